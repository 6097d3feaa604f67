import Benchmark
import Billing
import Shops

/// A renewal that nothing can be charged for, after more and more invoices.
///
/// It takes no charge, so that deciding goes on to what else that day brings.
func decidingARenewal() {
  for count in [0, 1_000, 10_000] {
    Benchmark("Deciding a renewal without a good card after invoices: \(count)") {
      benchmark, shop in
      for _ in benchmark.scaledIterations {
        blackHole(try shop.account.decide(.advance, in: shop.systemContext))
      }
    } setup: {
      try renewalIsDue(after: count)
    }
  }
}

/// On the day of its renewal, with a card that is good no longer.
private func renewalIsDue(after invoices: Int) throws -> Shop {
  var shop = try Shop(invoices: invoices)
  try shop.perform(.setPaymentMethod(.visa(goodUntil: 11, 2026)))
  shop.wait(days: 30)
  return shop
}
