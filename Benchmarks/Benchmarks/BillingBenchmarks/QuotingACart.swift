import Benchmark
import Billing

/// What a page with the cart does each time it is shown.
func quotingACart() {
  Benchmark("Quoting a cart of 20 items") { benchmark in
    let shop = try Shop()
    let contents = Shop.purchases(20)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try shop.account.quote(for: contents, in: shop.context))
    }
  }
}
