import Foundation

/// What a terminal like xterm answers when it is asked.
enum TerminalAnswers {
  private static let known: [(question: String, answer: String)] = [
    // Its ground, and synchronized output: known, and off.
    ("\u{1B}]11;?", "\u{1B}]11;rgb:1010/1010/1414\u{1B}\\"),
    ("\u{1B}[?2026$p", "\u{1B}[?2026;2$y"),
    // Which terminal it is, and that it is there.
    ("\u{1B}[c", "\u{1B}[?62;22c"),
    ("\u{1B}[5n", "\u{1B}[0n"),
  ]

  /// The answers to all questions in what a program has written.
  static func answers(to bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x1B) else { return [] }
    let data = Data(bytes)
    return known.flatMap { question, answer in
      data.range(of: Data(question.utf8)) == nil ? [] : Array(answer.utf8)
    }
  }
}
