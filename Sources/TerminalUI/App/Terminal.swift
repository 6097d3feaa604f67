/// What the loop needs of a terminal, real or headless.
///
/// A terminal is used from one thread; only ``waker`` may be called from others.
public protocol Terminal: AnyObject {
  /// The size of the screen in cells.
  var size: Size { get }
  /// Whether the terminal shows more than ASCII.
  var glyphs: GlyphSet { get }
  /// Ends a running ``nextEvent(watching:until:)`` with ``InputEvent/wake``; callable from any thread.
  var waker: @Sendable () -> Void { get }

  /// Shows a frame, writing only what differs from the one before.
  ///
  /// - Parameters:
  ///   - frame: What is to be seen; its size is the terminal's.
  ///   - theme: Gives the frame's roles their colours.
  func show(_ frame: Frame, theme: Theme)

  /// Hears how much slow work has not answered yet; before every wait.
  ///
  /// - Parameter count: How many pieces of work are under way.
  func expectAnswers(_ count: Int)

  /// Waits for the next event; costs nothing while nothing happens.
  ///
  /// - Parameters:
  ///   - descriptors: Open files: one that can be read ends the wait with
  ///     ``InputEvent/readable(_:)``, and has to be read before the next one.
  ///   - moment: In seconds since the beginning of 1970. When it has come by the system's clock, or
  ///     when that clock is set, the wait ends with ``InputEvent/moment(_:)``. Nil: there is none.
  /// - Returns: What came first.
  func nextEvent(watching descriptors: [Int32], until moment: Int?) -> InputEvent

  /// Hands text to the terminal for the user's clipboard.
  func copy(_ text: String) -> CopyOutcome

  /// Takes the mouse, or leaves it to the terminal's own selection.
  func captureMouse(_ isOn: Bool)

  /// Gives the terminal back to the shell until the user returns.
  func suspend()

  /// Forgets what the screen shows, so that the next frame is written whole.
  func repaint()
}

extension Terminal {
  /// Does nothing: enough for a terminal whose events come when they come.
  public func expectAnswers(_ count: Int) {}

  /// Does nothing: enough for a terminal without a mouse.
  public func captureMouse(_ isOn: Bool) {}

  /// Does nothing: enough for a terminal that writes every frame whole.
  public func repaint() {}
}

/// Which characters a terminal can show.
public enum GlyphSet: CaseIterable, Hashable, Sendable {
  case unicode
  case ascii
}

/// What came of writing to the user's clipboard.
public enum CopyOutcome: Hashable, Sendable {
  /// The terminal has the text; whether it lets programs write to the clipboard it does not say.
  case sent
  /// The terminal has no way to the clipboard.
  case unsupported
  /// Terminals drop a text of more bytes.
  case tooLong(limit: Int)
}
