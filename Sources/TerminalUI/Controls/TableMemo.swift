import Synchronization

/// The rows that a table was asked for, ready to be drawn, and what copying them gives.
///
/// A row is made once, however often one goes past it.
public final class TableMemo: Sendable {
  /// Makes one that knows nothing yet.
  public init() {}

  private struct Known {
    var rows: [Int: [[Glyph]]] = [:]
    var copies: [Int: String?] = [:]
  }

  /// Many pages; beyond, what is known is made again.
  private static let limit = 1000

  private let known = Mutex(Known())

  /// The cells of a row, each as one line.
  func row(_ key: Int, _ make: () -> [[Span]]) -> [[Glyph]] {
    if let row = known.withLock({ $0.rows[key] }) { return row }
    let row = make().map { Glyph.line(of: $0) }
    known.withLock { known in
      if known.rows.count >= Self.limit { known.rows = [:] }
      known.rows[key] = row
    }
    return row
  }

  /// What copying a row gives; nil where that is nothing.
  func copy(of key: Int, _ make: () -> String?) -> String? {
    if let copy = known.withLock({ $0.copies[key] }) { return copy }
    let copy = make()
    known.withLock { known in
      if known.copies.count >= Self.limit { known.copies = [:] }
      known.copies[key] = copy
    }
    return copy
  }
}
