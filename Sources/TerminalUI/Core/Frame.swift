#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A finished screen: a grid of cells, the hardware cursor's place, and the focused control's name.
///
/// A copy shares its rows with the frame that it was made of: what draws the next frame on the one before
/// copies the rows that it changes, and tells the others to be the same without looking at their cells.
public struct Frame: Hashable, Sendable {
  /// How many columns and rows there are.
  public let size: Size
  /// From top to bottom, `size.columns` cells each.
  private var rows: [[Cell]]
  /// Where the hardware cursor is; nil hides it.
  public var cursor: Point?
  /// The name of the control that has the focus, for snapshots and assistive use.
  public var focus: String?

  /// Makes an empty screen.
  public init(size: Size) {
    self.size = size
    let row = Array(repeating: Cell.blank, count: size.columns)
    rows = Array(repeating: row, count: size.rows)
  }

  /// All rows one after the other, `size.columns` cells each: a new list, so take it once.
  public var cells: [Cell] { Array(rows.joined()) }

  /// The cell in a column and a row; both lie within `size`.
  public subscript(column: Int, row: Int) -> Cell {
    get { rows[row][column] }
    set { rows[row][column] = newValue }
  }

  /// The cells of one row.
  package func cells(inRow row: Int) -> [Cell] { rows[row] }

  /// Changes cells of a row.
  mutating func change(row: Int, _ change: (inout MutableSpan<Cell>) -> Void) {
    var cells = rows[row].mutableSpan
    change(&cells)
  }

  /// Takes a part of a row as it is in another frame of the same size.
  mutating func copy(_ columns: Range<Int>, ofRow row: Int, from other: Frame) {
    if columns.count == size.columns {
      rows[row] = other.rows[row]
    } else {
      rows[row].replaceSubrange(columns, with: other.rows[row][columns])
    }
  }

  /// Gives every cell a role and leaves its text.
  mutating func setRole(_ role: Role) {
    for row in rows.indices {
      change(row: row) { cells in
        for index in cells.indices { cells[index].role = role }
      }
    }
  }

  /// The columns of a row that look different from those of another frame, with all of each wide
  /// character that is or was among them.
  ///
  /// - Parameters:
  ///   - row: A row of this frame.
  ///   - other: What was seen before; nil, or another size: all of it is different.
  /// - Returns: From the first such column to the last; nil where there is none.
  package func changedColumns(inRow row: Int, since other: Frame?) -> Range<Int>? {
    guard let other, other.size == size else { return 0..<size.columns }
    return rows[row].withUnsafeBufferPointer { new in
      other.rows[row].withUnsafeBufferPointer { old in
        // Most rows have stayed; of those that were made anew the bytes tell soonest.
        guard let ownCells = new.baseAddress, let otherCells = old.baseAddress,
          ownCells != otherCells,
          memcmp(ownCells, otherCells, size.columns * MemoryLayout<Cell>.stride) != 0
        else { return nil }
        var (lower, upper) = (0, size.columns)
        while lower < upper, new[lower] == old[lower] { lower += 1 }
        guard lower < upper else { return nil }
        while new[upper - 1] == old[upper - 1] { upper -= 1 }
        func isInside(_ index: Int) -> Bool { new[index].width == 0 || old[index].width == 0 }
        while lower > 0, isInside(lower) { lower -= 1 }
        while upper < size.columns, isInside(upper) { upper += 1 }
        return lower..<upper
      }
    }
  }

  /// Whether no character of a row takes two cells.
  package func isNarrow(inRow row: Int) -> Bool {
    rows[row].allSatisfy { $0.width == 1 }
  }

  /// The text of one row, as a terminal shows it, with its trailing blanks.
  public func line(_ row: Int) -> String {
    rows[row].map(\.text).joined()
  }

  /// All rows, without trailing blanks, joined by line feeds.
  public var text: String {
    (0..<size.rows).map { row in
      var line = line(row)
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
