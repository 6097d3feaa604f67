import CNcurses
import TerminalUI

/// What ncurses reads, in the words of the interface.
enum KeyTranslation {
  /// Begins and ends what was pasted; numbers that ncurses leaves free.
  static let pasteBegin: Int32 = 0o3001
  static let pasteEnd: Int32 = 0o3002

  /// Sequences that terminals send though their entry in the database may not say so.
  static let extraSequences: [(sequence: String, code: Int32)] = [
    ("\u{1B}[200~", pasteBegin), ("\u{1B}[201~", pasteEnd),
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}OA", KEY_UP), ("\u{1B}OB", KEY_DOWN), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME), ("\u{1B}[1~", KEY_HOME),
    ("\u{1B}[7~", KEY_HOME),
    ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
    ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE),
    ("\u{1B}[Z", KEY_BTAB),
  ]

  /// The key of a sequence that was broken behind its escape; nil for one that means nothing here.
  static func key(afterEscape rest: String) -> Key? {
    extraSequences.first { $0.sequence.dropFirst() == rest }.flatMap { key(code: $0.code) }
  }

  /// The key for a number that ncurses gives to special keys; nil for one that means nothing here.
  static func key(code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SELECT, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// The key for a character; nil for one that no key stands for.
  static func key(character: Unicode.Scalar) -> Key? {
    switch character.value {
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: control(letter: character.value)
    case ..<32, 0x80..<0xA0: nil
    default: .character(Character(character))
    }
  }

  /// Control and a letter arrive as the letter's place in the alphabet.
  private static func control(letter number: UInt32) -> Key? {
    Unicode.Scalar(number + 0x60).map { .control(Character($0)) }
  }
}
