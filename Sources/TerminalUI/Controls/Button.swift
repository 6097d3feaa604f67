/// A word or a mark that does something.
struct Button: ControlBehavior {
  var id: ControlID
  var title: String
  var spokenTitle: String?
  var kind: ButtonKind
  var isEnabled: Bool
  var action: AnyMessage

  func idealColumns(within limit: Int) -> Int {
    TextWidth.width(of: title) + 2 * margin
  }

  func idealRows(columns: Int) -> Int { 1 }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    let columns = min(rect.size.columns, idealColumns(within: rect.size.columns))
    guard columns > 2 * margin else { return }
    let role = role(isFocused: isFocused)
    let (start, end) = edges(isFocused: isFocused)
    var glyphs = Glyph.line(of: [Span(start, role), Span(title, role), Span(end, role)])
    if glyphs.width > columns {
      glyphs =
        Array(glyphs.dropLast(margin)).truncated(to: columns - margin) + glyphs.suffix(margin)
    }
    renderer.canvas.draw(glyphs, at: rect.origin, columns: columns)
    if isFocused { renderer.placeCursor(rect.origin.moved(columns: margin)) }
  }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    key == .enter || key == .space ? .message(action) : .ignored
  }

  /// The cells of a bracket and the blanks inside it.
  private var margin: Int {
    switch kind {
    case .icon: 1
    case .standard: 2
    case .primary: 3
    }
  }

  /// What stands before and behind the title; an icon's brackets come with the focus, so that it is
  /// seen without colour.
  private func edges(isFocused: Bool) -> (start: String, end: String) {
    switch kind {
    case .icon: isFocused ? ("[", "]") : (" ", " ")
    case .standard: ("[ ", " ]")
    case .primary: ("[  ", "  ]")
    }
  }

  private func role(isFocused: Bool) -> Role {
    guard isEnabled else { return .disabled }
    return switch kind {
    case .standard, .icon: isFocused ? .buttonFocused : .button
    case .primary: isFocused ? .primaryFocused : .primary
    }
  }
}
