import TerminalUI
import Testing

@Suite("The terminal that tests look at")
struct VirtualScreenTests {
  @Test(
    "A mark joins the character before it and moves nothing",
    arguments: ["e\u{301}", "漢\u{301}", "\u{1100}\u{1161}\u{11A8}", "a\u{302}\u{323}"])
  func mark(text: String) {
    var screen = VirtualScreen(size: Size(columns: 10, rows: 1))
    screen.take(Array("│   │\r".utf8) + Array("\u{1B}[2G\(text)".utf8))
    let blanks = String(repeating: " ", count: 3 - TextWidth.width(of: text))
    screen.take(Array(blanks.utf8))
    #expect(screen.rows == ["│\(text)\(blanks)│"])
    #expect(screen.cursor == Point(column: 4, row: 0))
  }

  @Test("At the end of a line a mark joins the last character")
  func markAtEnd() {
    var screen = VirtualScreen(size: Size(columns: 3, rows: 2))
    screen.take(Array("abe\u{301}".utf8))
    #expect(screen.rows == ["abe\u{301}", ""])
  }
}
