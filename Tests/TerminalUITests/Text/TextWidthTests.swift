import Testing

@testable import TerminalUI

@Suite("Text width")
struct TextWidthTests {
  @Test(
    "A character takes the cells that a terminal gives it",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("€", 1), ("─", 1), ("●", 1), ("…", 1), ("⏎", 1),
      ("漢", 2), ("カ", 2), ("ｶ", 1), ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("👍", 2), ("⚠", 1), ("ע", 1), ("\u{3000}", 2),
    ] as [(Character, Int)])
  func character(_ character: Character, cells: Int) {
    #expect(TextWidth.width(of: character) == cells)
  }

  @Test(
    "What is shown as a replacement takes the replacement's cells",
    arguments: [
      ("👨‍👩‍👧", 1), ("🇮🇹", 1), ("❤\u{FE0F}", 1), ("👍🏽", 1), ("\u{1B}", 1), ("\r\n", 2),
      ("\u{301}", 1),
    ] as [(Character, Int)])
  func replaced(_ character: Character, cells: Int) {
    #expect(TextWidth.width(of: character) == cells)
  }

  @Test("A text takes the sum of its characters' cells")
  func text() {
    #expect(TextWidth.width(of: "Net") == 3)
    #expect(TextWidth.width(of: "東京 €1") == 7)
  }

  @Test("What is taken for ordinary is one cell wide for every terminal, and joins nothing")
  func ordinary() throws {
    for value in UInt32(0x80)...0x3000 {
      let scalar = try #require(Unicode.Scalar(value))
      guard TextWidth.isOrdinary(scalar) else { continue }
      let properties = scalar.properties
      let age = try #require(properties.age, "U+\(String(value, radix: 16))")
      #expect(age.major <= 14 && !TextWidth.wide.contains { $0.contains(value) })
      #expect(!properties.isGraphemeExtend && !properties.isEmojiModifier)
      #expect(
        ![.format, .spacingMark, .spaceSeparator, .control, .lineSeparator, .paragraphSeparator]
          .contains(properties.generalCategory), "U+\(String(value, radix: 16))")
    }
  }

  @Test("The ranges of wide characters ascend and do not touch")
  func ranges() {
    for (left, right) in zip(TextWidth.wide, TextWidth.wide.dropFirst()) {
      #expect(left.upperBound + 1 < right.lowerBound)
    }
  }
}
