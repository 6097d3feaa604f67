/// A frame that is being drawn: nothing lands outside the clip, no wide character is cut in two.
struct Canvas: Sendable {
  private(set) var frame: Frame
  /// The only cells that change.
  var clip: Rect
  /// What plain text becomes here: ``Role/text`` but in a bar or the like.
  var plainRole: Role = .text

  init(size: Size) {
    frame = Frame(size: size)
    clip = Rect(origin: Point(column: 0, row: 0), size: size)
  }

  /// Draws with a narrower clip.
  mutating func narrowClip(to rect: Rect) -> Rect {
    let outer = clip
    clip = clip.intersection(rect)
    return outer
  }

  mutating func restoreClip(_ outer: Rect) {
    clip = outer
  }

  /// Draws glyphs from a point to the right, up to a number of columns.
  mutating func draw(_ glyphs: [Glyph], at point: Point, columns: Int) {
    guard point.row >= clip.minRow, point.row < clip.maxRow, !glyphs.isEmpty else { return }
    let (seen, end) = (clip.minColumn..<clip.maxColumn, point.column + columns)
    frame.change(row: point.row) { [plainRole] row in
      var column = point.column
      for glyph in glyphs {
        guard column + glyph.width <= end else { return }
        var cell = glyph.cell
        if cell.role == .text { cell.role = plainRole }
        row.put(cell, column: column, within: seen)
        column += cell.width
      }
    }
  }

  /// Draws a text on one line; it is cut with `…` where it is too long.
  mutating func draw(_ text: String, role: Role, at point: Point, columns: Int) {
    draw([Span(text, role)], at: point, columns: columns)
  }

  /// Draws spans on one line; they are cut with `…` where they are too long.
  mutating func draw(_ spans: [Span], at point: Point, columns: Int) {
    guard columns > 0 else { return }
    draw(Glyph.line(of: spans).truncated(to: columns), at: point, columns: columns)
  }

  /// Fills a box with blanks of a role.
  mutating func fill(_ rect: Rect, role: Role) {
    fill(rect, with: Glyph(0x20, role: role))
  }

  /// Fills a box with a glyph that takes one cell.
  mutating func fill(_ rect: Rect, with glyph: Glyph) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    var cell = glyph.cell
    if cell.role == .text { cell.role = plainRole }
    for row in area.minRow..<area.maxRow {
      frame.change(row: row) { $0.fill(area.minColumn..<area.maxColumn, with: cell) }
    }
  }

  /// Takes a box as it is on another canvas of the same size.
  mutating func copy(_ rect: Rect, from other: Canvas) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.minRow..<area.maxRow {
      frame.copy(area.minColumn..<area.maxColumn, ofRow: row, from: other.frame)
    }
  }

  /// Gives every cell a role and leaves its text.
  mutating func mute(_ role: Role) {
    frame.setRole(role)
  }

  /// The first letter or digit that was drawn in a box, or the box's first cell that can be seen.
  func firstLetter(in rect: Rect) -> Point? {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return nil }
    for row in area.minRow..<area.maxRow {
      for column in area.minColumn..<area.maxColumn {
        guard let character = frame[column, row].text.first else { continue }
        if character.isLetter || character.isNumber { return Point(column: column, row: row) }
      }
    }
    return area.origin
  }
}

extension MutableSpan<Cell> {
  /// Puts a cell, and the second one of a wide character, in a row; of a wide one that is not all within
  /// some columns the part that is becomes a blank.
  fileprivate mutating func put(_ cell: Cell, column: Int, within columns: Range<Int>) {
    if column >= columns.lowerBound, column + cell.width <= columns.upperBound {
      set(cell, column: column)
      if cell.width == 2 {
        set(Cell(text: "", width: 0, role: cell.role), column: column + 1)
      }
    } else if cell.width == 2 {
      for part in [column, column + 1] where columns.contains(part) {
        set(cell.asBlank, column: part)
      }
    }
  }

  /// Sets one cell; the other half of a wide character that was there becomes a blank.
  private mutating func set(_ cell: Cell, column: Int) {
    let old = self[column]
    if old.width == 2, column + 1 < count {
      self[column + 1] = old.asBlank
    } else if old.width == 0, column > 0 {
      self[column - 1] = old.asBlank
    }
    self[column] = cell
  }

  /// Sets columns to a cell of one column; the other halves of wide characters that reached in become
  /// blanks.
  fileprivate mutating func fill(_ columns: Range<Int>, with cell: Cell) {
    guard let last = columns.last else { return }
    let first = columns.lowerBound
    if self[first].width == 0, first > 0 { self[first - 1] = self[first].asBlank }
    if self[last].width == 2, last + 1 < count { self[last + 1] = self[last].asBlank }
    for column in columns { self[column] = cell }
  }
}
