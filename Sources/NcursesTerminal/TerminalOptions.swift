public import TerminalUI

/// What a user may decide about the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// The colours to use; nil takes what the terminal has, or none where `NO_COLOR` is set.
  public var color: ColorDepth?
  /// Shows nothing but ASCII, whatever the locale.
  public var isASCII: Bool
  /// Takes the terminal for one that shows UTF-8, whatever the locale.
  public var forcesUTF8: Bool
  /// Asks the terminal what colour its ground has; an answer is an event, whenever it comes.
  public var asksForBackground: Bool
  /// Takes the mouse from the start; otherwise only when the app wants it.
  public var capturesMouse: Bool
  /// How long a lone Esc is held back, since every special key begins with it; nil leaves it to
  /// ``EscapeDelay``.
  public var escapeDelayMilliseconds: Int?

  /// Decides; what is left out is left to the terminal.
  public init(
    color: ColorDepth? = nil,
    isASCII: Bool = false,
    forcesUTF8: Bool = false,
    asksForBackground: Bool = false,
    capturesMouse: Bool = true,
    escapeDelayMilliseconds: Int? = nil
  ) {
    self.color = color
    self.isASCII = isASCII
    self.forcesUTF8 = forcesUTF8
    self.asksForBackground = asksForBackground
    self.capturesMouse = capturesMouse
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
  }
}
