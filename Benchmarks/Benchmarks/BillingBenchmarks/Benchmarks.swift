import Benchmark

/// Every benchmark, each in a file of its own.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 2, maxDuration: .seconds(2), maxIterations: 2_000)
  quotingACart()
  addingASeat()
  advancingTenYears()
  decidingOnASeat()
  decidingARenewal()
}
