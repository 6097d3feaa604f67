import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("What a terminal answers")
struct TerminalReplyTests {
  private static func outcomes(_ text: String) throws -> [TerminalReply.Outcome] {
    let scalars = Array(text.unicodeScalars)
    var reply = try #require(TerminalReply(after: scalars[0]))
    let outcomes = scalars.dropFirst().map { reply.take($0) }
    #expect(reply.text == text)
    return outcomes
  }

  @Test(
    "Each answer is told from the others by its beginning",
    arguments: [
      ("[?2026;2$y", TerminalReply.Outcome.knowsSynchronizedOutput(true)),
      ("[?2026;0$y", .knowsSynchronizedOutput(false)),
      ("]11;rgb:00/80/ff\u{7}", .background(Color(red: 0, green: 0x80, blue: 0xFF))),
      ("[1;5A", .isMeaningless), ("OA", .isMeaningless), ("[\r", .isForeign), ("]x", .isForeign),
    ])
  func kinds(text: String, expected: TerminalReply.Outcome) throws {
    let outcomes = try Self.outcomes(text)
    #expect(outcomes.dropLast().allSatisfy { $0 == .wantsMore })
    #expect(outcomes.last == expected)
  }

  @Test(
    "Nothing else begins an answer",
    arguments: ["P", "a", "\u{1B}", "é"] as [Unicode.Scalar])
  func others(character: Unicode.Scalar) {
    #expect(TerminalReply(after: character) == nil)
  }

  @Test("The question is that of DEC, for mode 2026")
  func strings() {
    #expect(SynchronizedOutput.question == Array("\u{1B}[?2026$p".utf8))
  }

  @Test(
    "Only terminals are asked for a mode that answer or keep still",
    arguments: [
      ("xterm-256color", false, nil, true), ("xterm-256color", false, "Apple_Terminal", false),
      ("xterm-256color", false, "ghostty", true), ("tmux-256color", true, "tmux", true),
      ("screen-256color", true, "Apple_Terminal", true), ("nsterm-256color", false, nil, false),
      ("screen", false, nil, false), ("linux", false, nil, false), ("vt100", false, nil, false),
    ] as [(String, Bool, String?, Bool)])
  func asked(name: String, isInTmux: Bool, program: String?, expected: Bool) throws {
    let terminal = try TerminalName(variable: name)
    #expect(terminal.takesModeQuestion(isInTmux: isInTmux, program: program) == expected)
  }
}
