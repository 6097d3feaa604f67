import Benchmark

/// Every benchmark, each in a file of its own.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 3, maxDuration: .seconds(2),
    maxIterations: 10_000)
  quotingACart()
  addingToACart()
}
