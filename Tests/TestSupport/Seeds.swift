/// A range of seeds, each of which makes one run; several ranges run side by side.
package struct Seeds: CustomStringConvertible, Sendable {
  package let range: ClosedRange<UInt64>

  package var description: String { "seeds \(range.lowerBound) to \(range.upperBound)" }

  /// The seeds from 1 in a few ranges; that of `BILLING_SEED` alone where there is one.
  package static func ranges(_ rangeCount: UInt64, of count: UInt64) -> [Seeds] {
    if let seed = Effort.chosenSeed { return [Seeds(range: seed...seed)] }
    let last = max(1, count)
    let size = (last + rangeCount - 1) / rangeCount
    return stride(from: 1, through: last, by: Int(size)).map { first in
      Seeds(range: first...min(first + size - 1, last))
    }
  }
}
