/// What an app wants done besides changing its state.
public indirect enum Effect<Message: Sendable>: Sendable {
  case none
  /// Slow work, whose answer is a message: in the background live, at once headless.
  case run(@Sendable () -> Message)
  /// Moves the focus to a control of the top layer.
  case focus(ControlID)
  /// Writes a text to the user's clipboard, and tells what came of it.
  case copy(String, @Sendable (CopyOutcome) -> Message)
  /// Lets the app have the mouse, or leaves it to the terminal, whose own selection then works.
  case captureMouse(Bool)
  /// Ends the loop.
  case quit
  /// Gives the terminal back to the shell for a while.
  case suspend
  /// Draws and writes the whole screen again.
  case redraw
  case batch([Effect])

  /// The same effect for an app with other messages.
  public func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> Effect<Other> {
    switch self {
    case .none: .none
    case .run(let work): .run { transform(work()) }
    case .focus(let id): .focus(id)
    case .copy(let text, let answer): .copy(text) { transform(answer($0)) }
    case .captureMouse(let isOn): .captureMouse(isOn)
    case .quit: .quit
    case .suspend: .suspend
    case .redraw: .redraw
    case .batch(let effects): .batch(effects.map { $0.map(transform) })
    }
  }
}
