import Benchmark
import Billing
import Shops

/// A seat's whole way from the cart to the paid invoice, decided and applied.
///
/// Each time starts from the same account, as in the program, which keeps the state before until
/// the new one is stored: copies of what changes are part of it. They must not grow with the past, which
/// leaves that state; they do with what has not left yet, at most some 1,000 documents.
func addingASeat() {
  Benchmark("Adding a seat among 1,000 subscriptions") { benchmark, shop in
    try measureAddedSeat(benchmark, on: shop)
  } setup: {
    try Shop(subscriptions: 1_000)
  }
  for count in [0, 1_000, 10_000] {
    Benchmark("Adding a seat after past invoices: \(count)") { benchmark, shop in
      try measureAddedSeat(benchmark, on: shop)
    } setup: {
      try Shop(pastInvoices: count)
    }
  }
  Benchmark("Adding a seat before 1,000 invoices have left") { benchmark, shop in
    try measureAddedSeat(benchmark, on: shop)
  } setup: {
    try Shop(invoices: 1_000)
  }
}

private func measureAddedSeat(_ benchmark: Benchmark, on shop: Shop) throws {
  let addition = CartItem.Content.addingASeat(to: try shop.middle)
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations {
    var shop = shop
    try shop.buy([addition])
    blackHole(shop.account.invoices.count)
  }
}
