import Benchmark
import Billing
import Shops

/// The same decisions after more and more invoices, with which they must not grow, and among more
/// and more subscriptions.
func decidingOnASeat() {
  for count in [0, 1_000, 10_000] {
    Benchmark("Deciding on a seat after invoices: \(count)") { benchmark, decisions in
      try decisions.measure(benchmark)
    } setup: {
      try Decisions(on: try Shop(invoices: count))
    }
  }
  for count in [10, 100, 1_000, 10_000] {
    Benchmark("Deciding on a seat among subscriptions: \(count)") { benchmark, decisions in
      try decisions.measure(benchmark)
    } setup: {
      try Decisions(on: try Shop(subscriptions: count))
    }
  }
}

/// An added seat's three decisions: into the cart, ordered, paid.
private struct Decisions {
  private let steps: [(account: Account, command: Command, context: Context)]

  init(on shop: Shop) throws {
    let addition = Command.addToCart(.addingASeat(to: try shop.middle))
    var filled = shop
    try filled.perform(addition)
    let order = Command.placeOrder(agreed: try filled.account.reviewCart(in: filled.context).quote)
    var ordered = filled
    try ordered.perform(order)
    guard let intent = ordered.account.openPayment else { throw Shop.Unexpected() }
    let payment = Command.settlePayment(intent.key, .captured(reference: "charge"))
    steps = [
      (shop.account, addition, shop.context), (filled.account, order, filled.context),
      (ordered.account, payment, ordered.systemContext),
    ]
  }

  func measure(_ benchmark: Benchmark) throws {
    for _ in benchmark.scaledIterations {
      for step in steps { blackHole(try step.account.decide(step.command, in: step.context)) }
    }
  }
}
