/// What reaches an app from its terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text that was pasted, as one piece.
  case paste(String)
  case resize(Size)
  /// Another thread asked for attention through the terminal's waker: work has finished.
  case wake
  /// A file that is waited for can be read.
  case readable(_ descriptor: Int32)
  /// The moment that is waited for has come, or the system's clock was set.
  case moment(_ seconds: Int)
  /// The terminal told what colour its own ground has.
  case background(Color)
  /// The terminal is back after a suspension, and will write the next frame whole.
  case redraw
  /// The user or the system wants the program to end (SIGTERM, SIGHUP, end of input).
  case terminate
}
