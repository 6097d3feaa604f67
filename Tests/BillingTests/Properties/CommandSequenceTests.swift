import Billing
import CustomDump
import Foundation
import Testing

/// Random accounts and commands; `BILLING_SEED=17` runs one sequence again.
@Suite("Every sequence of commands")
struct CommandSequenceTests {
  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["BILLING_SEED"].flatMap(UInt64.init).map { [$0] }
    ?? Array(1...300)

  @Test(
    "Rule 42 · whatever is asked in whatever order, the account's books are right", arguments: seeds
  )
  func invariants(seed: UInt64) throws {
    var walk = RandomWalk(seed: seed)
    try walk.run()
    expectNoDifference(Account.replaying(walk.shop.events), walk.shop.account, "seed \(seed)")
  }

  @Test(
    "Rule 42 · events that were stored and read replay to the same account",
    arguments: seeds.prefix(50))
  func storing(seed: UInt64) throws {
    var walk = RandomWalk(seed: seed)
    try walk.run()
    let stored = try JSONEncoder().encode(walk.shop.events)
    let events = try JSONDecoder().decode([Event].self, from: stored)
    expectNoDifference(Account.replaying(events), walk.shop.account, "seed \(seed)")
  }

  @Test("The random sequences meet every event and refusal that they are meant to try")
  func coverage() throws {
    var tally: [String: Int] = [:]
    for seed in UInt64(1)...60 {
      var walk = RandomWalk(seed: seed)
      try walk.run()
      tally.merge(walk.tally, uniquingKeysWith: +)
    }
    let wanted = [
      "dayBegan", "cartItemAdded", "cartItemChanged", "cartItemRemoved", "paymentMethodSet",
      "vatNumberSet", "paymentBegan", "paymentCaptured", "paymentFailed", "orderPlaced",
      "subscriptionStarted", "invoiceIssued", "invoicePaid", "balanceChanged",
      "notBillingContact", "unknownPerson", "corporateAccount", "unknownProduct",
      "currencyNotInCatalog", "vatRateMissing", "seatsOutOfRange", "noTrialOffered",
      "trialAlreadyUsed", "unknownCartItem", "cartEmpty", "cartItemBlocked", "quoteChanged",
      "paymentMethodMissing", "cardExpired", "paymentInProgress", "noSuchPayment",
      "vatNumberFromElsewhere", "clockBehind",
    ]
    for name in wanted { #expect(tally[name] != nil, "\(name) never happened") }
    #expect(tally["invoiceIssued", default: 0] >= 60)
  }
}
