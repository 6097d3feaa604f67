import Billing
import BillingDocuments
import BillingCenterUI
import Foundation
import TerminalUI
import Testing

@Suite("What was bought")
struct ConfirmationTests {
  @Test(
    "B11 · A confirmation e-mail goes to the account's address, and the invoice history says the same",
    arguments: Language.allCases)
  func mailAndInvoice(language: Language) throws {
    let shop = try Shop(language)
    shop.buy()
    shop.expectToSee(
      language.pick("E-mail sent to giulia@nuova.example", "E-mail inviata a giulia@nuova.example"))
    let mails = try shop.mailFiles
    #expect(mails.count == 1)
    let mail = try #require(mails.first)
    #expect(mail.contains("To: ") && mail.contains("giulia@nuova.example"))

    shop.type("3")
    shop.expectToSee(
      language.pick("Invoice history", "Cronologia fatture"), "NUOVA-2026-000001",
      language.pick("23 Nov 2026", "23 nov 2026"), language.pick("€838.14", "838,14 €"))
    shop.press(.enter)
    for text in ["NUOVA-2026-000001", "NUOVA-ORD-000001"] { shop.expectToSee(text) }
    let account = try shop.account
    let body = try #require(account.mails.last).body
    let formats = ["687,00 €", "151,14 €", "838,14 €"]
    for amount in formats { #expect(body.contains(amount)) }
    shop.expectToSee(
      language.pick("€687.00", "687,00 €"), language.pick("€151.14", "151,14 €"),
      language.pick("€838.14", "838,14 €"))
  }

  @Test("B12 · A newly bought plan is usable at once", arguments: Language.allCases)
  func usable(language: Language) throws {
    let shop = try Shop(language)
    shop.buy()
    shop.expectToSee(
      language.pick("You can use it now", "Puoi usarlo subito"),
      language.pick(
        "GoToWebinar Pro · 3 organizers · until 22 Dec 2026",
        "GoToWebinar Pro · 3 organizzatori · fino al 22 dic 2026"))
    let entitlements = try shop.account.entitlements(on: .november23)
    #expect(entitlements.map(\.plan) == [PlanID(product: "gotowebinar", tier: "pro")])
    #expect(entitlements.map(\.seats) == [3])
    #expect(entitlements.map(\.until) == [Day(iso8601: "2026-12-22")])

    shop.expectFocus("done")
    shop.press(.enter)
    shop.expectScreen(.subscriptions)
    shop.expectToSee(
      "GoToWebinar Pro", language.pick("● Active", "● Attiva"),
      language.pick("3 organizers · monthly", "3 organizzatori · mensile"),
      language.pick("23 Dec 2026 · €687.00 + VAT", "23 dic 2026 · 687,00 € + IVA"))
  }

  @Test(
    "J8 · The e-mail that was sent can be read from the confirmation and from the invoice",
    arguments: Language.allCases)
  func mailRead(language: Language) throws {
    let shop = try Shop(language)
    shop.buy()
    let mail = try #require(try shop.account.mails.last)
    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.expectToSee("giulia@nuova.example", mail.title, "Gentile Giulia Conti,")
    shop.press(.escape)
    shop.expectScreen(.confirmation)
    shop.expectFocus("mail")

    shop.act(on: "invoice")
    shop.expectScreen(.invoice)
    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.expectToSee(mail.title)
    shop.press(.enter)
    shop.expectScreen(.invoice)
    shop.expectFocus("mail")
  }

  @Test("The whole e-mail can be read by scrolling, as it was sent")
  func mailScrolled() throws {
    let shop = try Shop(size: Size(columns: 80, rows: 24))
    shop.buy()
    shop.act(on: "mail")
    let body = try #require(try shop.account.mails.last).body
    var seen: Set<String> = []
    for _ in 0..<20 {
      for line in shop.session.frame.text.split(separator: "\n") {
        seen.insert(line.filter { !"┃│".contains($0) }.trimmed)
      }
      shop.press(.pageDown)
    }
    for line in body.split(separator: "\n") {
      #expect(seen.contains(String(line).trimmed), "“\(line)” was never on one line of the screen")
    }
  }

  // MARK: - Invoices

  @Test(
    "H2 · Invoices are listed, newest first, and each can be read", arguments: Language.allCases)
  func invoices(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.type("3")
    shop.expectScreen(.invoices)
    let numbers = try shop.account.invoices.map(\.invoice.number.rawValue)
    #expect(numbers.count > 3)
    for number in numbers { shop.expectToSee(number) }
    let order = try numbers.map { try #require(shop.text.range(of: $0)).lowerBound }
    #expect(order == order.sorted(by: >))
    shop.expectToSee(language.pick("✓ Paid", "✓ Pagata"))

    shop.press(.down, .enter)
    shop.expectScreen(.invoice)
    let record = try shop.account.invoices[numbers.count - 2]
    shop.expectToSee(
      language.pick("Invoice ", "Fattura ") + record.invoice.number.rawValue,
      language.pick("Seller", "Venditore"), "Northquay Online Services Ltd", "IE1234567T",
      language.pick("Customer", "Cliente"), "ACME S.r.l.", "Via Torino 15",
      language.pick("Net", "Imponibile"), language.pick("€664.90", "664,90 €"))
    shop.press(.escape)
    shop.expectScreen(.invoices)
    shop.expectToSee("› \(record.invoice.number)")
  }

  @Test("H2 · A Corporate account's open invoices say what is still to be paid")
  func openInvoices() throws {
    let shop = try Shop(.paolo)
    shop.goToSubscriptions()
    shop.type("3")
    shop.expectToSee("○ Aperta")
    shop.press(.enter)
    let record = try #require(try shop.account.invoices.last)
    shop.expectToSee(record.invoice.number.rawValue, "Da pagare entro", "Ancora da pagare")
  }

  @Test("An account without invoices says so", arguments: Language.allCases)
  func noInvoices(language: Language) throws {
    let shop = try Shop(language)
    shop.goToSubscriptions()
    shop.type("3")
    shop.expectToSee(language.pick("No invoices yet.", "Ancora nessuna fattura."))
    shop.press(.enter)
    shop.expectScreen(.invoices)
  }
}

extension String {
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
