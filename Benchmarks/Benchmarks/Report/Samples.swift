import Foundation

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

  /// Takes the time for which one run has had the processor.
  ///
  /// That is the same on a busy machine, but for what others have driven out of the caches; right for
  /// what waits for nothing.
  package mutating func measureWork<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = Self.processorTime()
    let result = try body()
    add((Self.processorTime() - start) / .microseconds(1))
    return result
  }

  /// How long this thread has been running.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
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
