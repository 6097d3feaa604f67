/// What the linear loop needs of a terminal, a pipe or a file: lines in and lines out.
///
/// It is used from one thread; only ``waker`` may be called from others.
public protocol LineTerminal: AnyObject {
  /// Whether more than ASCII is shown.
  var glyphs: GlyphSet { get }
  /// Ends a running ``nextEvent(takesLines:watching:until:)`` with ``InputEvent/wake``; callable
  /// from any thread.
  var waker: @Sendable () -> Void { get }

  /// Writes lines, each to its own end; a terminal wraps them at its width.
  func write(_ lines: [String])

  /// Asks for a line; where the answer is masked, nobody sees it typed.
  func ask(_ prompt: LinearPrompt)

  /// Waits for the next event.
  ///
  /// - Parameters:
  ///   - takesLines: Whether a line that comes is taken; it stays where it is otherwise.
  ///   - descriptors: As in ``Terminal/nextEvent(watching:until:)``.
  ///   - moment: As in ``Terminal/nextEvent(watching:until:)``.
  /// - Returns: What came first.
  func nextEvent(takesLines: Bool, watching descriptors: [Int32], until moment: Int?) -> LineEvent

  /// Gives the terminal back to the shell until the user returns.
  func suspend()
}

/// What reaches an app that is read out.
public enum LineEvent: Hashable, Sendable {
  /// A line without its line feed.
  case line(String)
  /// There are no more lines.
  case end
  /// Ctrl-C.
  case interrupt
  /// What is no line: a wake-up, a file that can be read, a moment, the wish to end.
  case other(InputEvent)
}
