/// A part of the screen that is no control, in which a click means something.
struct ClickTarget: Sendable {
  var message: AnyMessage
  /// What of it can be seen, in cells of the screen.
  var rect: Rect
}
