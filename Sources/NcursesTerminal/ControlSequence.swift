/// What follows `ESC [` up to its final byte (ECMA-48, 5.4), where ncurses knows no key for it.
///
/// A slow line may break it anywhere; what has come of it is kept until the rest comes.
struct ControlSequence: Hashable, Sendable {
  /// What a character makes of it.
  enum Outcome: Hashable, Sendable {
    case wantsMore
    /// The character was its final byte.
    case isComplete
    /// The character is no part of a sequence; what came before it means nothing.
    case isForeign
  }

  /// No terminal sends longer ones.
  private static let longest = 64

  private(set) var text = ""

  /// Takes the next character in.
  mutating func take(_ character: Unicode.Scalar) -> Outcome {
    guard (0x20..<0x7F).contains(character.value), text.utf8.count < Self.longest else {
      return .isForeign
    }
    text.unicodeScalars.append(character)
    return character.value < 0x40 ? .wantsMore : .isComplete
  }

  /// Whether the terminal knows synchronized output; nil where this is no answer to that question.
  ///
  /// DECRPM answers 1 or 3 for a mode that is on, 2 for one that is off, 0 for one it does not know,
  /// and 4 for one that it knows and will never do.
  var knowsSynchronizedOutput: Bool? {
    switch text {
    case "?2026;1$y", "?2026;2$y", "?2026;3$y": true
    case "?2026;0$y", "?2026;4$y": false
    default: nil
    }
  }
}
