import TerminalUI

/// An answer of the terminal on its way, any other sequence that is no key, or the rest of a key that a
/// line has broken behind its escape.
struct TerminalReply: Hashable, Sendable {
  private enum Kind: Hashable, Sendable {
    case control(ControlSequence)
    case background(BackgroundReply)
    /// A key of the keypad or an arrow: one more character.
    case keypad
  }

  /// What a character makes of it.
  enum Outcome: Hashable, Sendable {
    case wantsMore
    case background(Color)
    case knowsSynchronizedOutput(Bool)
    /// It is complete, and means nothing here.
    case isMeaningless
    /// The character is no part of it; what came before it means nothing.
    case isForeign
  }

  private var kind: Kind
  /// What has come of it without the escape.
  private(set) var text: String

  /// Begins with what follows the escape.
  ///
  /// - Parameter character: `[`, `]` or `O`; nil comes of any other.
  init?(after character: Unicode.Scalar) {
    switch character {
    case "[": kind = .control(ControlSequence())
    case "]": kind = .background(BackgroundReply())
    case "O": kind = .keypad
    default: return nil
    }
    text = String(character)
  }

  /// Takes the next character in.
  mutating func take(_ character: Unicode.Scalar) -> Outcome {
    text.unicodeScalars.append(character)
    switch kind {
    case .control(var sequence):
      let outcome = sequence.take(character)
      kind = .control(sequence)
      switch outcome {
      case .wantsMore: return .wantsMore
      case .isForeign: return .isForeign
      case .isComplete:
        return sequence.knowsSynchronizedOutput.map(Outcome.knowsSynchronizedOutput)
          ?? .isMeaningless
      }
    case .background(var reply):
      let outcome = reply.take(character)
      kind = .background(reply)
      switch outcome {
      case .wantsMore: return .wantsMore
      case .color(let color): return .background(color)
      case .isForeign: return .isForeign
      }
    case .keypad: return .isMeaningless
    }
  }
}
