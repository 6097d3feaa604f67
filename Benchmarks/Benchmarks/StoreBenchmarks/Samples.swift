/// Times of the same thing.
struct Samples {
  private var microseconds: [Double] = []

  var count: Int { microseconds.count }

  /// Takes the time of one run.
  mutating func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    add((clock.now - start) / .microseconds(1))
    return result
  }

  mutating func add(_ time: Double) {
    microseconds.append(time)
  }

  /// In microseconds.
  var median: Double { quantile(0.5) }

  /// The time below which a part of all are; 0 where there are none.
  func quantile(_ part: Double) -> Double {
    guard !microseconds.isEmpty else { return 0 }
    return microseconds.sorted()[Int(part * Double(microseconds.count - 1))]
  }
}
