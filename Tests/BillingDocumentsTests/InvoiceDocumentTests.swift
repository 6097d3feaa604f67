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
    arguments: [
      (Language.english, Snapshot.invoiceEnglish), (.italian, .invoiceItalian),
    ])
  func text(language: Language, snapshot: Snapshot) throws {
    try snapshot.expect(
      InvoiceDocument.text(record(language), Formats(language: language)))
  }

  @Test(
    "An invoice as a page has all that rule 34 asks for",
    arguments: [
      (Language.english, Snapshot.invoicePageEnglish), (.italian, .invoicePageItalian),
    ])
  func html(language: Language, snapshot: Snapshot) throws {
    try snapshot.expect(
      InvoiceDocument.html(record(language), Formats(language: language)))
  }

  @Test("Reverse charge has its legal note on the invoice (rule 25)")
  func reverseCharge() throws {
    let record = try Sample.invoice(
      [Sample.threeSeats], by: Sample.account(.italian, company: Sample.germanCompany))
    let formats = Formats(language: .italian)
    let text = InvoiceDocument.text(record, formats)
    try Snapshot.reverseCharge.expect(text)
    let note = "Inversione contabile, articolo 196 della direttiva 2006/112/CE."
    #expect(text.contains(note))
    #expect(InvoiceDocument.html(record, formats).contains(note))
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
