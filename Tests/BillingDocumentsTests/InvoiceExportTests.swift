import Billing
import CustomDump
import Foundation
import Testing

@testable import BillingDocuments

/// Invoices and credit notes as files (promise H2).
@Suite struct InvoiceExportTests {
  private let formats = Formats(language: .english)

  /// An invoice with two plans, partly paid by balance, and the credit note for fewer seats.
  private func documents(_ language: Language = .english) throws -> [IssuedDocument] {
    var account = Sample.account(language, balance: 5000)
    _ = try account.order([Sample.threeSeats, Sample.annualAgents])
    _ = try account.order(
      [
        .change(
          SubscriptionRequest(
            subscription: "sub-1", plan: Sample.webinar, seats: 1, frequency: .monthly))
      ], on: Sample.day("2026-12-08"))
    return account.documentsNewestFirst
  }

  // MARK: - CSV

  @Test("H2 · CSV has a heading and one line a document, the same in both languages")
  func csv() throws {
    for language in Language.allCases {
      let text = try InvoiceExport.text(
        of: documents(language), as: .csv, Formats(language: language))
      expectNoDifference(
        text.replacing("\r\n", with: "\n"),
        """
        number,date,kind,plan,net,vat,gross,balance_used,due,open,status,currency
        ACME-CN-2026-000001,2026-12-08,creditNote,GoToWebinar,-229.00,-50.38,-279.38,-279.38,\
        0.00,0.00,,EUR
        ACME-2026-000001,2026-11-23,invoice,GoToWebinar; GoToAssist,1215.00,267.30,1482.30,\
        50.00,1432.30,0.00,paid,EUR

        """)
      #expect(text.components(separatedBy: "\r\n").count == 4)
    }
  }

  @Test("H2 · An account without documents gives the heading, or an empty list")
  func noDocuments() throws {
    let heading = "number,date,kind,plan,net,vat,gross,balance_used,due,open,status,currency\r\n"
    #expect(try InvoiceExport.text(of: [], as: .csv, formats) == heading)
    let json = try InvoiceExport.text(of: [], as: .json, formats)
    #expect(json.filter { !$0.isWhitespace } == "[]")
    for format in [InvoiceFormat.text, .html] {
      #expect(throws: InvoiceExportError.nothing) {
        try InvoiceExport.text(of: [], as: format, formats)
      }
    }
  }

  @Test(
    "H2 · A name is no formula, and ends no field or line",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@sum", "'@sum"),
      ("Plan, large", "\"Plan, large\""), ("The \"best\"", "\"The \"\"best\"\"\""),
      ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("a\r\nb\tc", "abc"), ("\t=1", "'=1"),
      ("GoToWebinar Pro", "GoToWebinar Pro"), ("Più", "Più"), (" =1", " '=1"),
      ("a;=1", "a;'=1"), ("a; @b; c", "a; '@b; c"), ("＝1", "'＝1"), ("=\u{301}1", "'=\u{301}1"),
    ])
  func hostileNames(name: String, field: String) {
    #expect(InvoiceTable.field(name) == field)
  }

  // MARK: - JSON

  @Test("H2 · JSON is a list of all documents with their parts, in minor units")
  func json() throws {
    struct Document: Decodable, Equatable {
      struct Line: Decodable, Equatable {
        let net: Int
      }

      let number: String
      let kind: String
      let gross: Int
      let lines: [Line]
      let copies: [String]
    }
    let text = try InvoiceExport.text(of: documents(), as: .json, formats)
    expectNoDifference(
      try JSONDecoder().decode([Document].self, from: Data(text.utf8)),
      [
        Document(
          number: "ACME-CN-2026-000001", kind: "creditNote", gross: -27_938,
          lines: [.init(net: -34_350), .init(net: 11_450)], copies: []),
        Document(
          number: "ACME-2026-000001", kind: "invoice", gross: 148_230,
          lines: [.init(net: 68_700), .init(net: 52_800)], copies: []),
      ])
  }

  // MARK: - Documents as they are kept

  @Test("H2 · One document is what is kept of it, and several stand below each other as text")
  func kept() throws {
    let documents = try documents()
    let texts = documents.map { $0.text(formats) }
    #expect(texts[0].hasPrefix("Credit note ACME-CN-2026-000001"))
    #expect(texts[1].hasPrefix("Invoice ACME-2026-000001"))
    #expect(try InvoiceExport.text(of: [documents[1]], as: .text, formats) == texts[1])
    let all = try InvoiceExport.text(of: documents, as: .text, formats)
    #expect(all.hasPrefix(texts[0]))
    #expect(all.hasSuffix("\n" + String(repeating: "═", count: 72) + "\n\n" + texts[1]))
    let page = try InvoiceExport.text(of: [documents[1]], as: .html, formats)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("Invoice ACME-2026-000001"))
    #expect(throws: InvoiceExportError.onePage(of: 2)) {
      try InvoiceExport.text(of: documents, as: .html, formats)
    }
  }

  @Test("H2 · A file's name says what is in it")
  func names() {
    let names = InvoiceFormat.allCases.map {
      InvoiceExport.fileName(of: "ACME-2026-000001", as: $0, formats)
    }
    #expect(
      names == [
        "ACME-2026-000001.txt", "ACME-2026-000001.html", "ACME-2026-000001.csv",
        "ACME-2026-000001.json",
      ])
    for (number, name) in [
      ("../ACME/1", "..-ACME-1.csv"), ("A/\u{301}1", "A-\u{301}1.csv"), ("A\u{1B}\n1", "A1.csv"),
      (String(repeating: "é", count: 500), String(repeating: "é", count: 60) + ".csv"),
    ] {
      let shown = InvoiceExport.fileName(of: InvoiceNumber(number), as: .csv, formats)
      #expect(shown.unicodeScalars.elementsEqual(name.unicodeScalars))
    }
    #expect(InvoiceExport.fileName(of: nil, as: .csv, formats) == "invoices.csv")
    let italian = Formats(language: .italian)
    #expect(InvoiceExport.fileName(of: nil, as: .json, italian) == "fatture.json")
  }
}
