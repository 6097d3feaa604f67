import Foundation
import Testing

/// A range of seeds, each of which makes one sequence; several ranges run side by side.
struct Seeds: CustomTestStringConvertible {
  let range: ClosedRange<UInt64>

  var testDescription: String { "seeds \(range.lowerBound) to \(range.upperBound)" }

  /// `BILLING_SEQUENCES=50000` walks as many instead of 2,000; `BILLING_SEED=17` walks one.
  static let all: [Seeds] = {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["BILLING_SEED"].flatMap(UInt64.init) {
      return [Seeds(range: seed...seed)]
    }
    let count = environment["BILLING_SEQUENCES"].flatMap(UInt64.init) ?? 2000
    let size = max(1, (count + 7) / 8)
    return stride(from: 1, through: max(1, count), by: Int(size)).map { first in
      Seeds(range: first...min(first + size - 1, max(1, count)))
    }
  }()

  /// Whether there are so many in all that everything that can happen has to.
  static let areMany = all.reduce(0) { $0 + $1.range.count } >= 2000
}
