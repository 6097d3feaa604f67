/// A mark that is on or off.
struct Checkbox: ControlBehavior {
  var id: ControlID
  var title: String
  var isOn: Bool
  var action: AnyMessage

  func idealColumns(within limit: Int) -> Int {
    TextWidth.width(of: title) + 4
  }

  func idealRows(columns: Int) -> Int { 1 }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    let role: Role = isFocused ? .selectedFocused : .text
    renderer.canvas.draw(
      (isOn ? "[x] " : "[ ] ") + title, role: role, at: rect.origin, columns: rect.size.columns)
    if isFocused { renderer.placeCursor(rect.origin.moved(columns: 1)) }
  }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    key == .enter || key == .space ? .message(action) : .ignored
  }
}
