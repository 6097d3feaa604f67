/// Times of the same thing.
package struct Samples: Sendable {
  private var microseconds: [Double] = []

  package init() {}

  package var count: Int { microseconds.count }

  /// Takes the time of one run.
  package mutating func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    add((clock.now - start) / .microseconds(1))
    return result
  }

  package mutating func add(_ time: Double) {
    microseconds.append(time)
  }

  package mutating func add(_ other: Samples) {
    microseconds += other.microseconds
  }

  /// In microseconds.
  package var median: Double { quantile(0.5) }

  /// The time below which a part of all are; 0 where there are none.
  package func quantile(_ part: Double) -> Double {
    guard !microseconds.isEmpty else { return 0 }
    return microseconds.sorted()[Int(part * Double(microseconds.count - 1))]
  }
}
