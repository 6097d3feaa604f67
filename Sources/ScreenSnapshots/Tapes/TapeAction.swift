public import TerminalUI

/// The smallest thing that a player does.
enum TapeAction: Hashable, Sendable {
  case event(InputEvent)
  case sleep(milliseconds: Int)
  case wait(TapePattern, timeoutMilliseconds: Int)
  case screenshot(TapeFile)
  case hide(Bool)
  case caption(String)
  /// The step has been played.
  case stepEnd
}

extension TapeStep {
  /// What a player does for the step, its end included.
  ///
  /// - Parameter language: Captions in other languages are passed over.
  /// - Returns: The actions; a delay comes before its key.
  func actions(language: String) -> [TapeAction] {
    let actions: [TapeAction] =
      switch command {
      case .press(let key, let count, let delay):
        Array(repeating: Self.key(key, after: delay), count: count).flatMap { $0 }
      case .type(let text, let delay):
        text.flatMap { Self.key(.character($0), after: delay) }
      case .paste(let text): [.event(.paste(text))]
      case .sleep(let milliseconds): [.sleep(milliseconds: milliseconds)]
      case .wait(let pattern, let timeout): [.wait(pattern, timeoutMilliseconds: timeout)]
      case .screenshot(let file): [.screenshot(file)]
      case .hide: [.hide(true)]
      case .show: [.hide(false)]
      case .caption(let text, let own): own == nil || own == language ? [.caption(text)] : []
      }
    return actions + [.stepEnd]
  }

  private static func key(_ key: Key, after milliseconds: Int) -> [TapeAction] {
    [.sleep(milliseconds: milliseconds), .event(.key(key))]
  }
}

/// Why a tape could not be played to its end.
public struct TapeFault: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// The screen does not show what is waited for, and nothing is under way that would change it.
    case neverShown(TapePattern)
    /// Nobody would wait for the end of the search for it.
    case endlessPattern(TapePattern)
    /// The program has ended before the tape.
    case ended
  }

  /// What went wrong.
  public let reason: Reason
  /// The step at which it did.
  public let step: TapeStep
  /// What is to be seen instead.
  public let frame: Frame
}

extension TapeFault: CustomStringConvertible {
  /// The step, what went wrong at it, and the screen, in English.
  public var description: String {
    let place = "line \(step.position.line), column \(step.position.column)"
    let what =
      switch reason {
      case .neverShown(let pattern): "the screen does not show /\(pattern.source)/"
      case .endlessPattern(let pattern): "the search for /\(pattern.source)/ takes too long"
      case .ended: "the app has ended before this"
      }
    return "\(place): \(what):\n\(frame.text)"
  }
}
