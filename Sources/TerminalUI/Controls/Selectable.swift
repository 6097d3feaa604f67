import Synchronization

/// Any view as one control.
struct Selectable: ControlBehavior {
  var id: ControlID
  var isSelected: Bool
  var action: AnyMessage
  var onFocus: AnyMessage?
  var copied: String?
  var stopsTab = true
  var content: SelectableContent

  /// Where the focus chooses, Tab stops at what is chosen, so that passing by chooses nothing else.
  var isTabStop: Bool { stopsTab && (isSelected || onFocus == nil) }

  /// Whether it has the focus for nothing but to be copied.
  var isOnlyCopied: Bool { copied != nil && !stopsTab }

  func copied(in state: LayerState) -> String? { copied }

  func idealColumns(within limit: Int) -> Int {
    content.view(isFocused: false).idealColumns(within: limit)
  }

  func idealRows(columns: Int) -> Int {
    content.view(isFocused: false).idealRows(columns: columns)
  }

  func drawnSize(in size: Size) -> Size { size }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    renderer.draw(content.view(isFocused: isFocused), in: rect)
    guard isFocused, let letter = renderer.canvas.firstLetter(in: rect) else { return }
    renderer.placeCursor(letter)
  }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    key == .enter || key == .space ? .message(action) : .ignored
  }

  /// Where the focus chooses, the first click does no more than that.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse {
    click.hadFocus || onFocus == nil ? .message(action) : .handled
  }
}

/// What a selectable shows with the focus and without it, made once.
final class SelectableContent: Sendable {
  private let make: @Sendable (_ isFocused: Bool) -> AnyView
  private let made = Mutex<(AnyView?, focused: AnyView?)>((nil, nil))

  init(_ make: @escaping @Sendable (_ isFocused: Bool) -> AnyView) {
    self.make = make
  }

  func view(isFocused: Bool) -> AnyView {
    if let known = made.withLock({ isFocused ? $0.focused : $0.0 }) { return known }
    let view = make(isFocused)
    made.withLock { made in
      if isFocused { made.focused = view } else { made.0 = view }
    }
    return view
  }
}
