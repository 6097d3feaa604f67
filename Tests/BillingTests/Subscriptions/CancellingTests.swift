import Billing
import CustomDump
import Testing

@Suite("Cancelling")
struct CancellingTests {
  /// Three seats of GoToWebinar Pro from 23 November on, monthly.
  private func bought() throws -> Shop {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 3))
    return shop
  }

  @Test("Rule 19 · a cancelled plan stays usable to its period's end, and nothing is given back")
  func pending() throws {
    var shop = try bought()
    shop.today = day("2026-12-01")
    expectNoDifference(
      try shop.perform(.cancelSubscription("sub-1")),
      [
        .dayBegan(day: day("2026-12-01")),
        .cancellationSet(subscription: "sub-1", day: day("2026-12-01")),
      ])
    let subscription = try #require(shop.account.subscription("sub-1"))
    #expect(subscription.status(on: shop.today) == .pendingCancellation(lastDay: day("2026-12-22")))
    #expect(shop.account.entitlements(on: day("2026-12-22")).map(\.seats) == [3])
    #expect(shop.account.balance == cents(0))
    #expect(shop.account.creditNotes.isEmpty)
  }

  @Test("Rule 19 · at its period's end a cancelled plan ends and is not renewed")
  func ends() throws {
    var shop = try bought()
    try shop.perform(.cancelSubscription("sub-1"))
    try shop.advance(to: "2027-03-01")
    let subscription = try #require(shop.account.subscription("sub-1"))
    #expect(
      subscription.standing == .ended(Ending(since: day("2026-12-23"), frequency: .monthly)))
    #expect(shop.account.entitlements(on: day("2026-12-23")).isEmpty)
    #expect(shop.account.invoices.count == 1)
  }

  @Test("Rule 19 · a removed cancellation leaves everything as if it had never been")
  func removed() throws {
    var shop = Shop(today: day("2027-01-31"))
    try shop.buy(.buying(.webinarPro, seats: 3))
    var twin = shop
    try shop.advance(to: "2027-03-20")
    try twin.advance(to: "2027-03-20")
    try shop.perform(.cancelSubscription("sub-1"))
    shop.today = day("2027-03-25")
    try shop.perform(.removeCancellation("sub-1"))
    try shop.advance(to: "2027-05-31")
    try twin.advance(to: "2027-05-31")
    expectNoDifference(shop.account, twin.account)
    #expect(
      shop.account.invoices.map(\.invoice.day)
        == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"].map(day))
  }

  @Test("Rule 16 · a trial has no cancel: it ends by itself")
  func trial() throws {
    var shop = Shop()
    try shop.perform(.startTrial(TrialRequest(plan: .webinarPro, seats: 1)))
    #expect(
      shop.refusal(of: .cancelSubscription("sub-1"))
        == .trialEndsByItself("sub-1", lastDay: day("2026-11-29")))
    #expect(shop.refusal(of: .removeCancellation("sub-1")) == .noCancellation("sub-1"))
  }

  @Test("What is cancelled is not cancelled again, what is not cannot be kept, what ended is gone")
  func refused() throws {
    var shop = try bought()
    #expect(shop.refusal(of: .removeCancellation("sub-1")) == .noCancellation("sub-1"))
    #expect(
      shop.refusal(of: .cancelSubscription("sub-9"))
        == .unknownSubscription("sub-9", known: ["sub-1"]))
    try shop.perform(.cancelSubscription("sub-1"))
    #expect(
      shop.refusal(of: .cancelSubscription("sub-1"))
        == .cancellationPending("sub-1", lastDay: day("2026-12-22")))
    try shop.advance(to: "2026-12-23")
    #expect(shop.refusal(of: .cancelSubscription("sub-1")) == .subscriptionEnded("sub-1"))
    #expect(shop.refusal(of: .removeCancellation("sub-1")) == .subscriptionEnded("sub-1"))
  }
}
