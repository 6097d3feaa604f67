extension TextArea<AnyMessage> {
  func idealColumns(within limit: Int) -> Int { limit }

  func idealRows(columns: Int) -> Int {
    labelRows + rows + messageLines(columns: columns).count
  }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    let messages = messageLines(columns: rect.size.columns)
    let area = Rect(
      column: rect.minColumn, row: rect.minRow + labelRows, columns: rect.size.columns,
      rows: max(1, rect.size.rows - labelRows - messages.count))
    if labelRows > 0 {
      renderer.canvas.draw(label, role: .muted, at: rect.origin, columns: rect.size.columns)
    }
    drawText(in: area, isFocused: isFocused, on: &renderer)
    for (row, glyphs) in messages.enumerated() {
      renderer.canvas.draw(
        glyphs, at: rect.origin.moved(rows: labelRows + area.size.rows + row),
        columns: rect.size.columns)
    }
  }

  /// The cells of the line at each side of the text.
  static var edge: Int { 1 }

  var labelRows: Int { label.isEmpty ? 0 : 1 }

  private func messageLines(columns: Int) -> [[Glyph]] {
    let message = error.map { Span("⚠ " + $0, .danger) } ?? hint.map { Span($0, .muted) }
    guard let message else { return [] }
    return Glyph.lines(of: [message]).flatMap { $0.wrapped(to: columns) }
  }

  private func drawText(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    // At the end of a full line there is a cell for the cursor.
    let inside = rect.inset(leading: Self.edge, trailing: Self.edge)
    guard inside.size.columns > 1 else { return }
    let role: Role = isFocused ? .fieldFocused : .field
    renderer.canvas.fill(rect, role: role)
    renderer.canvas.drawSides(of: rect, with: Glyph("│", role: isFocused ? .borderStrong : .border))
    if text.isEmpty {
      let lines = Glyph.line(of: [Span(placeholder, isFocused ? role : .placeholder)])
        .wrapped(to: inside.size.columns)
      for (row, glyphs) in lines.prefix(rect.size.rows).enumerated() {
        renderer.canvas.draw(
          glyphs, at: inside.origin.moved(rows: row), columns: inside.size.columns)
      }
    }
    let lines = WrappedLines(text, columns: inside.size.columns - 1)
    var position = position(in: renderer.state)
    position.columns = inside.size.columns - 1
    position.reveal(row: lines.row(of: position.cursor), of: lines.count, rows: rect.size.rows)
    renderer.state.areas.keep(position, for: id)
    let last = min(lines.count, position.offset + rect.size.rows)
    for row in position.offset..<last {
      renderer.canvas.draw(
        glyphs(of: lines.characters(of: row), role: role),
        at: inside.origin.moved(rows: row - position.offset), columns: inside.size.columns)
    }
    if lines.count > rect.size.rows {
      renderer.drawScrollBar(in: rect, offset: position.offset, contentRows: lines.count)
    }
    guard isFocused else { return }
    renderer.placeCursor(
      inside.origin.moved(
        columns: lines.column(of: position.cursor),
        rows: lines.row(of: position.cursor) - position.offset))
  }

  /// One glyph for each character, so that cursor positions are the same in both.
  private func glyphs(of characters: ArraySlice<Character>, role: Role) -> [Glyph] {
    characters.map { character in
      let shown = TextGate.replacement(for: character)?.first ?? character
      return Glyph(
        text: String(shown), width: TextWidth.width(of: shown), role: role, isBreak: false)
    }
  }
}

extension TextAreaPosition {
  /// Moves the part that is seen so that a line is in it, and no room is wasted at the end.
  mutating func reveal(row: Int, of count: Int, rows: Int) {
    visibleRows = rows
    offset = min(max(offset, row - rows + 1), row)
    offset = max(0, min(offset, count - rows))
  }
}
