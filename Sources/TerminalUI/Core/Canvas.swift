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
    guard point.row >= clip.minRow, point.row < clip.maxRow else { return }
    var column = point.column
    let end = point.column + columns
    for glyph in glyphs {
      guard column + glyph.width <= end else { return }
      put(glyph, column: column, row: point.row)
      column += glyph.width
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
    cell.role = role(of: glyph)
    for row in area.minRow..<area.maxRow {
      frame.fill(area.minColumn..<area.maxColumn, ofRow: row, with: cell)
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

  private func role(of glyph: Glyph) -> Role { glyph.role == .text ? plainRole : glyph.role }

  private mutating func put(_ glyph: Glyph, column: Int, row: Int) {
    let isInside = column >= clip.minColumn && column + glyph.width <= clip.maxColumn
    let role = role(of: glyph)
    guard isInside, row >= clip.minRow, row < clip.maxRow else {
      if glyph.width == 2 { putHalf(role: role, column: column, row: row) }
      return
    }
    var cell = glyph.cell
    cell.role = role
    set(cell, column: column, row: row)
    if glyph.width == 2 {
      set(Cell(text: "", width: 0, role: role), column: column + 1, row: row)
    }
  }

  /// The part of a wide glyph that lies within the clip is a blank.
  private mutating func putHalf(role: Role, column: Int, row: Int) {
    for part in [column, column + 1] where clip.contains(Point(column: part, row: row)) {
      set(Cell(0x20, role: role), column: part, row: row)
    }
  }

  /// Sets one cell; the other half of a wide character that was there becomes a blank.
  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    let old = frame[column, row]
    if old.width == 2, column + 1 < frame.size.columns {
      frame[column + 1, row] = old.asBlank
    } else if old.width == 0, column > 0 {
      frame[column - 1, row] = old.asBlank
    }
    frame[column, row] = cell
  }
}
