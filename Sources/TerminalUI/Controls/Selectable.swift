/// Any view as one control.
struct Selectable<Message: Sendable>: ControlBehavior {
  var id: ControlID
  var isSelected: Bool
  var action: Message
  var onFocus: Message?
  var copied: String?
  var stopsTab = true
  var content: @Sendable (_ isFocused: Bool) -> View<Message>

  /// Where the focus chooses, Tab stops at what is chosen, so that passing by chooses nothing else.
  var isTabStop: Bool { stopsTab && (isSelected || onFocus == nil) }

  /// Whether it has the focus for nothing but to be copied.
  var isOnlyCopied: Bool { copied != nil && !stopsTab }

  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> Selectable<Other> {
    let content = content
    return Selectable<Other>(
      id: id, isSelected: isSelected, action: transform(action), onFocus: onFocus.map(transform),
      copied: copied, stopsTab: stopsTab, content: { content($0).map(transform) })
  }

  func copied(in state: LayerState) -> String? { copied }

  func idealColumns(within limit: Int) -> Int {
    content(false).idealColumns(within: limit)
  }

  func idealRows(columns: Int) -> Int {
    content(false).idealRows(columns: columns)
  }

  func drawnSize(in size: Size) -> Size { size }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer<Message>) {
    renderer.draw(content(isFocused), in: rect)
    guard isFocused, let letter = renderer.canvas.firstLetter(in: rect) else { return }
    renderer.placeCursor(letter)
  }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse<Message> {
    key == .enter || key == .space ? .message(action) : .ignored
  }

  /// Where the focus chooses, the first click does no more than that.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse<Message> {
    click.hadFocus || onFocus == nil ? .message(action) : .handled
  }
}
