/// What reaches an app from its terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted, as one piece.
  case paste(String)
  case resize(Size)
  /// Another thread asked for attention through the terminal's waker: work has finished.
  case wake
  /// The terminal is back after a suspension, and will write the next frame whole.
  case redraw
  /// The user or the system wants the program to end (SIGTERM, SIGHUP, end of input).
  case terminate
}
