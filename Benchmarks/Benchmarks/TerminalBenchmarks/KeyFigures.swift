import Report
import Terminals

/// What keys of one kind have cost.
struct KeyFigures {
  /// From the key to the last byte of its frame.
  private(set) var times = Samples()
  private(set) var byteCount = 0
  private(set) var keyCount = 0

  /// Bytes a key, those that draw nothing included.
  var bytesPerKey: Double { Double(byteCount) / Double(max(1, keyCount)) }

  /// Goes to where a tape's keys are pressed.
  static func begin(_ tape: Tape, in session: TerminalSession) {
    // What these begin in the background comes to its end.
    press(tape.before, in: session, silence: 1500)
  }

  /// Presses a tape's keys once.
  ///
  /// - Parameters:
  ///   - tape: The keys.
  ///   - session: The program, which waits for them.
  mutating func play(_ tape: Tape, in session: TerminalSession) {
    for key in tape.keys {
      Self.press(tape.beforeEach, in: session)
      let start = session.type(Array(key.utf8))
      let burst = session.read()
      keyCount += 1
      byteCount += burst.bytes.count
      if let last = burst.last { times.add((last - start) / .microseconds(1)) }
      Self.press(tape.afterEach, in: session)
    }
  }

  /// Leaves the place again.
  static func end(_ tape: Tape, in session: TerminalSession) {
    press(tape.after, in: session)
  }

  /// Presses keys that are not measured.
  private static func press(
    _ keys: [String], in session: TerminalSession, silence: Int32 = 50
  ) {
    for key in keys {
      _ = session.type(Array(key.utf8))
      _ = session.read(silence: silence)
    }
  }
}
