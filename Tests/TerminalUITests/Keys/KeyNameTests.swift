import Testing

@testable import TerminalUI

@Suite("Names of keys")
struct KeyNameTests {
  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .space,
    ] + (1...12).map { .function($0) } + ["k", "K", "/", "?", "é", "1"].map { .character($0) }
    + ["a", "k", "z"].map { .control($0) }

  @Test("A key is found by the name that it gives", arguments: keys)
  func names(key: Key) throws {
    #expect(try Key(name: key.name) == key)
    let isLetter = if case .character = key.code { !key.isControl && key != .space } else { false }
    if !isLetter { #expect(try Key(name: key.name.uppercased()) == key) }
  }

  @Test(
    "Other usual names mean the same",
    arguments: [
      ("return", Key.enter), ("escape", .escape), ("PageDown", .pageDown), ("page-up", .pageUp),
      ("C-k", .control("k")), ("Ctrl-K", .control("k")), ("f4", .function(4)), ("del", .delete),
    ])
  func others(name: String, key: Key) throws {
    #expect(try Key(name: name) == key)
  }

  @Test(
    "A key that arrives as another one, or not at all, is none",
    arguments: [
      ("ctrl-m", .arrivesAs(.enter)), ("Ctrl-J", .arrivesAs(.enter)), ("ctrl-i", .arrivesAs(.tab)),
      ("ctrl-h", .arrivesAs(.backspace)), ("ctrl-[", .arrivesAs(.escape)),
      ("ctrl-1", .neverArrives), ("ctrl-up", .neverArrives), ("alt-x", .neverArrives),
      ("shift-up", .neverArrives), ("F13", .neverArrives), ("F0", .unknown), ("wurst", .unknown),
      ("", .unknown), (" ", .unknown), ("\t", .unknown), ("\u{1B}", .unknown), ("f", nil),
      ("ctrl-", .unknown),
    ] as [(String, KeyNameFault?)])
  func faults(name: String, fault: KeyNameFault?) {
    do throws(KeyNameFault) {
      _ = try Key(name: name)
      #expect(fault == nil)
    } catch {
      #expect(error == fault)
    }
  }

  @Test(
    "A key reads as help lines have it, also in ASCII",
    arguments: [
      (Key.enter, "⏎", "Enter"), (.backTab, "⇧Tab", "Shift-Tab"), (.control("k"), "^K", "^K"),
      (.pageDown, "PgDn", "PgDn"), (.up, "↑", "Up"), (.function(2), "F2", "F2"),
      (.escape, "esc", "esc"), (.character("y"), "y", "y"), (.space, "Space", "Space"),
    ])
  func labels(key: Key, label: String, plain: String) {
    #expect(key.label(in: .unicode) == label)
    #expect(key.label(in: .ascii) == plain)
  }
}
