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
