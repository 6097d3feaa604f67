/// A position in cells, counted from the top left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
  /// How far to the right.
  public var column: Int
  /// How far down.
  public var row: Int

  /// Names a position.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  func moved(columns: Int = 0, rows: Int = 0) -> Point {
    Point(column: column + columns, row: row + rows)
  }
}

/// An extent in cells; neither side is negative.
public struct Size: Hashable, Sendable {
  /// The width.
  public var columns: Int
  /// The height.
  public var rows: Int

  /// Makes an extent; what is less than nothing is nothing.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A box of cells: where it starts and how far it reaches.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  package var minColumn: Int { origin.column }
  package var minRow: Int { origin.row }
  /// The first column to the right of the box.
  package var maxColumn: Int { origin.column + size.columns }
  /// The first row below the box.
  package var maxRow: Int { origin.row + size.rows }
  var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  package func contains(_ point: Point) -> Bool {
    point.column >= minColumn && point.column < maxColumn
      && point.row >= minRow && point.row < maxRow
  }

  /// The cells that both boxes have; empty where they do not touch.
  func intersection(_ other: Rect) -> Rect {
    let column = max(minColumn, other.minColumn)
    let row = max(minRow, other.minRow)
    return Rect(
      column: column, row: row,
      columns: min(maxColumn, other.maxColumn) - column,
      rows: min(maxRow, other.maxRow) - row)
  }

  func inset(top: Int = 0, leading: Int = 0, bottom: Int = 0, trailing: Int = 0) -> Rect {
    Rect(
      column: minColumn + leading, row: minRow + top,
      columns: size.columns - leading - trailing, rows: size.rows - top - bottom)
  }
}
