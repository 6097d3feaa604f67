extension Box {
  /// The lines, and one cell of room at each side.
  static let insets = Insets(top: 1, leading: 2, bottom: 1, trailing: 2)
}

extension Renderer {
  mutating func draw(
    _ box: Box, corner: AnyView, around content: AnyView, in rect: Rect
  ) {
    let columns = corner.idealColumns(within: max(0, rect.size.columns - 4))
    draw(box, cornerColumns: columns, in: rect)
    if columns > 0 {
      let place = Rect(
        column: rect.maxColumn - 2 - columns, row: rect.minRow, columns: columns, rows: 1)
      // Its own ground, whether or not it has room enough to show something.
      canvas.fill(place, role: .text)
      draw(corner, in: place)
    }
    draw(content, in: rect.inset(by: Box.insets))
  }

  /// Draws the lines and titles of a box, and leaves room for what stands in its corner.
  mutating func draw(_ box: Box, cornerColumns: Int = 0, in rect: Rect) {
    guard rect.size.columns >= 2, rect.size.rows >= 2, !canvas.clip.isEmpty else { return }
    let lines = BoxLines(box.style)
    let inner = rect.size.columns - 2
    func glyph(_ text: String) -> Glyph {
      Glyph(text: text, width: 1, role: box.role, isBreak: false)
    }
    func line(_ start: String, _ end: String, row: Int) {
      canvas.draw(
        [glyph(start)] + Array(repeating: glyph(lines.horizontal), count: inner) + [glyph(end)],
        at: Point(column: rect.minColumn, row: row), columns: rect.size.columns)
    }
    line(lines.topLeading, lines.topTrailing, row: rect.minRow)
    line(lines.bottomLeading, lines.bottomTrailing, row: rect.maxRow - 1)
    canvas.drawSides(of: rect.inset(top: 1, bottom: 1), with: glyph(lines.vertical))
    drawTitles(of: box, in: rect.inset(trailing: cornerColumns > 0 ? cornerColumns + 1 : 0))
  }

  /// The titles stand in the upper line with a blank at each side: `╭─ Pro ───── 3 ─╮`.
  private mutating func drawTitles(of box: Box, in rect: Rect) {
    let room = rect.size.columns - 6
    guard room > 0 else { return }
    let trailing = Glyph.line(of: box.trailingTitle).truncated(to: room)
    let left = trailing.isEmpty ? room : room - trailing.width - 3
    let title = left > 0 ? Glyph.line(of: box.title).truncated(to: left) : []
    let blank = Glyph(0x20, role: .text)
    if !title.isEmpty {
      canvas.draw(
        [blank] + title + [blank], at: rect.origin.moved(columns: 2), columns: title.width + 2)
    }
    if !trailing.isEmpty {
      canvas.draw(
        [blank] + trailing + [blank],
        at: Point(column: rect.maxColumn - 4 - trailing.width, row: rect.minRow),
        columns: trailing.width + 2)
    }
  }

  mutating func drawDivider(in rect: Rect) {
    let line = Rect(origin: rect.origin, size: Size(columns: rect.size.columns, rows: 1))
    canvas.fill(line, with: Glyph(text: "─", width: 1, role: .border, isBreak: false))
  }
}

/// The characters of a box's lines.
struct BoxLines: Hashable, Sendable {
  var horizontal: String
  var vertical: String
  var topLeading: String
  var topTrailing: String
  var bottomLeading: String
  var bottomTrailing: String

  init(_ style: BoxStyle) {
    let characters =
      switch style {
      case .rounded: ["─", "│", "╭", "╮", "╰", "╯"]
      case .heavy: ["━", "┃", "┏", "┓", "┗", "┛"]
      case .plain: ["─", "│", "┌", "┐", "└", "┘"]
      }
    horizontal = characters[0]
    vertical = characters[1]
    topLeading = characters[2]
    topTrailing = characters[3]
    bottomLeading = characters[4]
    bottomTrailing = characters[5]
  }
}
