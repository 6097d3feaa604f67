import TestSupport
import Testing

@testable import TerminalUI

@Suite("Text gate")
struct TextGateTests {
  /// What of a text reaches the grid.
  private func visible(_ text: String) -> String {
    Glyph.line(of: [Span(text)]).map(\.text).joined()
  }

  @Test(
    "Text that every terminal shows alike passes unchanged",
    arguments: ["Rossi & Figli", "Perché è così", "東京", "שלום", "e\u{301}", "👍", ""])
  func passes(_ text: String) {
    #expect(visible(text) == text)
  }

  @Test("Of what is ordinary each scalar is a character, in a cell, whatever its neighbours are")
  func ordinary() {
    let ordinary = (UInt32(0x20)..<0x3000).compactMap(Unicode.Scalar.init).filter {
      TextGate.isOrdinary(String($0))
    }
    #expect(ordinary.count > 1_000)
    var random = SeededGenerator(seed: 42)
    for _ in 0..<2_000 {
      let scalars = (0..<20).compactMap { _ in ordinary.randomElement(using: &random) }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(text.map { Array($0.unicodeScalars) } == scalars.map { [$0] })
      #expect(text.allSatisfy { TextGate.replacement(for: $0) == nil })
      #expect(text.reduce(0) { $0 + TextWidth.width(of: $1) } == TextWidth.width(of: text))
      // Behind a character that is not, all are taken one by one.
      #expect(Glyph.line(of: [Span(text)])[...] == Glyph.line(of: [Span("東" + text)]).dropFirst())
    }
  }

  @Test("Control characters become their pictures")
  func controls() {
    #expect(visible("\u{1B}[2J") == "␛[2J")
    #expect(visible("a\tb\nc\r\nd\u{7F}") == "a␉b␊c␍␊d␡")
  }

  @Test(
    "What could hide, reorder or shear text is replaced",
    arguments: [
      "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{1F3FD}", "\u{E000}",
      "\u{378}",
      "\u{2028}", "👨‍👩‍👧", "🇮🇹", "❤\u{FE0F}", "👍🏽", "\u{301}", "क\u{93F}",
      "a\u{301}\u{302}\u{303}\u{304}\u{305}",
    ])
  func replaced(_ text: String) {
    #expect(visible("a" + text).hasSuffix("\u{FFFD}") || text == "\u{301}")
    #expect(visible(text) == "\u{FFFD}")
  }

  @Test(
    "Blanks of other widths become a plain space", arguments: ["\u{A0}", "\u{202F}", "\u{2009}"])
  func blanks(_ blank: String) {
    #expect(visible("a\(blank)b") == "a b")
  }

  @Test("Nothing behind the gate would be replaced again, whatever comes in and on either way")
  func idempotent() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let text = String.random(length: 12, using: &random)
      #expect(TextGate.visible(text) == visible(text), "\(text.debugDescription)")
      for character in visible(text) {
        #expect(TextGate.replacement(for: character) == nil, "\(text.debugDescription)")
      }
    }
  }
}
