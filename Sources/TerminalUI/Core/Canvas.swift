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
    guard point.row >= clip.minRow, point.row < clip.maxRow, columns > 0, !glyphs.isEmpty
    else { return }
    let seen = clip.minColumn..<clip.maxColumn
    frame.change(row: point.row) { [plainRole] row in
      row.draw(
        glyphs, in: point.column..<point.column + columns, within: seen, plainRole: plainRole)
    }
  }

  /// Draws cells to the right of a point as they are: what plain text becomes was decided before.
  mutating func draw(_ cells: [Cell], at point: Point) {
    guard point.row >= clip.minRow, point.row < clip.maxRow else { return }
    let seen = clip.minColumn..<clip.maxColumn
    frame.change(row: point.row) { $0.draw(cells, at: point.column, within: seen) }
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
    let cell = glyph.cell.with(plainRole: plainRole)
    for row in area.minRow..<area.maxRow {
      frame.change(row: row) { $0.fill(area.minColumn..<area.maxColumn, with: cell) }
    }
  }

  /// Draws the first and the last column of a box with a glyph that takes one cell.
  mutating func drawSides(of rect: Rect, with glyph: Glyph) {
    for column in [rect.minColumn, rect.maxColumn - 1] {
      fill(
        Rect(column: column, row: rect.minRow, columns: 1, rows: rect.size.rows), with: glyph)
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

/// A row. Where only half of a wide character is overwritten, the other half becomes a blank.
extension MutableSpan<Cell> {
  /// Draws as many glyphs as there is room for.
  ///
  /// - Parameters:
  ///   - glyphs: What is drawn from the first column on.
  ///   - room: The columns that they may take; the row need not have all of them.
  ///   - seen: The columns that change; of a wide glyph that is not all among them the part that is
  ///     becomes a blank.
  ///   - plainRole: What plain text becomes.
  fileprivate mutating func draw(
    _ glyphs: [Glyph], in room: Range<Int>, within seen: Range<Int>, plainRole: Role
  ) {
    let start = Swift.max(room.lowerBound, seen.lowerBound)
    var column = room.lowerBound
    for glyph in glyphs {
      let cell = glyph.cell.with(plainRole: plainRole)
      let end = column + cell.width
      guard end <= room.upperBound, column < seen.upperBound else { break }
      if column <= start, end > start { splitWide(at: start) }
      if seen.contains(column) { self[column] = cell }
      if cell.width == 2, seen.contains(column + 1) { self[column + 1] = cell.secondHalf }
      column = end
    }
    let end = Swift.min(column, seen.upperBound)
    if start < end { close(start..<end) }
  }

  /// Draws cells as they are.
  ///
  /// - Parameters:
  ///   - cells: What is drawn.
  ///   - column: Where it begins.
  ///   - seen: As above.
  fileprivate mutating func draw(_ cells: [Cell], at column: Int, within seen: Range<Int>) {
    let drawn = (column..<column + cells.count).clamped(to: seen)
    guard !drawn.isEmpty else { return }
    splitWide(at: drawn.lowerBound)
    withUnsafeMutableBufferPointer { row in
      cells.withUnsafeBufferPointer { cells in
        let part = cells[drawn.lowerBound - column..<drawn.upperBound - column]
        _ = row[drawn].update(fromContentsOf: part)
      }
    }
    close(drawn)
  }

  /// Sets columns to a cell of one column.
  fileprivate mutating func fill(_ columns: Range<Int>, with cell: Cell) {
    splitWide(at: columns.lowerBound)
    for column in columns { self[column] = cell }
    close(columns)
  }

  /// Lets no wide character reach into a column from the left.
  private mutating func splitWide(at column: Int) {
    guard column > 0, column < count, self[column].width == 0 else { return }
    self[column - 1] = self[column - 1].asBlank
    self[column] = self[column].asBlank
  }

  /// Makes a blank of each half of a wide character whose other half is on the other side of an end of
  /// what was drawn.
  private mutating func close(_ drawn: Range<Int>) {
    let (first, last, next) = (drawn.lowerBound, drawn.upperBound - 1, drawn.upperBound)
    if self[first].width == 0 { self[first] = self[first].asBlank }
    if self[last].width == 2 { self[last] = self[last].asBlank }
    if next < count, self[next].width == 0 { self[next] = self[next].asBlank }
  }
}
