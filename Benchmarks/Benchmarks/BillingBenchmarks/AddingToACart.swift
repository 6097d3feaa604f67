import Benchmark
import Billing

/// Deciding on the twentieth item.
func addingToACart() {
  Benchmark("Deciding to add to a cart of 19 items") { benchmark in
    var shop = try Shop()
    for content in Shop.purchases(19) { try shop.perform(.addToCart(content)) }
    let command = Command.addToCart(Shop.purchase(of: 19))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try shop.account.decide(command, in: shop.context))
    }
  }
}
