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

  /// Presses a tape's keys.
  ///
  /// - Parameters:
  ///   - tape: The keys.
  ///   - session: The program, which waits for keys.
  mutating func play(_ tape: Tape, in session: TerminalSession) {
    // What these begin in the background comes to its end.
    press(tape.before, in: session, silence: 1500)
    for key in (0..<tape.repetitions).flatMap({ _ in tape.keys }) {
      press(tape.beforeEach, in: session)
      let start = session.type(Array(key.utf8))
      let burst = session.read()
      keyCount += 1
      byteCount += burst.bytes.count
      if let last = burst.last { times.add((last - start) / .microseconds(1)) }
      press(tape.afterEach, in: session)
    }
    press(tape.after, in: session)
  }

  /// Presses keys that are not measured.
  private func press(_ keys: [String], in session: TerminalSession, silence: Int32 = 50) {
    for key in keys {
      _ = session.type(Array(key.utf8))
      _ = session.read(silence: silence)
    }
  }
}
