extension Field<AnyMessage> {
  func idealColumns(within limit: Int) -> Int {
    let line = columns.map { $0 + 1 + 2 * Self.edge } ?? limit
    let message = message.map { TextWidth.width(of: $0.text) } ?? 0
    return min(limit, max(line, TextWidth.width(of: label), min(message, Self.messageColumns)))
  }

  func idealRows(columns: Int) -> Int {
    labelRows + 1 + messageLines(columns: columns).count
  }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    if labelRows > 0 {
      renderer.canvas.draw(label, role: .muted, at: rect.origin, columns: rect.size.columns)
    }
    drawText(in: rect, isFocused: isFocused, on: &renderer)
    for (index, glyphs) in messageLines(columns: rect.size.columns).enumerated() {
      renderer.canvas.draw(
        glyphs, at: rect.origin.moved(rows: labelRows + 1 + index), columns: rect.size.columns)
    }
  }

  /// Draws the line of the text, without the label above and what stands below it.
  func drawText(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    let wanted = columns.map { $0 + 1 + 2 * Self.edge } ?? rect.size.columns
    let line = Rect(
      column: rect.minColumn, row: rect.minRow + labelRows,
      columns: min(wanted, rect.size.columns), rows: 1)
    drawLine(in: line, isFocused: isFocused, on: &renderer)
  }

  /// The cells of the line at each end of the text.
  private static var edge: Int { 1 }
  /// A message that is longer than this wraps rather than widening the field.
  private static var messageColumns: Int { 40 }

  private var labelRows: Int { label.isEmpty ? 0 : 1 }

  private var message: Span? {
    error.map { Span("⚠ " + $0, .danger) } ?? hint.map { Span($0, .muted) }
  }

  private func messageLines(columns: Int) -> [[Glyph]] {
    guard let message else { return [] }
    return Glyph.lines(of: [message]).flatMap { $0.wrapped(to: columns) }
  }

  private func drawLine(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    guard rect.size.columns > 2 * Self.edge else { return }
    let area = rect.inset(leading: Self.edge, trailing: Self.edge)
    let role: Role = isFocused ? .fieldFocused : .field
    let edgeRole: Role = isFocused ? .borderStrong : .border
    renderer.canvas.fill(rect, role: role)
    renderer.canvas.drawSides(of: rect, with: Glyph("│", role: edgeRole))
    let columns = area.size.columns
    if text.isEmpty {
      renderer.canvas.draw(
        placeholder, role: isFocused ? role : .placeholder, at: area.origin, columns: columns)
    }
    let glyphs = glyphs(role: role)
    guard isFocused else {
      renderer.canvas.draw(glyphs.truncated(to: columns), at: area.origin, columns: columns)
      return
    }
    var position = position(in: renderer.state)
    position.reveal(widths: glyphs.map(\.width), columns: columns)
    renderer.state.texts.keep(position, for: id)
    renderer.canvas.draw(
      Array(glyphs[position.offset...]), at: area.origin, columns: columns)
    let left = Array(glyphs[position.offset..<position.cursor]).width
    renderer.placeCursor(area.origin.moved(columns: left))
  }

  /// The number of characters before a place in the line, in which the text is seen from an offset.
  func cursor(at point: Point, from offset: Int) -> Int {
    var columns = point.column - Self.edge
    let seen = glyphs(role: .field).dropFirst(offset).prefix { glyph in
      columns -= glyph.width
      return columns >= 0
    }
    return min(text.count, offset + seen.count)
  }

  /// One glyph for each character, so that cursor positions are the same in both.
  private func glyphs(role: Role) -> [Glyph] {
    if !isMasked, let glyphs = Glyph.ordinary(Span(text, role)) { return glyphs }
    return text.map { character in
      let shown = isMasked ? "•" : TextGate.replacement(for: character)?.first ?? character
      return Glyph(
        text: String(shown), width: TextWidth.width(of: shown), role: role, isBreak: false)
    }
  }
}
