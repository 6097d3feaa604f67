/// A part of the screen that is no control, in which a click means something.
struct ClickTarget: Sendable {
  enum Meaning: Sendable {
    case message(AnyMessage)
    /// The same as pressing this key.
    case key(Key)
  }

  var meaning: Meaning
  /// What of it can be seen, in cells of the screen.
  var rect: Rect
}
