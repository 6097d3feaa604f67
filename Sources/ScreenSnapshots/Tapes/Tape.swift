public import TerminalUI

/// A script of keys for an app, as VHS's tapes are: what is pressed, what is waited for, what is kept.
public struct Tape: Hashable, Sendable {
  /// How large the screen is; 100 × 30 where the tape does not say.
  public var size = Size(columns: 100, rows: 30)
  /// The theme that the tape names.
  public var theme: TapeWord?
  /// The settings that only the program knows, by their names.
  public var settings: [String: TapeWord] = [:]
  /// How much faster than written the tape plays, 0.01 to 100.
  public var playbackSpeed = 1.0
  /// The files that show the whole tape.
  public var outputs: [TapeFile] = []
  /// What is done, one after the other.
  public var steps: [TapeStep] = []

  /// The most keys, captions and screenshots that a tape of its size has: what a recording of them
  /// holds has to fit into memory.
  public var momentLimit: Int {
    min(5_000, 15_000_000 / max(1, size.columns * size.rows))
  }

  /// All files that the tape writes, outputs first.
  public var files: [TapeFile] {
    outputs
      + steps.compactMap { step in
        if case .screenshot(let file) = step.command { file } else { nil }
      }
  }

  /// An empty tape.
  public init() {}
}

/// A place in a tape's text; both count from 1.
public struct TapePosition: Hashable, Sendable {
  /// The line.
  public var line: Int
  /// The character of the line.
  public var column: Int

  /// Names a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A value with its place.
public struct TapeWord: Hashable, Sendable {
  /// The value, without quotes.
  public var text: String
  /// Where it begins.
  public var position: TapePosition
}

/// A file that a tape writes.
public struct TapeFile: Hashable, Sendable {
  /// The file's path, as it was written.
  public var path: String
  /// What is written to it.
  public var format: TapeFormat
  /// Where the path begins in the tape.
  public var position: TapePosition
}

/// One command of a tape.
public struct TapeStep: Hashable, Sendable {
  /// What is done.
  public var command: TapeCommand
  /// Where the command begins.
  public var position: TapePosition
  /// The command as it was written.
  public var source: String
}

/// What a command does.
public enum TapeCommand: Hashable, Sendable {
  /// Presses a key so many times, each after a delay in milliseconds.
  case press(Key, count: Int, delayMilliseconds: Int)
  /// Types a text, each character after a delay in milliseconds.
  case type(String, delayMilliseconds: Int)
  /// Pastes a text as one piece.
  case paste(String)
  /// Lets time pass.
  case sleep(milliseconds: Int)
  /// Waits until the screen shows something; live at most so many milliseconds.
  case wait(TapePattern, timeoutMilliseconds: Int)
  /// Keeps what is to be seen now.
  case screenshot(TapeFile)
  /// Leaves what follows out of what is recorded and shown.
  case hide
  /// Ends ``hide``.
  case show
  /// Says something below the screen until the next caption; in one language or in all.
  case caption(String, language: String?)

  /// Whether the command presses or says something.
  var showsSomething: Bool {
    if case .screenshot = self { false } else { momentCount > 0 }
  }

  /// How many frames a recording keeps of the command at most.
  var momentCount: Int {
    switch self {
    case .press(_, let count, _): count
    case .type(let text, _): text.count
    case .paste, .caption, .screenshot: 1
    case .sleep, .wait, .hide, .show: 0
    }
  }
}
