import Billing
import CustomDump
import Testing

@Suite("Offers to corporate accounts")
struct OfferTests {
  /// A corporate account that pays after 30 days, with one offer of two agents to accept.
  private func offered(_ draft: OfferDraft = .adding(.assist)) throws -> Shop {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    try shop.performAsProgram(.addOffer(draft))
    return shop
  }

  /// The same with the offer accepted and its invoice paid.
  private func agreed() throws -> Shop {
    var shop = try offered()
    try shop.accept("offer-1")
    try shop.perform(.setPaymentMethod(.visa))
    try shop.perform(.payInvoice("ACME-2026-000001", amount: cents(15128)))
    try shop.settle(.captured(reference: "charge-1"))
    return shop
  }

  @Test("Rule 41 · accepting applies at once and issues an open invoice, due in the offer's days")
  func accepted() throws {
    var shop = try offered()
    try shop.accept("offer-1")
    let subscription = try #require(shop.account.subscription("sub-1"))
    #expect(subscription.plan == .assist)
    #expect(subscription.seats == 2)
    #expect(subscription.paidTerm?.unitPrice == cents(6200))
    #expect(shop.account.entitlements(on: shop.today).map(\.seats) == [2])
    let record = try #require(shop.account.invoice("ACME-2026-000001"))
    #expect(record.status == .open)
    #expect(record.invoice.dueDay == day("2026-12-08"))
    #expect(record.open == cents(15128))
    #expect(shop.account.openPayment == nil)
    #expect(
      shop.account.offer("offer-1")?.state
        == .accepted(on: shop.today, document: "ACME-2026-000001"))
  }

  @Test("Rule 41 · accepting twice is accepting once, and rejecting twice rejecting once")
  func twice() throws {
    var shop = try offered()
    let quote = try shop.account.quote(accepting: "offer-1", in: shop.context)
    try shop.accept("offer-1")
    expectNoDifference(try shop.perform(.acceptOffer("offer-1", agreed: quote)), [])
    #expect(shop.account.invoices.count == 1)
    #expect(shop.refusal(of: .rejectOffer("offer-1"))?.code == "offerClosed")

    var other = try offered()
    try other.perform(.rejectOffer("offer-1"))
    expectNoDifference(try other.perform(.rejectOffer("offer-1")), [])
    #expect(other.refusal(of: .acceptOffer("offer-1", agreed: quote))?.code == "offerClosed")
    #expect(other.account.subscriptions.isEmpty)
  }

  @Test("Rule 41 · an offer is good through its last day, then it expires")
  func expired() throws {
    var shop = try offered(.adding(.assist, until: "2026-12-01"))
    shop.today = day("2026-12-01")
    #expect(try shop.account.quote(accepting: "offer-1", in: shop.context).due == cents(15128))
    try shop.advance(to: "2026-12-02")
    #expect(shop.account.offer("offer-1")?.state == .expired)
    let expired = BillingError.offerExpired("offer-1", lastDay: day("2026-12-01"))
    #expect(shop.refusal(of: .rejectOffer("offer-1")) == expired)
    #expect(throws: expired) {
      try shop.account.quote(accepting: "offer-1", in: shop.context)
    }
  }

  @Test("Rule 41 · an offer changes a plan by the rules of every change, at its own price")
  func change() throws {
    var shop = try agreed()
    shop.today = day("2026-12-08")
    try shop.performAsProgram(
      .addOffer(.items([.change("sub-1", .of(.assist, seats: 5, cents: 6000))])))
    let quote = try shop.account.quote(accepting: "offer-2", in: shop.context)
    // 15 of 30 days of 2 × 62.00 are left.
    expectNoDifference(quote.items[0].lines.map(\.net), [cents(30_000), cents(-6_200)])
    try shop.accept("offer-2")
    #expect(shop.account.subscription("sub-1")?.paidTerm?.anchor == day("2026-12-08"))
  }

  @Test("Rule 41 · an offer removes a plan at once and credits its unused time")
  func removal() throws {
    var shop = try agreed()
    shop.today = day("2026-12-08")
    try shop.performAsProgram(.addOffer(.items([.remove("sub-1")])))
    try shop.accept("offer-2")
    #expect(
      shop.account.subscription("sub-1")?.standing
        == .ended(Ending(since: day("2026-12-08"), frequency: .monthly)))
    #expect(shop.account.creditNotes.map(\.corrects) == [["ACME-2026-000001"]])
    #expect(shop.account.balance == cents(7564))
  }

  @Test("Rule 41 · an offer for what has changed since is refused as such")
  func outdated() throws {
    var shop = try agreed()
    for seats in [5, 6] {
      try shop.performAsProgram(
        .addOffer(.items([.change("sub-1", .of(.assist, seats: seats, cents: 6000))])))
    }
    let quote = try shop.account.quote(accepting: "offer-3", in: shop.context)
    try shop.accept("offer-2")
    #expect(
      shop.refusal(of: .acceptOffer("offer-3", agreed: quote))
        == .offerOutdated("offer-3", "sub-1"))
  }

  @Test("Rule 14 · an offer changes nothing while the running period is unpaid")
  func unpaid() throws {
    var shop = try offered()
    try shop.accept("offer-1")
    try shop.performAsProgram(.addOffer(.items([.remove("sub-1")])))
    #expect(throws: BillingError.periodUnpaid("sub-1", "ACME-2026-000001")) {
      try shop.account.quote(accepting: "offer-2", in: shop.context)
    }
  }

  @Test("Rule 23 · an offer is accepted at the price that was shown, or not")
  func stale() throws {
    var shop = try offered()
    let quote = try shop.account.quote(accepting: "offer-1", in: shop.context)
    shop.today = day("2026-11-24")
    #expect(shop.refusal(of: .acceptOffer("offer-1", agreed: quote))?.code == "quoteChanged")
  }

  @Test(
    "An offer that cannot be made says why",
    arguments: [
      (OfferDraft.items([]), OfferFault.empty),
      (.adding(.assist, until: "2026-11-22"), .lastDayPast(day("2026-11-22"))),
      (.adding(.assist, seats: 0), .seats(0)),
      (.adding(.assist, cents: -1), .price(cents(-1))),
      (.adding(.assist, paymentDays: 400), .paymentDays(400)),
      (.items([.remove("sub-1"), .remove("sub-1")]), .touchedTwice("sub-1")),
    ])
  func invalid(draft: OfferDraft, fault: OfferFault) throws {
    let shop = try agreed()
    var system = shop
    system.actor = .system
    #expect(system.refusal(of: .addOffer(draft)) == .offerInvalid(fault))
    #expect(shop.refusal(of: .addOffer(draft)) == .vendorOnly)
  }

  @Test("An offer whose prices no invoice could hold is refused when it is made, not when accepted")
  func tooMuch() throws {
    var system = try agreed()
    system.actor = .system
    let most = OfferedPlan.of(.assist, seats: 1, cents: 4_611_686_018_427_387_903)
    let tooHigh = OfferedPlan.of(.assist, seats: 2, cents: 4_611_686_018_427_387_903)
    let oneMore = OfferedPlan.of(.assist, seats: 1, cents: 1)
    for (items, price) in [
      ([OfferDraft.Item.add(tooHigh)], tooHigh.unitPrice),
      ([.add(most), .add(oneMore)], oneMore.unitPrice),
      ([.add(most), .change("sub-1", oneMore)], oneMore.unitPrice),
    ] {
      #expect(
        system.refusal(of: .addOffer(.items(items))) == .offerInvalid(.price(price)), "\(items)")
    }
    try system.perform(.addOffer(.items([.add(most)])))
    _ = try system.account.quote(accepting: "offer-2", in: system.context)
  }

  @Test("Rule 41 · an offer for a trial is refused as one, and not as for what has ended")
  func forTrial() throws {
    var shop = try agreed()
    let trial = Subscription.sample(
      id: "sub-2", standing: .trial(period("2026-11-23", "2026-12-07")))
    shop.take([.subscriptionStarted(subscription: trial)])
    shop.actor = .system
    let removal = Command.addOffer(.items([.remove("sub-2")]))
    #expect(shop.refusal(of: removal) == .subscriptionIsTrial("sub-2"))
    shop.take([.subscriptionEnded(subscription: "sub-2", since: day("2026-12-07"))])
    #expect(shop.refusal(of: removal) == .subscriptionEnded("sub-2"))
  }

  @Test("Rule 40 · online accounts have neither offers nor a representative")
  func online() {
    var shop = Shop()
    #expect(shop.refusal(of: .rejectOffer("offer-1")) == .onlineAccount)
    #expect(shop.refusal(of: .write(to: .representative, "more seats")) == .onlineAccount)
    shop.actor = .system
    #expect(shop.refusal(of: .addOffer(.adding(.assist))) == .onlineAccount)
  }
}
