import TerminalUI
import Testing

@testable import NcursesTerminal

struct CellGlyphTests {
  /// A C library that knows Latin letters, one ideograph and the replacement character.
  private func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F: 0
    case 0x20..<0x7F, 0xFFFD: 1
    case 0x65E5: 2
    default: -1
    }
  }

  @Test(
    "A character on whose width the C library agrees is shown, any other is replaced in its width",
    arguments: [
      ("a", 1, ["a"]), ("日", 2, ["日"]), ("e\u{301}", 1, ["e\u{301}"]),
      ("日", 1, ["\u{FFFD}"]), ("a", 2, ["\u{FFFD}", "\u{FFFD}"]),
      ("本", 2, ["\u{FFFD}", "\u{FFFD}"]),
      ("\u{1B}", 1, ["\u{FFFD}"]), ("", 1, ["\u{FFFD}"]), ("ab", 1, ["\u{FFFD}"]),
      ("a\u{301}\u{302}\u{303}\u{304}", 1, ["a\u{301}\u{302}\u{303}\u{304}"]),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}", 1, ["\u{FFFD}"]),
    ])
  func replacement(text: String, cellWidth: Int, expected: [String]) {
    let cell = Cell(text: text, width: cellWidth, role: .text)
    let glyphs = CellGlyph.glyphs(of: cell, width: width)
    #expect(glyphs == expected.map { Array($0.unicodeScalars) })
  }

  @Test("Where the replacement character is unknown too, a question mark stands in")
  func asciiReplacement() {
    let cell = Cell(text: "é", width: 1, role: .text)
    #expect(CellGlyph.glyphs(of: cell) { $0.isASCII ? 1 : -1 } == [["?"]])
  }
}
