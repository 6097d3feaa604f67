import Benchmark
import Billing
import Shops

/// Ten years of renewals, each charged and paid: 50 subscriptions by the month and 50 by the year.
func advancingTenYears() {
  Benchmark(
    "Advancing ten years with 100 subscriptions",
    configuration: .init(metrics: [.wallClock], maxDuration: .seconds(10), maxIterations: 10)
  ) { benchmark, shop in
    for _ in benchmark.scaledIterations {
      var shop = shop
      try shop.advance(to: shop.today.advanced(by: 3_653))
      guard shop.account.invoices.count == 5 + 50 * 120 + 50 * 10 else {
        throw Shop.Unexpected()
      }
    }
  } setup: {
    try Shop(subscriptions: 100)
  }
}
