import Billing
import Testing

@testable import BillingDocuments

/// The e-mails of what happens by itself, and of cancelling (rules 19, 37 and 38).
@Suite struct LifeMailTests {
  private static let renewalDay = Sample.day("2026-12-23")

  private func subscribed(_ language: Language, balance: Int64 = 0) throws -> Account {
    var account = Sample.account(language, balance: balance)
    _ = try account.order([Sample.threeSeats])
    return account
  }

  // MARK: Renewing

  @Test("Rule 37 · A renewal by card says what its invoice says", arguments: Language.allCases)
  func byCard(language: Language) throws {
    var account = try subscribed(language)
    try account.advance(to: Self.renewalDay)
    let mail = try Sample.mail(about: .renewal("sub-1", on: Self.renewalDay), account)
    try Snapshot.renewalByCard.expect(mail)
    #expect(mail.about == .renewal("sub-1", "ACME-2026-000002"))
    #expect(mail.day == Self.renewalDay)
  }

  @Test("Rule 37 · A renewal that the balance paid charges no card", arguments: Language.allCases)
  func byBalance(language: Language) throws {
    var account = try subscribed(language, balance: 200_000)
    try account.advance(to: Self.renewalDay)
    try Snapshot.renewalByBalance.expect(
      Sample.mail(about: .renewal("sub-1", on: Self.renewalDay), account))
  }

  @Test(
    "Rule 37 · A Corporate renewal says by when it is to be paid",
    arguments: Language.allCases)
  func corporate(language: Language) throws {
    var account = Sample.corporate(language)
    try account.agree(on: [
      .add(
        OfferedPlan(
          plan: Sample.webinar, seats: 10, frequency: .monthly, unitPrice: Sample.euros(20_000)))
    ])
    try account.run(.setPaymentMethod(Sample.card))
    try account.run(.setPurchaseOrder(PurchaseOrder(number: "PO 4711")))
    try account.pay(account.invoices[0].invoice.number, Sample.euros(244_000), on: Sample.today)
    try account.advance(to: Self.renewalDay)
    try Snapshot.corporateRenewal.expect(
      Sample.mail(about: .renewal("sub-1", on: Self.renewalDay), account))
  }

  // MARK: Failing

  @Test(
    "Rule 37 · A failed renewal says why, when it is tried again, and how to pay at once",
    arguments: Language.allCases)
  func failed(language: Language) throws {
    var account = try subscribed(language)
    try account.advance(to: Self.renewalDay, Sample.declined)
    let mail = try Sample.mail(
      about: .paymentFailed("sub-1", .cardDeclined, on: Self.renewalDay), account)
    try Snapshot.paymentFailed.expect(mail)
    #expect(mail.about == .paymentFailed("sub-1", "ACME-2026-000002"))
  }

  @Test(
    "Rule 37 · Before the last attempt it says what follows if that fails too",
    arguments: Language.allCases)
  func beforeTheLast(language: Language) throws {
    var account = try subscribed(language)
    let day = Sample.day("2026-12-28")
    try account.advance(to: day, .failed(.insufficientFunds))
    try Snapshot.paymentFailedBeforeLast.expect(
      Sample.mail(about: .paymentFailed("sub-1", .insufficientFunds, on: day), account))
  }

  @Test("Rule 37 · Without a good card there is nothing that could be charged")
  func noGoodCard() throws {
    var account = try subscribed(.english)
    try account.run(.setPaymentMethod(Sample.otherCard))
    let day = Sample.day("2027-01-23")
    try account.advance(to: day)
    let body = try Sample.mail(about: .paymentFailed("sub-1", nil, on: day), account).body
    #expect(
      body.contains("Mastercard •••• 4444: this card has expired. It was valid until 12/2026."))
  }

  @Test("Rule 37 · Without a card on file a renewal says so")
  func noCard() throws {
    var account = Sample.account(.english, balance: 83_814)
    try account.run(.addToCart(Sample.threeSeats))
    try account.run(.placeOrder(agreed: account.reviewCart(in: Sample.context).quote))
    try account.advance(to: Self.renewalDay)
    let mail = try Sample.mail(
      about: .paymentFailed("sub-1", nil, on: Self.renewalDay), account)
    #expect(mail.body.contains("\nThere is no card on file.\n"))
  }

  @Test(
    "Rule 37 · The end after the last attempt says what is credited and returned",
    arguments: Language.allCases)
  func endedUnpaid(language: Language) throws {
    var account = try subscribed(language, balance: 100_000)
    let day = Sample.day("2026-12-30")
    try account.advance(to: day, Sample.declined)
    let note = account.creditNotes[0]
    #expect(
      [note.gross, note.balanceUsed, note.due] == [-83_814, -16_186, -67_628].map(Sample.euros))
    let mail = try Sample.mail(
      about: .endedUnpaid(
        "sub-1", creditNote: note.number, .lastAttemptFailed(.cardDeclined), on: day), account)
    try Snapshot.endedUnpaid.expect(mail)
    #expect(mail.about == .paymentFailed("sub-1", "ACME-2026-000002"))
  }

  @Test(
    "Rule 37 · Cancelling what is past due says that it ended at once",
    arguments: Language.allCases)
  func cancelledPastDue(language: Language) throws {
    var account = try subscribed(language)
    let day = Sample.day("2026-12-24")
    try account.advance(to: Self.renewalDay, Sample.declined)
    try account.run(.cancelSubscription("sub-1"), on: day)
    let mail = try Sample.mail(
      about: .endedUnpaid(
        "sub-1", creditNote: account.creditNotes[0].number, .cancelled, on: day), account)
    try Snapshot.cancelledPastDue.expect(mail)
    #expect(mail.about == .cancellationSet("sub-1"))
  }

  @Test(
    "Rule 37 · Paying by hand says that the plan is in good standing again",
    arguments: Language.allCases)
  func pastDuePaid(language: Language) throws {
    var account = try subscribed(language)
    let day = Sample.day("2026-12-24")
    try account.advance(to: Self.renewalDay, Sample.declined)
    try account.pay("ACME-2026-000002", Sample.euros(3814), on: day)
    let part = try mail(ofLastPaymentOf: "ACME-2026-000002", account)
    #expect(part.body.contains(day: "2026-12-26", language))
    try account.pay("ACME-2026-000002", Sample.euros(80_000), on: day)
    try Snapshot.pastDuePaid.expect(
      mail(ofLastPaymentOf: "ACME-2026-000002", account, recovered: ["sub-1"]))
  }

  private func mail(
    ofLastPaymentOf number: InvoiceNumber, _ account: Account, recovered: [SubscriptionID] = []
  ) throws -> Mail {
    let payment = try #require(account.invoice(number)?.payments.last)
    return try Sample.mail(about: .invoicePaid(number, payment, recovered: recovered), account)
  }

  // MARK: Cancelling

  @Test(
    "Rule 19 · A cancellation says until when the plan is usable, and that it can be removed",
    arguments: Language.allCases)
  func cancellationSet(language: Language) throws {
    var account = try subscribed(language)
    try account.run(.cancelSubscription("sub-1"))
    try Snapshot.cancellationSet.expect(
      Sample.mail(about: .cancellationSet("sub-1", on: Sample.today), account))
  }

  @Test(
    "Rule 19 · A cancellation's removal says when the plan renews",
    arguments: Language.allCases)
  func cancellationRemoved(language: Language) throws {
    var account = try subscribed(language)
    try account.run(.cancelSubscription("sub-1"))
    try account.run(.removeCancellation("sub-1"))
    try Snapshot.cancellationRemoved.expect(
      Sample.mail(about: .cancellationRemoved("sub-1", on: Sample.today), account))
  }
}

extension String {
  fileprivate func contains(day: String, _ language: Language) -> Bool {
    contains(Formats(language: language).phrase(.on, Sample.day(day), isLong: true) + ".")
  }
}
