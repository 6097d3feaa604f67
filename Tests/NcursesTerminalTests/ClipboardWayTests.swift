import Testing

@testable import NcursesTerminal

struct ClipboardWayTests {
  private static func way(_ name: String, _ variables: [String: String] = [:]) throws
    -> ClipboardWay?
  {
    ClipboardWay(terminal: try TerminalName(variable: name)) { variables[$0] }
  }

  @Test(
    "A terminal without OSC 52 is not written to",
    arguments: ["linux", "vt100", "vt220", "eterm-color", "cygwin", "sun"])
  func unsupported(name: String) throws {
    #expect(try Self.way(name) == nil)
  }

  @Test(
    "The command goes through screen, and to tmux and all others as it is",
    arguments: [
      ("xterm-256color", [:], .direct), ("tmux-256color", ["TMUX": "/tmp/s,1,0"], .direct),
      ("screen", ["TMUX": "/tmp/s,1,0"], .direct), ("screen-256color", [:], .throughScreen),
      ("xterm-256color", ["STY": "1.pts-0"], .throughScreen),
      ("tmux-256color", ["TMUX": "/tmp/s,1,0", "STY": "1.pts-0"], .direct),
      ("xterm", ["STY": "", "TMUX": ""], .direct),
    ] as [(String, [String: String], ClipboardWay)])
  func ways(name: String, variables: [String: String], expected: ClipboardWay) throws {
    #expect(try Self.way(name, variables) == expected)
  }

  @Test("What is copied cannot end the sequence that carries it")
  func bytes() {
    let bytes = ClipboardWay.direct.bytes(of: "a\u{7}\u{1B}\\b")
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}]52;c;YQcbXGI=\u{7}")
  }

  @Test("Screen is handed the command in device control strings that it does not cut off")
  func throughScreen() {
    let short = ClipboardWay.throughScreen.bytes(of: "abc")
    #expect(String(decoding: short, as: UTF8.self) == "\u{1B}P\u{1B}]52;c;YWJj\u{7}\u{1B}\\")

    let text = String(repeating: "ACME-2026-000001 ", count: 100)
    let bytes = String(decoding: ClipboardWay.throughScreen.bytes(of: text), as: UTF8.self)
    let pieces = bytes.split(separator: "\u{1B}\\")
    #expect(pieces.count == 10)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 242 })
    let joined = pieces.map { $0.dropFirst(2) }.joined()
    #expect(joined == String(decoding: ClipboardWay.direct.bytes(of: text), as: UTF8.self))
  }
}
