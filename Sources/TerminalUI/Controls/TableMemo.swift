import Synchronization

/// The rows that a table was asked for, ready to be drawn, and what copying them gives.
///
/// A row is made once, however often one goes past it.
final class TableMemo: Sendable {
  private struct Known {
    var rows: [Int: [[Glyph]]] = [:]
    var copies: [Int: String?] = [:]
  }

  /// Many pages; beyond, what is known is made again.
  private static let limit = 1000

  private let known = Mutex(Known())

  /// The cells of a row, each as one line.
  func row(_ index: Int, _ make: (Int) -> [[Span]]) -> [[Glyph]] {
    if let row = known.withLock({ $0.rows[index] }) { return row }
    let row = make(index).map { Glyph.line(of: $0) }
    known.withLock { known in
      if known.rows.count >= Self.limit { known.rows = [:] }
      known.rows[index] = row
    }
    return row
  }

  /// What copying a row gives; nil where that is nothing.
  func copy(of index: Int, _ make: (Int) -> String?) -> String? {
    if let copy = known.withLock({ $0.copies[index] }) { return copy }
    let copy = make(index)
    known.withLock { known in
      if known.copies.count >= Self.limit { known.copies = [:] }
      known.copies[index] = copy
    }
    return copy
  }
}
