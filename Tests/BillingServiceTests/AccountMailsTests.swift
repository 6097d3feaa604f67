import Billing
import BillingStore
import Testing

@testable import BillingService

/// Which acts make which e-mails, and on which day (rule 38).
@Suite struct AccountMailsTests {
  private static let start = day("2026-11-23")
  private static let renewal = day("2026-12-23")
  private static let declined = PaymentOutcome.failed(.cardDeclined)

  // MARK: Renewing

  @Test("Rule 38 · A renewal that wants a charge is told of once it is paid")
  func charged() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    #expect(try life.run(.advance, on: Self.renewal).isEmpty)
    let mails = try life.settle(on: Self.renewal)
    #expect(mails.map(\.about) == [.renewal("sub-1", "ACME-2026-000002")])
    #expect(mails.map(\.day) == [Self.renewal])
  }

  @Test("Rule 38 · Each of one day's renewals has an e-mail with the balance that it left")
  func severalActs() throws {
    var life = try WrittenLife(balance: 500_000)
    try life.buy(WrittenLife.webinar)
    try life.buy(WrittenLife.webinar)
    try life.run(.startTrial(TrialRequest(plan: WrittenLife.meeting, seats: 1)), on: Self.start)
    try life.run(.advance, on: day("2026-12-20"))
    let mails = try life.run(.advance, on: Self.renewal)
    #expect(
      mails.map(\.about) == [
        .renewal("sub-1", "ACME-2026-000003"), .renewal("sub-2", "ACME-2026-000004"),
      ])
    // 5,000.00 less two first periods of 838.14, then less one more each.
    #expect(mails.map { $0.body.contains("2.485,58 €") } == [true, false])
    #expect(mails.map { $0.body.contains("1.647,44 €") } == [false, true])
  }

  @Test("Rule 38 · What ends by itself as announced has no e-mail")
  func silentEnds() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    try life.run(.startTrial(TrialRequest(plan: WrittenLife.meeting, seats: 1)), on: Self.start)
    try life.run(.cancelSubscription("sub-1"), on: Self.start)
    #expect(try life.advance(to: day("2027-02-01")).isEmpty)
    #expect(life.account.subscriptions.allSatisfy { !$0.status(on: Self.renewal).isUsable })
  }

  // MARK: Failing

  @Test("Rule 37 · Each failed attempt is told of, and the last with the end and the credit")
  func dunning() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    let mails = try life.advance(to: day("2027-02-01"), Self.declined)
    #expect(
      mails.map(\.about) == .init(repeating: .paymentFailed("sub-1", "ACME-2026-000002"), count: 4))
    #expect(
      mails.map(\.day) == ["2026-12-23", "2026-12-26", "2026-12-28", "2026-12-30"].map(day))
    #expect(mails.map { $0.body.contains("ACME-CN-2026-000001") } == [false, false, false, true])
    #expect(mails.allSatisfy { $0.body.contains("Visa •••• 4242: la carta è stata rifiutata.") })
  }

  @Test("Rule 37 · Without a card a renewal fails at once, in one e-mail")
  func withoutCard() throws {
    var life = try WrittenLife(balance: 83_814, hasCard: false)
    try life.buy(WrittenLife.webinar)
    let mails = try life.advance(to: day("2027-02-01"))
    #expect(mails.count == 4)
    #expect(mails.allSatisfy { $0.about == .paymentFailed("sub-1", "ACME-2026-000002") })
    #expect(mails.allSatisfy { $0.body.contains("Non c'è nessuna carta registrata.") })
    let last = try #require(mails.last).body.split { $0 == " " || $0 == "\n" }
      .joined(separator: " ")
    #expect(last.contains("perché l'ultimo tentativo di addebitare il rinnovo non è riuscito."))
    #expect(last.contains("L'hai potuta usare fino al 29 dicembre 2026."))
  }

  @Test("Rule 37 · A later attempt that pays is told of as the renewal")
  func recoveredByRetry() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    try life.advance(to: Self.renewal, Self.declined)
    let mails = try life.advance(to: day("2026-12-27"))
    #expect(mails.map(\.about) == [.renewal("sub-1", "ACME-2026-000002")])
    #expect(mails.map(\.day) == [day("2026-12-26")])
  }

  @Test("Rule 37 · Paying by hand is told of with what it recovered")
  func recoveredByHand() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    try life.advance(to: Self.renewal, Self.declined)
    try life.run(.payInvoice("ACME-2026-000002", amount: euros(83_814)), on: day("2026-12-24"))
    let mails = try life.settle(on: day("2026-12-24"))
    #expect(mails.map(\.about) == [.invoicePaid("ACME-2026-000002")])
    #expect(mails[0].body.contains("Di nuovo in regola:\n  - GoToWebinar Pro,"))
  }

  @Test("Rule 32 · A declined order or payment of an invoice has no e-mail")
  func declinedByHand() throws {
    var life = try WrittenLife()
    try life.run(.addToCart(WrittenLife.webinar), on: Self.start)
    try life.placeOrder(on: Self.start)
    #expect(try life.settle(Self.declined, on: Self.start).isEmpty)
  }

  // MARK: Cancelling

  @Test("Rule 19 · Cancelling and its removal are told of")
  func cancelling() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    #expect(
      try life.run(.cancelSubscription("sub-1"), on: Self.start).map(\.about)
        == [.cancellationSet("sub-1")])
    #expect(
      try life.run(.removeCancellation("sub-1"), on: Self.start).map(\.about)
        == [.cancellationRemoved("sub-1")])
  }

  @Test("Rule 37 · Cancelling what is past due says that it ended at once")
  func cancellingPastDue() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    try life.advance(to: Self.renewal, Self.declined)
    let mails = try life.run(.cancelSubscription("sub-1"), on: day("2026-12-24"))
    #expect(mails.map(\.about) == [.cancellationSet("sub-1")])
    #expect(mails[0].body.contains("terminata subito"))
    #expect(mails[0].body.contains("ACME-CN-2026-000001"))
  }

  // MARK: Corporate

  @Test("Rule 41 · Of an offer only its acceptance is told, with all that it does")
  func offers() throws {
    var life = try WrittenLife(isCorporate: true)
    let plan = OfferedPlan(
      plan: WrittenLife.meeting, seats: 5, frequency: .monthly, unitPrice: euros(1000))
    #expect(try life.offer([.add(plan)], on: Self.start).isEmpty)
    #expect(try life.accept("offer-1", on: Self.start).map(\.about) == [.offerAccepted("offer-1")])
    try life.run(.payInvoice("ACME-2026-000001", amount: euros(6100)), on: Self.start)
    #expect(try life.settle(on: Self.start).map(\.about) == [.invoicePaid("ACME-2026-000001")])
    try life.offer([.remove("sub-1"), .add(plan)], on: Self.start)
    #expect(try life.accept("offer-2", on: Self.start).map(\.about) == [.offerAccepted("offer-2")])
    try life.offer([.add(plan)], on: Self.start)
    #expect(try life.run(.rejectOffer("offer-3"), on: Self.start).isEmpty)
    try life.offer([.add(plan)], on: Self.start)
    #expect(try life.run(.advance, on: day("2026-11-24")).isEmpty)
    #expect(life.account.offers.map(\.state).last == .expired)
  }

  @Test("Rule 37 · A Corporate renewal is told of at once, with its due day")
  func corporateRenewal() throws {
    var life = try WrittenLife(isCorporate: true)
    try life.offer(
      [
        .add(
          OfferedPlan(
            plan: WrittenLife.meeting, seats: 5, frequency: .monthly, unitPrice: euros(1000)))
      ], on: Self.start)
    try life.accept("offer-1", on: Self.start)
    let mails = try life.advance(to: Self.renewal)
    #expect(mails.map(\.about) == [.renewal("sub-1", "ACME-2026-000002")])
    #expect(mails[0].body.contains("22 gennaio 2027"))
  }

  @Test("Rule 40 · A request goes to the representative")
  func request() throws {
    var life = try WrittenLife(isCorporate: true)
    let mails = try life.run(.write(to: .representative, "Ciao"), on: Self.start)
    #expect(mails.map(\.about) == [.message(.representative)])
    #expect(mails.map(\.recipient) == ["rita@vendor.example"])
  }

  // MARK: Days

  @Test("Rule 38 · What happened on an earlier day is dated at its noon, and today's is now")
  func dates() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    // 14:07 in Rome, on the day of the second renewal.
    let now = try #require(Timestamp(iso8601: "2027-01-23T13:07:00Z"))
    let mails = try life.advance(to: day("2027-01-23"), now: now)
    #expect(mails.map(\.day) == [Self.renewal, day("2027-01-23")])
    #expect(
      mails.map { $0.message.contains("\r\nDate: Wed, 23 Dec 2026 11:00:00 +0000\r\n") }
        == [true, false])
    #expect(
      mails.map { $0.message.contains("\r\nDate: Sat, 23 Jan 2027 13:07:00 +0000\r\n") }
        == [false, true])
  }

  @Test("Rule 38 · Shortly after midnight it is today where the account is")
  func afterMidnight() throws {
    var life = try WrittenLife()
    try life.buy(WrittenLife.webinar)
    let now = try #require(Timestamp(iso8601: "2026-12-22T23:30:00Z"))
    let mails = try life.advance(to: Self.renewal, now: now)
    #expect(
      mails.map { $0.message.contains("\r\nDate: Tue, 22 Dec 2026 23:30:00 +0000\r\n") } == [true])
  }

  @Test(
    "Rule 36 · A year at once and day by day give the same e-mails",
    arguments: [PaymentOutcome.captured(reference: "ch"), declined])
  func yearAtOnce(outcome: PaymentOutcome) throws {
    var once = try WrittenLife(balance: 100_000)
    try once.buy(WrittenLife.webinar)
    try once.buy(WrittenLife.webinar)
    var daily = once
    let last = day("2027-11-23")
    try once.advance(to: last, outcome)
    for today in Self.start...last { try daily.advance(to: today, outcome) }
    #expect(once.account.mails == daily.account.mails)
    #expect(once.account.mails.count > 6)
  }

  @Test("Rule 38 · Every e-mail has an id of its own")
  func ids() throws {
    var life = try WrittenLife(balance: 1_000_000)
    try life.buy(WrittenLife.webinar)
    try life.buy(WrittenLife.webinar)
    try life.advance(to: day("2027-03-01"))
    let mails = life.account.mails
    #expect(mails.map(\.id.rawValue) == (1...mails.count).map { "mail-\($0)" })
  }
}

private func euros(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: .eur) }

private func day(_ text: String) -> Day { WrittenLife.day(text) }
