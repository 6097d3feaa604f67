/// One out of several options.
struct Choice: ControlBehavior {
  var id: ControlID
  var options: [String]
  var details: [String]
  var selected: Int
  var style: ChoiceStyle
  var label: String?
  var onChange: @Sendable (Int) -> AnyMessage

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    guard !options.isEmpty else { return .ignored }
    switch (key, style) {
    case (.space, _): return choose(selected + 1, wraps: true)
    case (.left, .cycling): return choose(selected - 1, wraps: true)
    case (.right, .cycling): return choose(selected + 1, wraps: true)
    case (.left, .segmented), (.up, .radio): return choose(selected - 1, wraps: false)
    case (.right, .segmented), (.down, .radio): return choose(selected + 1, wraps: false)
    default: return .ignored
    }
  }

  /// Takes the option that was clicked.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse {
    switch option(at: click.point, columns: click.size.columns) {
    case .option(let index)?: choose(index, wraps: false)
    case .step(let step)?: choose(selected + step, wraps: true)
    case nil: .handled
    }
  }

  /// At an end of the options a key is left to the movement of the focus.
  private func choose(_ option: Int, wraps: Bool) -> KeyResponse {
    let target = wraps ? (option + options.count) % options.count : option
    guard options.indices.contains(target) else { return .ignored }
    return target == selected ? .handled : .message(onChange(target))
  }
}

// MARK: - Looks

extension Choice {
  func idealColumns(within limit: Int) -> Int {
    switch style {
    case .segmented: prefix.width + segments(isFocused: false).width
    case .cycling: prefix.width + 4 + (options.map(TextWidth.width(of:)).max() ?? 0)
    case .radio: radioLines(columns: limit, isFocused: false).map(\.glyphs.width).max() ?? 0
    }
  }

  func idealRows(columns: Int) -> Int {
    style == .radio ? radioLines(columns: columns, isFocused: false).count : 1
  }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    if style == .radio {
      drawRadio(in: rect, isFocused: isFocused, on: &renderer)
      return
    }
    let columns = rect.size.columns
    let line =
      prefix
      + (isCycling(in: columns) ? cycle(isFocused: isFocused) : segments(isFocused: isFocused))
    renderer.canvas.draw(line.truncated(to: columns), at: rect.origin, columns: columns)
    guard isFocused else { return }
    let mark = line.firstIndex { $0.role == .selectedFocused } ?? 0
    renderer.placeCursor(rect.origin.moved(columns: Array(line[..<mark]).width))
  }

  /// Whether only the chosen option is shown, since the style says so or the others do not fit.
  private func isCycling(in columns: Int) -> Bool {
    style == .cycling || prefix.width + segments(isFocused: false).width > columns
  }

  private var prefix: [Glyph] {
    guard let label, !label.isEmpty else { return [] }
    return Glyph.line(of: [Span(label + "  ", .muted)])
  }

  private func chosenRole(isFocused: Bool) -> Role {
    isFocused ? .selectedFocused : .selected
  }

  private static var separator: String { " │ " }

  private func segments(isFocused: Bool) -> [Glyph] {
    var spans = [Span("( ", .border)]
    for (index, option) in options.enumerated() {
      if index > 0 { spans.append(Span(Self.separator, .border)) }
      let isChosen = index == selected
      spans.append(
        Span(
          (isChosen ? "● " : "○ ") + option,
          isChosen ? chosenRole(isFocused: isFocused) : .text))
    }
    spans.append(Span(" )", .border))
    return Glyph.line(of: spans)
  }

  private func cycle(isFocused: Bool) -> [Glyph] {
    let option = options.indices.contains(selected) ? options[selected] : ""
    return Glyph.line(of: [
      Span("‹ ", .border), Span(option, chosenRole(isFocused: isFocused)), Span(" ›", .border),
    ])
  }

  private struct RadioLine {
    var glyphs: [Glyph]
    /// The option that the line belongs to.
    var option: Int?
    var isChosenMark = false
  }

  private func radioLines(columns: Int, isFocused: Bool) -> [RadioLine] {
    var lines: [RadioLine] = []
    if let label, !label.isEmpty {
      lines.append(RadioLine(glyphs: Glyph.line(of: [Span(label, .muted)])))
    }
    for (index, option) in options.enumerated() {
      let isChosen = index == selected
      let title = Span(
        (isChosen ? "● " : "○ ") + option, isChosen ? chosenRole(isFocused: isFocused) : .text)
      lines.append(
        RadioLine(
          glyphs: Glyph.line(of: [title]).truncated(to: columns), option: index,
          isChosenMark: isChosen))
      guard details.indices.contains(index), !details[index].isEmpty else { continue }
      let indent = Glyph.line(of: ["  "])
      for line in Glyph.lines(of: [Span(details[index], .muted)]) {
        for part in line.wrapped(to: columns - indent.width) {
          lines.append(RadioLine(glyphs: indent + part, option: index))
        }
      }
    }
    return lines
  }

  private func drawRadio(
    in rect: Rect, isFocused: Bool, on renderer: inout Renderer
  ) {
    let lines = radioLines(columns: rect.size.columns, isFocused: isFocused)
    for (row, line) in lines.enumerated() {
      let start = rect.origin.moved(rows: row)
      renderer.canvas.draw(line.glyphs, at: start, columns: rect.size.columns)
      if isFocused, line.isChosenMark { renderer.placeCursor(start) }
    }
  }
}

// MARK: - Clicks

extension Choice {
  private enum Place {
    case option(Int)
    /// The mark that leads so many options on.
    case step(Int)
  }

  /// What is at a place of the control; nil where it is neither an option nor a mark.
  private func option(at point: Point, columns: Int) -> Place? {
    if style == .radio {
      let lines = radioLines(columns: columns, isFocused: false)
      return lines.indices.contains(point.row) ? lines[point.row].option.map(Place.option) : nil
    }
    let column = point.column - prefix.width
    guard point.row == 0, column >= 0 else { return nil }
    guard !isCycling(in: columns) else { return .step(column < 2 ? -1 : 1) }
    // Behind the bracket and its blank.
    var start = 2
    for (index, option) in options.enumerated() {
      let end = start + 2 + TextWidth.width(of: option)
      if column >= start, column < end { return .option(index) }
      start = end + TextWidth.width(of: Self.separator)
    }
    return nil
  }
}
