/// A whole number that can be stepped and typed.
struct Stepper: ControlBehavior {
  var id: ControlID
  var value: Int
  var range: ClosedRange<Int>
  var label: String
  var text: String
  var error: String?
  var onChange: @Sendable (Int) -> AnyMessage
  var onText: @Sendable (String) -> AnyMessage

  var isTextEntry: Bool { true }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    switch key {
    case .up, .right, .character("+"): return step(by: 1, in: &state)
    case .down, .left, .character("-"), .character("−"): return step(by: -1, in: &state)
    case .pageUp: return step(by: 10, in: &state)
    case .pageDown: return step(by: -10, in: &state)
    case .home: return step(to: range.lowerBound, in: &state)
    case .end: return step(to: range.upperBound, in: &state)
    case .backspace: return type(String(text.dropLast()), in: &state)
    case .delete, .control("u"): return type("", in: &state)
    default: break
    }
    guard case .character(let character) = key.code, !key.isControl, character != " ",
      TextEditor.isPrintable(character)
    else { return .ignored }
    let start = state.typedStepper == id ? text : ""
    guard start.count < Self.maximumLength else { return .handled }
    return type(start + String(character), in: &state)
  }

  func paste(_ text: String, in state: inout LayerState) -> KeyResponse {
    var pasted = TextEditor.pasted(text)[...]
    pasted = pasted.drop(while: \.isWhitespace)
    while pasted.last?.isWhitespace == true { pasted.removeLast() }
    return type(String(pasted.prefix(Self.maximumLength)), in: &state)
  }

  /// Steps where one of the marks was clicked.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse {
    guard click.point.row == 0 else { return .handled }
    if click.point.column < Self.markColumns { return step(by: -1, in: &state) }
    let end = line(isFocused: false).glyphs.width
    let plus = end - Self.markColumns..<end
    return plus.contains(click.point.column) ? step(by: 1, in: &state) : .handled
  }

  /// The width of `[ − ]` and `[ + ]`.
  private static var markColumns: Int { 5 }

  /// More characters than any number of the range needs; enough to show what was typed.
  private static var maximumLength: Int { 12 }

  private func step(by difference: Int, in state: inout LayerState) -> KeyResponse {
    step(to: value + difference, in: &state)
  }

  private func step(to target: Int, in state: inout LayerState) -> KeyResponse {
    state.typedStepper = nil
    let number = min(max(target, range.lowerBound), range.upperBound)
    return number == value && text == String(value) ? .handled : .message(onChange(number))
  }

  private func type(_ newText: String, in state: inout LayerState) -> KeyResponse {
    state.typedStepper = id
    return newText == text ? .handled : .message(onText(newText))
  }
}

// MARK: - Looks

extension Stepper {
  func idealColumns(within limit: Int) -> Int {
    max(line(isFocused: false).glyphs.width, min(limit, messageColumns))
  }

  func idealRows(columns: Int) -> Int {
    1 + messageLines(columns: columns).count
  }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    let columns = rect.size.columns
    let line = line(isFocused: isFocused)
    renderer.canvas.draw(line.glyphs.truncated(to: columns), at: rect.origin, columns: columns)
    for (index, glyphs) in messageLines(columns: columns).enumerated() {
      renderer.canvas.draw(glyphs, at: rect.origin.moved(rows: index + 1), columns: columns)
    }
    if isFocused { renderer.placeCursor(rect.origin.moved(columns: line.cursor)) }
  }

  private var messageColumns: Int {
    error.map { TextWidth.width(of: $0) + 2 } ?? 0
  }

  private func messageLines(columns: Int) -> [[Glyph]] {
    guard let error else { return [] }
    return Glyph.lines(of: [Span("⚠ " + error, .danger)]).flatMap { $0.wrapped(to: columns) }
  }

  /// The line, and the column behind the number.
  private func line(isFocused: Bool) -> (glyphs: [Glyph], cursor: Int) {
    let slot = max(TextWidth.width(of: text), String(range.upperBound).count)
    let blanks = String(repeating: " ", count: slot - TextWidth.width(of: text))
    let start = Glyph.line(of: [
      Span("[ − ]", value > range.lowerBound ? .button : .disabled), "  ",
      Span(" " + blanks + text, isFocused ? .fieldFocused : .field),
    ])
    let end = Glyph.line(of: [
      Span(" ", isFocused ? .fieldFocused : .field), Span(" " + label), "  ",
      Span("[ + ]", value < range.upperBound ? .button : .disabled),
    ])
    return (start + end, start.width)
  }
}
