import Benchmark
import Billing
import Shops

/// What a page with the cart does each time it is shown: purchases and added seats.
func quotingACart() {
  Benchmark("Quoting a cart of 20 items") { benchmark, shop in
    let contents = Shop.purchases(10) + shop.account.subscriptions.map { .addingASeat(to: $0.id) }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try shop.account.quote(for: contents, in: shop.context))
    }
  } setup: {
    try Shop(subscriptions: 10)
  }
}
