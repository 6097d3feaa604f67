/// What encloses a frame so that the terminal shows it as a whole (mode 2026).
struct SynchronizedOutput: Hashable, Sendable {
  let begin: [UInt8]
  let end: [UInt8]

  /// The most bytes that a mark may have; the longest known has 9.
  static let maximumLength = 64

  /// As terminals that answer the question for it understand it.
  static let standard = SynchronizedOutput(
    begin: Array("\u{1B}[?2026h".utf8), end: Array("\u{1B}[?2026l".utf8))

  /// Asks whether the terminal knows the mode (DECRQM).
  static let question = Array("\u{1B}[?2026$p".utf8)
}
