/// One place of the grid.
public struct Cell: Hashable, Sendable {
  /// What is shown: one grapheme that passed the text gate; empty in the second cell of a wide one.
  public var text: String
  /// How many cells the grapheme takes: 1 or 2; 0 in the second cell of a wide one.
  public var width: Int
  /// What the place is for.
  public var role: Role

  /// Makes a place.
  public init(text: String, width: Int, role: Role) {
    self.text = text
    self.width = width
    self.role = role
  }

  /// An empty place of plain text.
  public static let blank = Cell(text: " ", width: 1, role: .text)
}

/// A finished screen: a grid of cells, the hardware cursor's place, and the focused control's name.
public struct Frame: Hashable, Sendable {
  /// How many columns and rows there are.
  public let size: Size
  /// All rows one after the other, `size.columns` cells each.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor is; nil hides it.
  public var cursor: Point?
  /// The name of the control that has the focus, for snapshots and assistive use.
  public var focus: String?

  /// Makes an empty screen.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell in a column and a row; both lie within `size`.
  public subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// The text of one row, as a terminal shows it, with its trailing blanks.
  public func line(_ row: Int) -> String {
    cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
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
