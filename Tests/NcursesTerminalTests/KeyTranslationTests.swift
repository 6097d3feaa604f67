import CNcurses
import TerminalUI
import Testing

@testable import NcursesTerminal

struct KeyTranslationTests {
  @Test(
    "A character is the key that sends it",
    arguments: [
      ("a", Key.character("a")), ("A", .character("A")), (" ", .space), ("é", .character("é")),
      ("日", .character("日")), ("\u{1}", .control("a")), ("\u{3}", .control("c")),
      ("\u{1A}", .control("z")), ("\u{8}", .backspace), ("\u{7F}", .backspace), ("\t", .tab),
      ("\r", .enter), ("\n", .enter), ("\u{1B}", .escape), ("\u{0}", nil), ("\u{1F}", nil),
      ("\u{9B}", nil),
    ] as [(Unicode.Scalar, Key?)])
  func characters(character: Unicode.Scalar, expected: Key?) {
    #expect(KeyTranslation.key(character: character) == expected)
  }

  @Test(
    "A special key is the same on the main block and on the number pad",
    arguments: [
      (KEY_UP, Key.up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right),
      (KEY_HOME, .home), (KEY_A1, .home), (KEY_END, .end), (KEY_C1, .end), (KEY_PPAGE, .pageUp),
      (KEY_NPAGE, .pageDown), (KEY_DC, .delete), (KEY_BACKSPACE, .backspace),
      (KEY_BTAB, .backTab), (KEY_ENTER, .enter), (KEY_F0 + 1, .function(1)),
      (KEY_F0 + 12, .function(12)), (KEY_F0 + 13, nil), (KEY_F0, nil), (KEY_RESIZE, nil),
      (KEY_MOUSE, nil),
    ] as [(Int32, Key?)])
  func specials(code: Int32, expected: Key?) {
    #expect(KeyTranslation.key(code: code) == expected)
  }

  @Test("Every sequence that is taught to ncurses means a key or a mark of pasting, and only one")
  func extraSequences() {
    let sequences = KeyTranslation.extraSequences
    for (sequence, code) in sequences {
      let isMark = [KeyTranslation.pasteBegin, KeyTranslation.pasteEnd].contains(code)
      #expect(isMark || KeyTranslation.key(code: code) != nil, "\(sequence.debugDescription)")
    }
    #expect(Set(sequences.map(\.sequence)).count == sequences.count)
  }
}
