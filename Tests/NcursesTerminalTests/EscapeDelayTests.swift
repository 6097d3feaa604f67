import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("How long Esc is held back")
struct EscapeDelayTests {
  @Test(
    "Esc is taken at once, but through a network, or where the user wants it otherwise",
    arguments: [
      ([:], 0), (["SSH_TTY": "/dev/pts/1"], 25), (["SSH_CONNECTION": "::1 1 ::1 22"], 25),
      (["SSH_TTY": ""], 0), (["ESCDELAY": "100"], 100),
      (["ESCDELAY": "0", "SSH_TTY": "/dev/pts/1"], 0), (["ESCDELAY": "soon"], 0),
      (["ESCDELAY": "-1"], 0), (["ESCDELAY": "10001", "SSH_TTY": "/dev/pts/1"], 25),
    ] as [([String: String], Int)])
  func delay(variables: [String: String], expected: Int) {
    #expect(EscapeDelay.milliseconds { variables[$0] } == expected)
  }

  @Test(
    "The rest of a key that was broken behind its escape is that key",
    arguments: [
      ("[A", Key.up), ("OB", .down), ("[Z", .backTab), ("[5~", .pageUp), ("OH", .home),
      ("[<0;10;5M", nil), ("[200~", nil), ("O", nil),
    ] as [(String, Key?)])
  func rest(text: String, expected: Key?) {
    #expect(KeyTranslation.key(afterEscape: text) == expected)
  }
}
