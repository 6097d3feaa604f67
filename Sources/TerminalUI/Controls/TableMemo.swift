import Synchronization

/// The rows that a table was asked for, as they are drawn, and what copying them gives.
///
/// A row is made once, however often one goes past it.
public final class TableMemo: Sendable {
  /// Makes one that knows nothing yet.
  public init() {}

  private struct Known {
    /// The texts of each row, one for each column.
    var texts: [Int: [[Glyph]]] = [:]
    /// The layout that was seen last, and the rows as they are drawn in it.
    var layout: TableLayout?
    var lines: [Int: [Cell]] = [:]
    var copies: [Int: String?] = [:]
  }

  /// Many pages; beyond, what is known is made again.
  private static let limit = 500

  private let known = Mutex(Known())

  /// A row as it is drawn.
  ///
  /// - Parameters:
  ///   - key: What tells the row from all others.
  ///   - layout: Which columns are seen, and where.
  ///   - make: Gives the texts of the row, one for each column.
  /// - Returns: The row's cells from the first column's start.
  func line(_ key: Int, _ layout: TableLayout, _ make: () -> [[Span]]) -> [Cell] {
    let (line, known) = known.withLock { known in
      if known.layout != layout { (known.layout, known.lines) = (layout, [:]) }
      return (known.lines[key], known.texts[key])
    }
    if let line { return line }
    let texts = known ?? make().map { Glyph.line(of: $0) }
    let made = layout.line(of: texts)
    self.known.withLock { known in
      if known.texts.count >= Self.limit { (known.texts, known.lines) = ([:], [:]) }
      known.texts[key] = texts
      known.lines[key] = made
    }
    return made
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
