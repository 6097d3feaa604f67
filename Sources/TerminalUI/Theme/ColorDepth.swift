/// How many colours a terminal shows.
public enum ColorDepth: String, CaseIterable, Hashable, Sendable {
  /// Attributes alone.
  case none
  /// The 16 ANSI colours, or the first 8 of them.
  case sixteen = "16"
  /// xterm's 256 colours, of which the first 16 are the user's own and left alone.
  case indexed256 = "256"
  /// Any colour of sRGB.
  case direct
}
