/// What a file of a tape holds, by the ending of its name.
public enum TapeFormat: String, CaseIterable, Hashable, Sendable {
  /// Characters, roles, cursor and focus, for a difference that people read.
  case text = "txt"
  /// What a terminal is sent, with its times: an asciicast of version 2.
  case cast
  /// A picture; of a whole tape one that moves.
  case svg
  /// A frame with the escape sequences that colour it.
  case ansi

  /// Those of a whole tape.
  public static let ofTapes: [TapeFormat] = [.text, .cast, .svg]
  /// Those of a single frame.
  public static let ofScreenshots: [TapeFormat] = [.text, .svg, .ansi]
}
