import Synchronization

/// Any view as one control.
struct Selectable<Message: Sendable>: ControlBehavior {
  var id: ControlID
  var isSelected: Bool
  var action: Message
  var onFocus: Message?
  var copied: String?
  var stopsTab = true
  var content: SelectableContent<Message>

  /// Where the focus chooses, Tab stops at what is chosen, so that passing by chooses nothing else.
  var isTabStop: Bool { stopsTab && (isSelected || onFocus == nil) }

  /// Whether it has the focus for nothing but to be copied.
  var isOnlyCopied: Bool { copied != nil && !stopsTab }

  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> Selectable<Other> {
    Selectable<Other>(
      id: id, isSelected: isSelected, action: transform(action), onFocus: onFocus.map(transform),
      copied: copied, stopsTab: stopsTab, content: content.map(transform))
  }

  func copied(in state: LayerState) -> String? { copied }

  func idealColumns(within limit: Int) -> Int {
    content.view(isFocused: false).idealColumns(within: limit)
  }

  func idealRows(columns: Int) -> Int {
    content.view(isFocused: false).idealRows(columns: columns)
  }

  func drawnSize(in size: Size) -> Size { size }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer<Message>) {
    renderer.draw(content.view(isFocused: isFocused), in: rect)
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

/// What a selectable shows with the focus and without it, made once.
final class SelectableContent<Message: Sendable>: Sendable {
  private let make: @Sendable (_ isFocused: Bool) -> View<Message>
  private let made = Mutex<(View<Message>?, focused: View<Message>?)>((nil, nil))

  init(_ make: @escaping @Sendable (_ isFocused: Bool) -> View<Message>) {
    self.make = make
  }

  func view(isFocused: Bool) -> View<Message> {
    if let known = made.withLock({ isFocused ? $0.focused : $0.0 }) { return known }
    let view = make(isFocused)
    made.withLock { made in
      if isFocused { made.focused = view } else { made.0 = view }
    }
    return view
  }

  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> SelectableContent<Other> {
    SelectableContent<Other> { [self] in view(isFocused: $0).map(transform) }
  }
}
