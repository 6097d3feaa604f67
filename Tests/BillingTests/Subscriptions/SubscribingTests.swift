import Billing
import CustomDump
import Testing

@Suite("Subscribing to a trial, and again to what has ended")
struct SubscribingTests {
  /// A trial of GoToWebinar Pro, two seats, from 23 to 29 November.
  private func trying() throws -> Shop {
    var shop = Shop()
    try shop.perform(.startTrial(TrialRequest(plan: .webinarPro, seats: 2)))
    return shop
  }

  @Test(
    "Rule 17 · subscribing starts today, is charged whole, and says which free days are given up")
  func subscribeNow() throws {
    var shop = try trying()
    shop.today = day("2026-11-25")
    let quote = try shop.account.quote(
      for: [.subscribing(to: .webinarPro, seats: 3)], in: shop.context)
    let item = try #require(quote.items.first)
    #expect(item.kind == .subscribe)
    #expect(item.trialDaysGivenUp == 5)
    #expect(item.period == period("2026-11-25", "2026-12-25"))
    #expect(quote.net == cents(68700))
    #expect(quote.due == cents(83814))

    try shop.buy(.subscribing(to: .webinarPro, seats: 3))
    #expect(shop.account.subscriptions.count == 1)
    let subscription = try #require(shop.account.subscription("sub-1"))
    #expect(subscription.seats == 3)
    expectNoDifference(
      subscription.standing,
      .paid(.sample(anchor: "2026-11-25", period("2026-11-25", "2026-12-25"))))
  }

  @Test("Rule 17 · any tier may be chosen, also one below the trial's")
  func lowerTier() throws {
    var shop = try trying()
    try shop.buy(.subscribing(to: .webinarStarter, seats: 1, .annual))
    let subscription = try #require(shop.account.subscription("sub-1"))
    #expect(subscription.plan == .webinarStarter)
    #expect(subscription.planName == "GoToWebinar Starter")
    #expect(subscription.frequency == .annual)
  }

  @Test("Rule 18 · a trial that has ended keeps Subscribe now, also one already in the cart")
  func endedTrial() throws {
    var shop = try trying()
    try shop.perform(.addToCart(.subscribing(to: .webinarPro, seats: 2)))
    try shop.advance(to: "2026-12-24")
    #expect(
      shop.account.subscription("sub-1")?.standing
        == .ended(Ending(since: day("2026-11-30"), frequency: nil)))
    let review = try shop.account.reviewCart(in: shop.context)
    #expect(review.problems.isEmpty)
    #expect(review.quote.items.map(\.trialDaysGivenUp) == [nil])
    try shop.perform(.setPaymentMethod(.visa))
    try shop.placeOrder()
    try shop.settle(.captured(reference: "charge-1"))
    #expect(
      shop.account.subscription("sub-1")?.paidTerm?.period == period("2026-12-24", "2027-01-24"))
  }

  @Test("Rule 20 · reactivating is a purchase under the same id, at that day's price")
  func reactivation() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 3))
    try shop.perform(.cancelSubscription("sub-1"))
    try shop.advance(to: "2027-02-10")
    let ended = try #require(shop.account.subscription("sub-1"))
    #expect(ended.seats == 3)
    #expect(ended.plan == .webinarPro)
    #expect(ended.frequency == .monthly)

    shop.catalog = .pricing(.webinarPro, monthly: 25_000, annual: 250_000)
    try shop.buy(.reactivating(to: .webinarPro, seats: 3))
    #expect(shop.account.subscriptions.count == 1)
    expectNoDifference(
      shop.account.subscription("sub-1")?.standing,
      .paid(
        .sample(
          cents: 25_000, anchor: "2027-02-10", period("2027-02-10", "2027-03-10"),
          invoice: "ACME-2027-000001")))
  }

  @Test("Each way on is for its own kind of subscription")
  func refused() throws {
    var shop = try trying()
    try shop.buy(.buying(.assist))
    #expect(
      shop.refusal(of: .addToCart(.subscribing(to: .assist, seats: 1, .monthly, "sub-2")))
        == .subscriptionNotTrial("sub-2"))
    #expect(
      shop.refusal(of: .addToCart(.reactivating(to: .webinarPro, seats: 1)))
        == .subscriptionNotEnded("sub-1"))
    #expect(shop.refusal(of: .addToCart(.adding(1))) == .subscriptionIsTrial("sub-1"))
    #expect(
      shop.refusal(of: .addToCart(.subscribing(to: .meetingPlus, seats: 1)))
        == .productSwap("sub-1", from: .webinarPro, to: "gotomeeting"))
    try shop.advance(to: "2026-12-01")
    #expect(
      shop.refusal(of: .addToCart(.reactivating(to: .webinarPro, seats: 1)))
        == .subscriptionNotEnded("sub-1"), "a trial that ended is subscribed to")
  }
}
