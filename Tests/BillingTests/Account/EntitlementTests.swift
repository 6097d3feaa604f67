import Billing
import CustomDump
import Testing

@Suite("What may be used")
struct EntitlementTests {
  @Test("Rule 39 · a plan is usable from the day it is bought through its period's last day")
  func paid() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 3))
    expectNoDifference(usable(in: shop, on: "2026-11-22"), [])
    for text in ["2026-11-23", "2026-12-22"] {
      expectNoDifference(usable(in: shop, on: text), ["sub-1 pro 3 2026-12-22"])
    }
    expectNoDifference(usable(in: shop, on: "2026-12-23"), [])
  }

  @Test("Rule 39 · a trial is usable through its last day")
  func trial() throws {
    var shop = Shop()
    try shop.perform(.startTrial(TrialRequest(plan: .webinarPro, seats: 2)))
    expectNoDifference(usable(in: shop, on: "2026-11-29"), ["sub-1 pro 2 2026-11-29"])
    expectNoDifference(usable(in: shop, on: "2026-11-30"), [])
  }

  @Test("Rule 39 · nothing is usable before its payment is captured")
  func unpaid() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro), .trying(.meetingPlus))
    try shop.placeOrder()
    expectNoDifference(usable(in: shop, on: "2026-11-23"), [])
    try shop.settle(.captured(reference: "charge-1"))
    expectNoDifference(
      usable(in: shop, on: "2026-11-23"), ["sub-1 pro 1 2026-12-22", "sub-2 plus 1 2026-12-06"])
  }

  @Test("Rule 39 · several plans of one product stand side by side")
  func sideBySide() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro), .buying(.webinarStarter, seats: 2, .annual))
    expectNoDifference(
      usable(in: shop, on: "2026-12-22"), ["sub-1 pro 1 2026-12-22", "sub-2 starter 2 2027-11-22"])
    expectNoDifference(usable(in: shop, on: "2026-12-23"), ["sub-2 starter 2 2027-11-22"])
  }

  @Test("Rule 39 · what has ended gives nothing")
  func ended() {
    var shop = Shop()
    let ended = Subscription.sample(
      standing: .ended(Ending(since: day("2026-11-01"), frequency: .monthly)))
    shop.take([.subscriptionStarted(subscription: ended)])
    expectNoDifference(usable(in: shop, on: "2026-10-31"), [])
    expectNoDifference(usable(in: shop, on: "2026-11-23"), [])
  }

  @Test("A paid plan says when it renews, and a cancelled one when it ends")
  func status() {
    var term = PaidTerm.sample(anchor: "2026-11-08", period("2026-11-08", "2026-12-08"))
    #expect(status(of: term, on: "2026-11-23") == .active(renewal: day("2026-12-08")))
    term.cancellation = day("2026-11-20")
    #expect(
      status(of: term, on: "2026-12-07") == .pendingCancellation(lastDay: day("2026-12-07")))
    #expect(
      status(of: term, on: "2026-12-08") == .ended(since: day("2026-12-08"), wasTrial: false))
  }

  private func status(of term: PaidTerm, on text: String) -> SubscriptionStatus {
    Subscription.sample(standing: .paid(term)).status(on: day(text))
  }

  private func usable(in shop: Shop, on text: String) -> [String] {
    shop.account.entitlements(on: day(text)).map {
      "\($0.subscription) \($0.plan.tier) \($0.seats) \($0.until)"
    }
  }
}
