import Billing
import Foundation
import Testing

@testable import BillingDocuments

/// What an e-mail says is what its invoice or credit note says (rule 24).
@Suite struct MailFiguresTests {
  private typealias Case = (mail: Mail, document: Invoice)

  private static let december8 = Sample.day("2026-12-08")
  private static let renewal = Sample.day("2026-12-23")

  /// One of each e-mail that comes with a document, for an account with reverse charge and two
  /// rates of VAT.
  private func cases(_ language: Language) throws -> [Case] {
    var account = Sample.account(language, balance: 12_345)
    _ = try account.order([Sample.threeSeats, Sample.annualAgents])
    try account.run(.setVATNumber(Sample.italianVATNumber))
    return try [
      ordered(.addSeats(SeatAddition(subscription: "sub-1", seats: 2)), account),
      ordered(
        .change(
          SubscriptionRequest(
            subscription: "sub-2", plan: Sample.assist, seats: 1, frequency: .monthly)),
        account),
      renewed(account),
    ]
  }

  private func ordered(_ content: CartItem.Content, _ account: Account) throws -> Case {
    var account = account
    let order = try account.order([content], on: Self.december8)
    let number = try #require(order.invoice)
    return (
      try Sample.mail(about: .order(order), account), try #require(account.document(number))
    )
  }

  private func renewed(_ account: Account) throws -> Case {
    var account = account
    try account.advance(to: Self.renewal)
    let invoice = try #require(account.invoices.last).invoice
    return (try Sample.mail(about: .renewal("sub-1", on: Self.renewal), account), invoice)
  }

  @Test(
    "Rule 24 · Every line and amount of a document is in its e-mail",
    arguments: Language.allCases)
  func figures(language: Language) throws {
    let formats = Formats(language: language)
    let cases = try cases(language)
    #expect(cases.map(\.document.kind) == [.invoice, .creditNote, .invoice])
    for (mail, document) in cases {
      let words =
        document.lines.map(formats.line) + document.vat.map(formats.vatLabel)
        + (document.lines.map(\.net) + document.vat.map(\.amount)).map(formats.amount)
        + [document.net, document.gross, document.balanceUsed.withoutSign].map(formats.amount)
        + [document.number.rawValue] + document.corrects.map(\.rawValue)
      let text = mail.body.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      for word in words { #expect(text.contains(word)) }
    }
  }

  @Test("An agreed e-mail or document is at most 72 columns wide and fills every place")
  func agreed() throws {
    for snapshot in Snapshot.allCases where snapshot.isLaidOut {
      for language in Language.allCases {
        let text = try String(
          contentsOf: Snapshot.directory.appending(path: snapshot.fileName(in: language)),
          encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
          .drop { snapshot.isMail && !$0.isEmpty }
        #expect(lines.allSatisfy { String($0).columns <= 72 }, "\(snapshot) \(language)")
        let traces = ["{{", "}}", "Optional", "nil"]
        #expect(
          !lines.contains { line in traces.contains { line.contains($0) } },
          "\(snapshot) \(language)")
      }
    }
  }
}

extension Snapshot {
  fileprivate var isMail: Bool { rawValue.hasSuffix(".eml") }

  fileprivate var isLaidOut: Bool {
    isMail || rawValue.hasSuffix(".txt") && self != .refusals
  }
}
