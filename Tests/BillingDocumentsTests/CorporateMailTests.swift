import Billing
import Testing

@testable import BillingDocuments

/// The e-mails of offers and their invoices (rules 38 and 41).
@Suite struct CorporateMailTests {
  private static func plan(
    _ plan: PlanID, seats: Int, _ frequency: BillingFrequency, _ unitPrice: Int64
  ) -> OfferedPlan {
    OfferedPlan(
      plan: plan, seats: seats, frequency: frequency, unitPrice: Sample.euros(unitPrice))
  }

  /// Two plans that an offer brought, their invoice paid.
  private func agreed(_ language: Language) throws -> Account {
    var account = Sample.corporate(language)
    try account.agree(on: [
      .add(Self.plan(Sample.webinar, seats: 10, .monthly, 20_000)),
      .add(Self.plan(Sample.assist, seats: 1, .monthly, 5_000)),
    ])
    try account.run(.setPaymentMethod(Sample.card))
    let record = account.invoices[0]
    try account.pay(record.invoice.number, record.open, on: Sample.today)
    return account
  }

  @Test(
    "Rule 41 · An accepted offer says what it changes, its invoice and its due day",
    arguments: Language.allCases)
  func offerAccepted(language: Language) throws {
    var account = try agreed(language)
    try account.agree(
      on: [
        .add(Self.plan(Sample.meeting, seats: 25, .annual, 15_000)),
        .change("sub-1", Self.plan(Sample.webinar, seats: 12, .monthly, 19_000)),
        .remove("sub-2"),
      ], on: Sample.day("2026-12-08"))
    let mail = try Sample.mail(about: .offerAccepted("offer-2"), account)
    try Snapshot.offerAccepted.expect(mail)
    #expect(mail.about == .offerAccepted("offer-2"))
    let invoice = account.invoices[1].invoice
    let formats = Formats(language: language)
    let figures = invoice.lines.map(\.net) + [invoice.net, invoice.vatTotal, invoice.gross]
    for figure in figures { #expect(mail.body.contains(formats.amount(figure))) }
  }

  @Test(
    "Rule 41 · An offer that gives back more than it charges has a credit note",
    arguments: Language.allCases)
  func offerCredited(language: Language) throws {
    var account = try agreed(language)
    try account.agree(on: [.remove("sub-1")], on: Sample.day("2026-12-08"))
    let mail = try Sample.mail(about: .offerAccepted("offer-2"), account)
    try Snapshot.offerCredited.expect(mail)
    #expect(account.balance == Sample.euros(122_000))
  }

  @Test(
    "Rule 41 · A payment in part says what is still open and by when",
    arguments: Language.allCases)
  func invoicePaidInPart(language: Language) throws {
    var account = Sample.corporate(language)
    try account.agree(on: [.add(Self.plan(Sample.webinar, seats: 10, .monthly, 20_000))])
    try account.run(.setPaymentMethod(Sample.card))
    let number = account.invoices[0].invoice.number
    try account.pay(number, Sample.euros(100_000), on: Sample.day("2026-12-08"))
    try Snapshot.invoicePaidInPart.expect(mail(ofPayment: 0, number, account))
    try account.pay(number, Sample.euros(144_000), on: Sample.day("2026-12-11"))
    try Snapshot.invoicePaid.expect(mail(ofPayment: 1, number, account))
  }

  @Test("Rule 41 · The rest of an invoice that is overdue is asked for")
  func overdue() throws {
    var account = Sample.corporate(.italian)
    try account.agree(on: [.add(Self.plan(Sample.webinar, seats: 10, .annual, 20_000))])
    try account.run(.setPaymentMethod(Sample.card))
    let number = account.invoices[0].invoice.number
    try account.pay(number, Sample.euros(100_000), on: Sample.day("2026-12-24"))
    let body = try mail(ofPayment: 0, number, account).body
    #expect(body.contains("Il resto era da pagare il 23 dicembre 2026: pagalo al più presto."))
  }

  private func mail(
    ofPayment index: Int, _ number: InvoiceNumber, _ account: Account
  ) throws -> Mail {
    let payment = try #require(account.invoice(number)?.payments[index])
    return try Sample.mail(about: .invoicePaid(number, payment, recovered: []), account)
  }
}
