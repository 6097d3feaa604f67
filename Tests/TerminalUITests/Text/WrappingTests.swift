import TestSupport
import Testing

@testable import TerminalUI

@Suite("Wrapping and truncating")
struct WrappingTests {
  private func wrapped(_ text: String, to columns: Int) -> [String] {
    Glyph.line(of: [Span(text)]).wrapped(to: columns).map { $0.map(\.text).joined() }
  }

  @Test(
    "Lines break at spaces, and in a word that is too long",
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 13, ["one two three"]),
      ("one  two", 5, ["one", "two"]),
      ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
      ("a incomprehensible", 6, ["a", "incomp", "rehens", "ible"]),
      ("one two ", 7, ["one two"]),
      ("  indented text", 10, ["  indented", "text"]),
      ("漢字漢字", 3, ["漢", "字", "漢", "字"]),
      ("", 5, [""]),
    ] as [(String, Int, [String])])
  func wraps(_ text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, to: columns) == lines)
  }

  @Test(
    "A no-break space is drawn as a space and does not break", arguments: ["\u{A0}", "\u{202F}"])
  func noBreak(_ space: String) {
    #expect(wrapped("due \(space)22\(space)% now", to: 9) == ["due  22 %", "now"])
    #expect(wrapped("about 22\(space)%", to: 9) == ["about", "22 %"])
  }

  @Test(
    "An amount and a percentage stay whole",
    arguments: [
      ("only 109,00 € a month", 11, ["only", "109,00 € a", "month"]),
      ("IVA 22 % inclusa", 7, ["IVA", "22 %", "inclusa"]),
      ("per seat €9.00", 10, ["per seat", "€9.00"]),
      ("109,00 €", 6, ["109,00", "€"]),
    ] as [(String, Int, [String])])
  func amounts(_ text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, to: columns) == lines)
  }

  @Test("A wide character in a single column is kept, for the canvas to cut")
  func tooNarrow() {
    #expect(wrapped("漢字", to: 1) == ["漢", "字"])
    #expect(wrapped("any", to: 0) == [])
  }

  @Test("A wrapped line keeps the role of each of its spans")
  func roles() {
    let lines = Glyph.line(of: [Span("ab ", .title), Span("cd", .muted)]).wrapped(to: 2)
    #expect(lines.map { $0.map(\.role) } == [[.title, .title], [.muted, .muted]])
  }

  @Test(
    "A line that is too long ends with an ellipsis",
    arguments: [
      ("GoToWebinar", 11, "GoToWebinar"), ("GoToWebinar", 5, "GoTo…"), ("漢字", 3, "漢…"),
      ("漢字", 2, "…"), ("ab", 1, "…"), ("ab", 0, ""),
    ])
  func truncates(_ text: String, columns: Int, result: String) {
    let glyphs = Glyph.line(of: [Span(text)]).truncated(to: columns)
    #expect(glyphs.map(\.text).joined() == result)
  }

  @Test("No wrapped line is wider than its width, and no character but spaces is lost")
  func property() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let text = String.random(length: 40, using: &random)
      let columns = Int.random(in: 2...20, using: &random)
      let glyphs = Glyph.line(of: [Span(text)])
      let lines = glyphs.wrapped(to: columns)
      #expect(lines.allSatisfy { $0.width <= columns })
      #expect(lines.joined().filter { !$0.isBreak } == glyphs.filter { !$0.isBreak })
    }
  }
}
