import Billing
import BillingCenterUI
import BillingService
import Foundation
import TerminalUI
import TestSupport
import Testing

@Suite("Invoices")
struct InvoicesTests {
  @Test(
    "H2 · The invoice history lists everything newest first, with its status and its due day",
    arguments: Language.allCases)
  func list(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToPortal()
    shop.type("3")
    shop.expectScreen(.invoices)
    shop.expectFocus("invoices")
    shop.expectToSee(
      language.pick("Invoice history", "Cronologia fatture"),
      language.pick("3 documents", "3 documenti"),
      language.pick(
        "› GLOBEX-2026-000003 14 Nov 2026 GoToMeeting Plus ○ Open €3,120.00 14 Dec 2026",
        "› GLOBEX-2026-000003 14 nov 2026 GoToMeeting Plus ○ Aperta 3.120,00 € 14 dic 2026"),
      language.pick("▲ Overdue €3,120.00 13 Nov 2026", "▲ Scaduta 3.120,00 € 13 nov 2026"))
    let numbers = shop.text.ranges(of: try Regex("GLOBEX-2026-00000.")).map { shop.text[$0] }
    #expect(
      numbers == ["GLOBEX-2026-000003", "GLOBEX-2026-000002", "GLOBEX-2026-000001"])
  }

  @Test(
    "H2 · The search finds numbers, plans, days, amounts and status words",
    arguments: [
      ("000003", ["ACME-2026-000003"]), ("training", ["ACME-2026-000003", "ACME-2026-000002"]),
      ("8 mag", ["ACME-2026-000003"]), ("maggio 2026", ["ACME-2026-000003"]),
      ("1.610,40", ["ACME-2026-000001"]), ("pagata gotoassist", ["ACME-2026-000001"]),
      ("WEBINAR Ott", ["ACME-2026-000006"]), ("xyz", []),
    ])
  func search(typed: String, numbers: [String]) throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.type("3")
    shop.type("/")
    shop.expectFocus("search")
    shop.type(typed)
    for number in 1...7 {
      let number = "ACME-2026-00000\(number)"
      #expect(shop.text.contains(number) == numbers.contains(number), "\(number)")
    }
    if numbers.isEmpty {
      shop.expectToSee("Nessun risultato.", "0 di 7")
    } else {
      shop.press(.enter)
      shop.expectFocus("invoices")
      shop.press(.enter)
      shop.expectScreen(.invoice)
      shop.expectToSee(numbers[0])
      shop.press(.escape)
      shop.expectScreen(.invoices)
      shop.expectToSee(typed)
    }
    shop.press(.escape)
    shop.expectScreen(.invoices)
    shop.expectToSee("7 documenti")
    shop.expectFocus("invoices")
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
  }

  @Test("H2 · The filter keeps what is to be paid, what is paid, or the credit notes")
  func filter() throws {
    let shop = try Shop(.paolo, .english)
    shop.goToPortal()
    shop.act(on: "pay-GLOBEX-2026-000001")
    shop.fillCard(holder: "Paolo Verdi")
    shop.act(on: "pay")
    shop.type("3")
    shop.focus("filter")
    shop.press(.right)
    shop.expectToSee("● To pay", "GLOBEX-2026-000003", "GLOBEX-2026-000002", "2 of 3")
    shop.expectNotToSee("GLOBEX-2026-000001")
    shop.press(.right)
    shop.expectToSee("● Paid", "GLOBEX-2026-000001", "1 of 3")
    shop.expectNotToSee("GLOBEX-2026-000002")
    shop.press(.right)
    shop.expectToSee("● Credit notes", "Nothing found.", "0 of 3")
  }

  @Test("H2 · An account without invoices is told what appears here", arguments: Language.allCases)
  func empty(language: Language) throws {
    let shop = try Shop(language)
    shop.goToSubscriptions()
    shop.type("3")
    shop.expectToSee(
      language.pick("No invoices yet", "Ancora nessuna fattura"),
      language.pick("What you order appears here", "Qui trovi i tuoi ordini"))
    shop.type("e/")
    shop.expectScreen(.invoices)
  }

  @Test("H2 · An invoice shows all that it says and what was paid", arguments: Language.allCases)
  func detail(language: Language) throws {
    let shop = try Shop(.anna, language, size: Size(columns: 100, rows: 40))
    shop.goToSubscriptions()
    shop.type("3")
    shop.press(.enter)
    shop.expectScreen(.invoice)
    shop.expectToSee(
      "ACME-2026-000007", language.pick("✓ Paid", "✓ Pagata"),
      language.pick("Issued 8 November 2026", "Data di emissione 8 novembre 2026"),
      "Northquay Online Services Ltd", "IE1234567T", "ACME S.r.l.", "Via Torino 15",
      "GoToWebinar Starter", language.pick("VAT 22 %", "IVA 22 %"),
      language.pick("€119.90", "119,90 €"), language.pick("€664.90", "664,90 €"),
      language.pick("Paid on 8 Nov 2026, Visa •••• 4242", "Pagato l'8 nov 2026, Visa •••• 4242"))
  }

  @Test("J8 · Every e-mail about an invoice is read from it", arguments: Language.allCases)
  func mails(language: Language) throws {
    let shop = try Shop(.paolo, language)
    for part in ["100", "200"] {
      if part == "100" { shop.goToOverdueInvoice() } else { shop.act(on: "rest") }
      shop.focus("full-or-part")
      shop.press(.down)
      shop.fill("part", part)
      if part == "100" { shop.fillCard(holder: "Paolo Verdi") }
      shop.act(on: "pay")
    }
    shop.act(on: "invoice")
    shop.expectScreen(.invoice)
    let about = try shop.account.mails.suffix(2)
    for mail in about {
      shop.act(on: "\(mail.id)")
      shop.expectScreen(.mail)
      shop.expectToSee(
        "paolo.verdi@globex.example", mail.title, language.pick("From", "Da"),
        "customer-service@northquay.example")
      shop.press(.escape)
      shop.expectScreen(.invoice)
      shop.expectFocus("\(mail.id)")
    }
  }

  @Test(
    "H2 · An invoice is exported to a file of the format that is chosen, which is told",
    arguments: [
      (0, "ACME-2026-000007.txt", "ACME-2026-000007"), (1, "ACME-2026-000007.html", "<html"),
      (2, "ACME-2026-000007.csv", "ACME-2026-000007,2026-11-08,invoice"),
      (3, "ACME-2026-000007.json", "\"ACME-2026-000007\""),
    ])
  func export(steps: Int, name: String, part: String) throws {
    let directory = try TemporaryDirectory()
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.type("3")
    shop.press(.enter)
    shop.act(on: "export")
    shop.expectScreen(.export)
    shop.focus("format")
    for _ in 0..<steps { shop.press(.right) }
    shop.expectToSee(name)
    let path = "\(directory.path)/\(name)"
    shop.fill("file", path)
    shop.act(on: "write")
    shop.expectScreen(.invoice)
    shop.expectFocus("export")
    shop.expectToSee("1 documento scritto in")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(part))
  }

  @Test("H2 · A file that is there is not replaced unasked", arguments: Language.allCases)
  func existing(language: Language) throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/kept.txt"
    try "kept".write(toFile: path, atomically: true, encoding: .utf8)
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.type("3")
    shop.press(.enter)
    shop.type("e")
    shop.fill("file", path)
    shop.press(.enter)
    shop.expectScreen(.export)
    shop.expectToSee(
      language.pick("There is such a file already", "Esiste già un file con questo nome"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
    shop.act(on: "replace")
    shop.expectScreen(.invoice)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("ACME-2026-000007"))
  }

  @Test("A relative path begins where the program was started")
  func relative() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.type("3e")
    shop.act(on: "write")
    shop.expectScreen(.invoices)
    let path = "\(shop.exportDirectory)/fatture.csv"
    shop.expectToSee("7 documenti scritti in")
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test("A file that cannot be written says why, and what was typed stays")
  func missingDirectory() throws {
    let directory = try TemporaryDirectory()
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.type("3e")
    shop.fill("file", directory.path + "/missing/all.csv")
    shop.act(on: "write")
    shop.expectScreen(.export)
    shop.expectToSee("La sua cartella non esiste")
    shop.press(.escape)
    shop.expectScreen(.invoices)
  }

  @Test("H2 · All invoices are exported at once as CSV or JSON")
  func exportAll() throws {
    let directory = try TemporaryDirectory()
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.type("3")
    shop.act(on: "export")
    shop.expectScreen(.export)
    shop.expectToSee("fatture.csv", "● CSV", "○ JSON")
    shop.expectNotToSee("HTML")
    let path = directory.path + "/all.csv"
    shop.fill("file", path)
    shop.act(on: "write")
    shop.expectScreen(.invoices)
    shop.expectToSee("7 documenti scritti in")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(lines.count == 8)
    #expect(lines[1].hasPrefix("ACME-2026-000007,"))
    #expect(lines[7].hasPrefix("ACME-2026-000001,"))
  }
}
