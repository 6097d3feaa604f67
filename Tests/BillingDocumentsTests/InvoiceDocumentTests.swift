import Billing
import Testing

@testable import BillingDocuments

@Suite struct InvoiceDocumentTests {
  private func record(_ language: Language) throws -> InvoiceRecord {
    try Sample.invoice(
      [Sample.threeSeats, Sample.annualAgents], by: Sample.account(language, balance: 5000))
  }

  @Test(
    "An invoice as text has all that rule 34 asks for",
    arguments: Language.allCases)
  func text(language: Language) throws {
    try Snapshot.invoice.expect(
      InvoiceDocument.text(record(language), Formats(language: language)), in: language)
  }

  @Test(
    "An invoice as a page has all that rule 34 asks for",
    arguments: Language.allCases)
  func html(language: Language) throws {
    try Snapshot.invoicePage.expect(
      InvoiceDocument.html(record(language), Formats(language: language)), in: language)
  }

  @Test("Rule 25 · Reverse charge has its legal note on the invoice", arguments: Language.allCases)
  func reverseCharge(language: Language) throws {
    let record = try Sample.invoice(
      [Sample.threeSeats], by: Sample.account(language, company: Sample.germanCompany))
    let formats = Formats(language: language)
    let text = InvoiceDocument.text(record, formats)
    try Snapshot.reverseCharge.expect(text, in: language)
    let note =
      switch language {
      case .english: "VAT reverse charge, Article 196 of Directive 2006/112/EC."
      case .italian: "Inversione contabile, articolo 196 della direttiva 2006/112/CE."
      }
    #expect(text.contains(note))
    #expect(InvoiceDocument.html(record, formats).contains(note))
  }

  @Test(
    "Rule 25 · A sale outside the Union says that it is not subject to VAT",
    arguments: Language.allCases)
  func outsideUnion(language: Language) throws {
    var company = Sample.italianCompany
    company.address.country = "CH"
    let record = try Sample.invoice(
      [Sample.threeSeats], by: Sample.account(language, company: company))
    try Snapshot.outsideUnion.expect(
      InvoiceDocument.text(record, Formats(language: language)), in: language)
  }

  @Test(
    "Rule 27 · An invoice of two rates shows each with its amount and note",
    arguments: Language.allCases)
  func twoRates(language: Language) throws {
    var account = Sample.account(language)
    _ = try account.order([Sample.threeSeats])
    try account.run(.setVATNumber(Sample.italianVATNumber))
    try account.run(.setPurchaseOrder(PurchaseOrder(number: "PO 4711")))
    _ = try account.order(
      [.addSeats(SeatAddition(subscription: "sub-1", seats: 1))], on: Sample.day("2026-12-08"))
    let invoice = account.invoices[1].invoice
    #expect(invoice.vat.map(\.amount) == [0, -7557].map(Sample.euros))
    #expect(invoice.gross == Sample.euros(49_693))
    let formats = Formats(language: language)
    let text = InvoiceDocument.text(account.invoices[1], formats)
    try Snapshot.twoRates.expect(text, in: language)
    let html = InvoiceDocument.html(account.invoices[1], formats)
    for vat in invoice.vat {
      #expect(html.contains(formats.vatLabel(vat)))
      #expect(html.contains(formats.amount(vat.amount)))
    }
  }

  // MARK: Credit notes

  /// Three seats that became one, in the middle of their period.
  private func creditNote(_ language: Language) throws -> Invoice {
    var account = Sample.account(language)
    _ = try account.order([Sample.threeSeats])
    _ = try account.order(
      [
        .change(
          SubscriptionRequest(
            subscription: "sub-1", plan: Sample.webinar, seats: 1, frequency: .monthly))
      ], on: Sample.day("2026-12-08"))
    return account.creditNotes[0]
  }

  @Test(
    "Rule 28 · A credit note names what it corrects and what goes to the balance",
    arguments: Language.allCases)
  func creditNoteText(language: Language) throws {
    try Snapshot.creditNote.expect(
      InvoiceDocument.text(creditNote(language), Formats(language: language)), in: language)
  }

  @Test("Rule 28 · A credit note as a page says the same", arguments: Language.allCases)
  func creditNotePage(language: Language) throws {
    try Snapshot.creditNotePage.expect(
      InvoiceDocument.html(creditNote(language), Formats(language: language)), in: language)
  }

  @Test(
    "Rule 37 · An invoice that was taken back names its credit note, and adds up",
    arguments: Language.allCases)
  func credited(language: Language) throws {
    var account = Sample.account(language, balance: 100_000)
    _ = try account.order([Sample.threeSeats])
    try account.advance(to: Sample.day("2026-12-23"), Sample.declined)
    try account.pay("ACME-2026-000002", Sample.euros(7628), on: Sample.day("2026-12-24"))
    try account.run(.cancelSubscription("sub-1"), on: Sample.day("2026-12-24"))
    let formats = Formats(language: language)
    let text = InvoiceDocument.text(account.invoices[1], formats)
    try Snapshot.credited.expect(
      text + "\n" + InvoiceDocument.text(account.creditNotes[0], formats), in: language)
    #expect(account.balance == Sample.euros(16_186 + 7628))
  }

  @Test("An invoice that nobody has paid yet is open for all of it")
  func unpaid() throws {
    let record = InvoiceRecord(invoice: try record(.english).invoice)
    let lines = InvoiceDocument.text(record, Formats(language: .english)).split(separator: "\n")
    #expect(lines.first?.hasSuffix(" Open") == true)
    #expect(lines.last?.hasPrefix("Still open ") == true)
    #expect(lines.last?.hasSuffix(" €1,432.30") == true)
  }

  @Test("A text is at most 72 columns wide, whatever the names", arguments: Language.allCases)
  func width(language: Language) throws {
    var company = Sample.italianCompany
    company.name = String(repeating: "Società per azioni 漢字 ", count: 9)
    company.address.street = String(repeating: "x", count: 200)
    let record = try Sample.invoice(
      [Sample.threeSeats], by: Sample.account(language, company: company))
    let text = InvoiceDocument.text(record, Formats(language: language))
    #expect(text.split(separator: "\n").allSatisfy { String($0).columns <= 72 })
    #expect(text.filter { $0 == "x" }.count >= 200)
  }

  @Test("Amounts end in the last column")
  func alignment() throws {
    let text = InvoiceDocument.text(try record(.italian), Formats(language: .italian))
    let amounts = text.split(separator: "\n").filter { $0.hasSuffix(" €") }
    #expect(amounts.count == 9)
    #expect(amounts.allSatisfy { $0.count == 72 })
  }

  @Test("Names bring neither HTML nor control characters into a document")
  func hostileNames() throws {
    var company = Sample.italianCompany
    company.name = "<script>alert(\"1\")</script> & 'Co'\u{1B}[2J"
    company.address.street = "Via\r\nGaribaldi\t7\u{202E}"
    let record = try Sample.invoice(
      [Sample.threeSeats], by: Sample.account(.english, company: company))
    let formats = Formats(language: .english)
    let html = InvoiceDocument.html(record, formats)
    #expect(
      html.contains(
        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Co&#39;\u{FFFD}[2J"))
    #expect(!html.contains("<script"))
    for document in [html, InvoiceDocument.text(record, formats)] {
      #expect(document.contains("Via\u{FFFD}\u{FFFD}Garibaldi\u{FFFD}7\u{FFFD}"))
      #expect(!document.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test("A bracket that a sign before or after it joins is none of HTML's either")
  func joinedBrackets() throws {
    var company = Sample.italianCompany
    company.name = "\u{600}<img src=x onerror=alert(1)\u{301}>\u{301}"
    let record = try Sample.invoice(
      [Sample.threeSeats], by: Sample.account(.english, company: company))
    let html = InvoiceDocument.html(record, Formats(language: .english))
    #expect(
      html.unicodeScalars.contains(
        "\u{600}&lt;img src=x onerror=alert(1)\u{301}&gt;\u{301}"
          .unicodeScalars))
  }

  @Test("Where only ASCII may be shown, a document's own words are ASCII")
  func ascii() throws {
    let text = InvoiceDocument.text(
      try record(.italian), Formats(language: .italian, asciiOnly: true))
    #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
  }
}
