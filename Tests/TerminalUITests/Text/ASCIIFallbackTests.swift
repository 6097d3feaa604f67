import TestSupport
import Testing

@testable import TerminalUI

@Suite("ASCII fallback")
struct ASCIIFallbackTests {
  @Test(
    "Every character has one of ASCII in its place",
    arguments: [
      ("╭─ Pro ─╮", "+- Pro -+"), ("│ x │", "| x |"), ("┏━┓┃", "#=##"),
      ("● Active ◌ Trial", "* Active : Trial"), ("⚠ ✓ – −3 × 2…", "! + - -3 x 2."),
      ("‹ Perché è così ›", "< Perche e cosi >"), ("→ • ‹", "> * <"),
      ("Straße Łódź", "Strase Lodz"),
      ("漢a", "??a"), ("ע", "?"), ("e\u{301}", "e"), ("plain ~", "plain ~"),
    ])
  func text(_ text: String, ascii: String) {
    let frame = drawn(.text(text, wraps: false), columns: 30, rows: 1)
    #expect(frame.asciiOnly().text == ascii)
  }

  @Test("Roles, cursor and focus stay, and every cell is one ASCII character wide")
  func cells() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      var frame = drawn(
        .text(.random(length: 60, using: &random), role: .accent), columns: 20, rows: 4)
      frame.cursor = Point(column: 3, row: 1)
      frame.focus = "next"
      let ascii = frame.asciiOnly()
      #expect(ascii.cursor == frame.cursor)
      #expect(ascii.focus == frame.focus)
      #expect(ascii.cells.map(\.role) == frame.cells.map(\.role))
      #expect(ascii.cells.allSatisfy { $0.width == 1 && $0.text.utf8.count == 1 })
      #expect(ascii.cells.allSatisfy { $0.text.utf8.allSatisfy(TextGate.isPlain) })
    }
  }
}
