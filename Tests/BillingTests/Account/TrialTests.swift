import Billing
import CustomDump
import Testing

@Suite("Trials")
struct TrialTests {
  private let webinar = TrialRequest(plan: .webinarPro, seats: 3)

  @Test("Rule 16 · a trial starts at once, without card, order or invoice")
  func atOnce() throws {
    var shop = Shop()
    let events = try shop.perform(.startTrial(webinar))
    let begun = Subscription.sample(standing: .trial(period("2026-11-23", "2026-11-30")))
    expectNoDifference(events, [.subscriptionStarted(subscription: begun)])
    #expect(shop.account.hasTried("gotowebinar"))
    #expect(!shop.account.hasTried("gotomeeting"))
  }

  @Test("Rule 16 · a product is tried once ever, whatever the tier and the day")
  func onceEver() throws {
    var shop = Shop()
    try shop.perform(.startTrial(webinar))
    try shop.advance(to: "2030-01-01")
    let again = TrialRequest(plan: .webinarStarter, seats: 1)
    #expect(shop.refusal(of: .startTrial(again)) == .trialAlreadyUsed("gotowebinar"))
    #expect(
      shop.refusal(of: .addToCart(.trial(again))) == .trialAlreadyUsed("gotowebinar"))
    #expect(shop.refusal(of: .startTrial(TrialRequest(plan: .meetingPlus, seats: 1))) == nil)
  }

  @Test("Rule 16 · an ordered trial counts as the product's one trial")
  func ordered() throws {
    var shop = Shop()
    try shop.buy(.trying(.webinarPro))
    #expect(shop.refusal(of: .startTrial(webinar)) == .trialAlreadyUsed("gotowebinar"))
  }

  @Test("Rule 16 · buying a product is not trying it")
  func boughtBefore() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro))
    #expect(shop.refusal(of: .startTrial(webinar)) == nil)
  }

  @Test("Rule 21 · a trial that starts at once takes its product's trial out of the cart")
  func leavesCart() throws {
    var shop = Shop()
    try shop.fillCart(with: .trying(.webinarStarter), .buying(.webinarPro), card: nil)
    let events = try shop.perform(.startTrial(webinar))
    #expect(events.first == .cartItemRemoved(item: "item-1"))
    #expect(shop.account.cart.items.map(\.id) == ["item-2"])
  }

  @Test(
    "Rule 16 · seats run from one to the trial's limit, or to the tier's where that is lower",
    arguments: [
      (PlanID.webinarPro, 1...3), (.meetingStarter, 1...10), (.meetingPlus, 1...5),
    ])
  func seats(plan: PlanID, allowed: ClosedRange<Int>) throws {
    let shop = Shop()
    #expect(
      try shop.account.allowedSeats(for: .trying(plan), in: shop.context) == allowed)
    for seats in [0, allowed.upperBound + 1] {
      #expect(
        shop.refusal(of: .startTrial(TrialRequest(plan: plan, seats: seats)))
          == .seatsOutOfRange(seats, allowed: allowed, plan: plan))
    }
    for seats in [1, allowed.upperBound] {
      #expect(shop.refusal(of: .startTrial(TrialRequest(plan: plan, seats: seats))) == nil)
    }
  }

  @Test("Rule 16 · a product without terms cannot be tried")
  func notOffered() {
    let trial = TrialRequest(plan: .assist, seats: 1)
    #expect(Shop().refusal(of: .startTrial(trial)) == .noTrialOffered("gotoassist"))
    #expect(Shop().refusal(of: .addToCart(.trial(trial))) == .noTrialOffered("gotoassist"))
  }

  @Test("Rule 16 · a trial needs no price in the account's currency")
  func otherCurrency() {
    let shop = Shop(.sample(currency: currency("GBP")))
    #expect(shop.refusal(of: .startTrial(webinar)) == nil)
  }

  @Test("Rule 16 · a trial needs no VAT rate: there is nothing to tax")
  func noRate() throws {
    var shop = Shop(.sample(country: "FR"))
    #expect(shop.refusal(of: .startTrial(webinar)) == nil)
    try shop.fillCart(with: .trying(.webinarPro), card: nil)
    try shop.placeOrder()
    #expect(shop.account.subscriptions.count == 1)
  }

  @Test("Rule 16 · a trial counts its days down, its last day included, and ends by itself")
  func countdown() throws {
    var shop = Shop()
    try shop.perform(.startTrial(webinar))
    let subscription = try #require(shop.account.subscription("sub-1"))
    let last = day("2026-11-29")
    for (offset, daysLeft) in zip(0..., [7, 6, 5, 4, 3, 2, 1]) {
      #expect(
        subscription.status(on: day("2026-11-23").advanced(by: offset))
          == .trial(lastDay: last, daysLeft: daysLeft))
    }
    for text in ["2026-11-30", "2027-11-30"] {
      #expect(
        subscription.status(on: day(text)) == .ended(since: day("2026-11-30"), wasTrial: true))
      #expect(!subscription.status(on: day(text)).isUsable)
    }
  }
}
