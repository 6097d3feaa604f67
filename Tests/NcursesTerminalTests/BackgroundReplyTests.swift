import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("What a terminal tells of its ground")
struct BackgroundReplyTests {
  private static func outcomes(_ text: String) -> [BackgroundReply.Outcome] {
    var reply = BackgroundReply()
    return text.unicodeScalars.map { reply.take($0) }
  }

  @Test(
    "An answer is taken in to its end, and no character of it is left for a key",
    arguments: [
      ("11;rgb:ffff/ffff/ffff\u{1B}\\", "#ffffff"), ("11;rgb:ffff/ffff/ffff\u{7}", "#ffffff"),
      ("11;rgb:1414/1616/1c1c\u{1B}\\", "#14161c"), ("11;rgb:fd/F6/e3\u{7}", "#fdf6e3"),
      ("11;rgb:f/8/0\u{7}", "#ff8800"), ("11;rgb:800/000/fff\u{7}", "#8000ff"),
      ("11;rgba:0000/8080/ffff/ffff\u{1B}\\", "#0080ff"),
    ])
  func answers(text: String, expected: String) throws {
    let color = try #require(Color(hex: expected))
    let outcomes = Self.outcomes(text)
    #expect(outcomes.dropLast().allSatisfy { $0 == .wantsMore })
    #expect(outcomes.last == .color(color))
  }

  @Test(
    "What is no answer gives the key back that shows it",
    arguments: [
      "a", "1a", "11;?", "11;x", "12", "11;rgb:12/34/56g", "11;rgb:12/34\u{7}", "\r", "\u{1B}",
      "11;rgb:12/\u{1B}", "11;rgb:/12/34\u{7}", "11;rgb:12/34/56\u{1B}[", "11;rgb:12345/1/1\u{7}",
      "11;rgb:1/2/3/4/5\u{7}", "11;rgb:ffff/ffff/ffff/ffff/ff",
    ])
  func foreign(text: String) {
    let outcomes = Self.outcomes(text)
    #expect(outcomes.dropLast().allSatisfy { $0 == .wantsMore })
    #expect(outcomes.last == .isForeign)
  }

  @Test(
    "Only terminals are asked that answer or keep still",
    arguments: [
      ("xterm-256color", false, true), ("xterm-kitty", false, true), ("foot", false, true),
      ("tmux-256color", true, true), ("screen-256color", true, true),
      ("screen-256color", false, false), ("screen", false, false), ("linux", false, false),
      ("vt100", false, false), ("vt220", false, false), ("ansi", false, false),
      ("eterm-color", false, false), ("sun", false, false),
    ])
  func asked(name: String, isInTmux: Bool, expected: Bool) throws {
    let terminal = try TerminalName(variable: name)
    #expect(terminal.takesBackgroundQuestion(isInTmux: isInTmux) == expected)
  }

  @Test("The question is that of xterm")
  func question() {
    #expect(TerminalStrings.backgroundQuestion == Array("\u{1B}]11;?\u{1B}\\".utf8))
  }
}
