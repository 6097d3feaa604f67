/// A word in brackets that does something.
struct Button<Message: Sendable>: ControlBehavior {
  var id: ControlID
  var title: String
  var kind: ButtonKind
  var isEnabled: Bool
  var action: Message

  func map<Other: Sendable>(_ transform: (Message) -> Other) -> Button<Other> {
    Button<Other>(
      id: id, title: title, kind: kind, isEnabled: isEnabled, action: transform(action))
  }

  func idealColumns(within limit: Int) -> Int {
    TextWidth.width(of: title) + 2 * margin
  }

  func idealRows(columns: Int) -> Int { 1 }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer<Message>) {
    let columns = min(rect.size.columns, idealColumns(within: rect.size.columns))
    guard columns > 2 * margin else { return }
    let role = role(isFocused: isFocused)
    let blanks = String(repeating: " ", count: margin - 1)
    let inner = Glyph.line(of: [Span(title, role)]).truncated(to: columns - 2 * margin)
    let glyphs =
      Glyph.line(of: [Span("[" + blanks, role)]) + inner
      + Glyph.line(of: [Span(blanks + "]", role)])
    renderer.canvas.draw(glyphs, at: rect.origin, columns: columns)
    if isFocused { renderer.placeCursor(rect.origin.moved(columns: margin)) }
  }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse<Message> {
    key == .enter || key == .space ? .message(action) : .ignored
  }

  /// The cells of a bracket and the blanks inside it.
  private var margin: Int { kind == .primary ? 3 : 2 }

  private func role(isFocused: Bool) -> Role {
    guard isEnabled else { return .disabled }
    return switch kind {
    case .standard: isFocused ? .buttonFocused : .button
    case .primary: isFocused ? .primaryFocused : .primary
    }
  }
}
