import TerminalUI

/// Something that a user does, or that happens to them.
enum RandomEvent: Sendable {
  case press([Key])
  case type(String)
  case paste(String)
  case resize(Size)
  case mouse(MouseEvent)
  /// The program starts again so many days later.
  case days(Int)
  case restart

  /// Keys as often as people press them.
  static let keys: [Key] =
    [
      (.enter, 18), (.tab, 16), (.backTab, 6), (.escape, 5), (.up, 5), (.down, 7), (.left, 5),
      (.right, 7), (.space, 3), (.home, 1), (.end, 1), (.pageUp, 1), (.pageDown, 2),
      (.backspace, 2),
      (.delete, 1), (.function(1), 1), (.function(2), 2), (.control("p"), 2), (.control("t"), 1),
      (.control("l"), 1), (.control("z"), 1), (.control("o"), 1), (.control("u"), 1),
      (.control("w"), 1), (.control("k"), 1), (.control("c"), 1),
    ].flatMap { key, weight in Array(repeating: key, count: weight) }
    + "123456aaacccdeghijklmnopqrstuvwxyz/?+-0".map(Key.character)

  /// What people type, and what they would never think of.
  static let texts = [
    "1", "3", "10", "0", "999", "goto", "100,50", "50", "PO 7", "Anna", "IT00743110157", "1230",
    "è漢字👩‍👩‍👧", "a\u{301}\u{202E}b\u{7}\u{1B}[2J", "\n\t ",
  ]

  /// What people paste, besides.
  static let pastes = [
    "4242424242424242", "4000000000000002", "DE123456789", "Buongiorno, vorrei un preventivo.",
    String(repeating: "lungo ", count: 40),
  ]

  /// What people do with a mouse, as often as they do.
  static let mouseActions: [MouseEvent.Action] = [.press, .press, .press, .wheelDown, .wheelUp]

  /// A card that pays, from the form's first field on, and on to the next control.
  static let cardForm: [Key] =
    "4242424242424242".map(Key.character) + [.tab] + "1230".map(Key.character) + [.tab]
    + "123".map(Key.character) + [.tab] + "Anna".map(Key.character) + [.tab, .tab, .enter]

  /// The keys that it takes; one for what is no key.
  var keyCount: Int {
    switch self {
    case .press(let keys): keys.count
    case .type(let text): text.count
    case .paste, .resize, .mouse, .days, .restart: 1
    }
  }

  /// Whether it may move the page under the focus.
  var scrolls: Bool {
    if case .mouse = self { return true }
    guard case .press(let keys) = self else { return false }
    return keys.contains {
      switch $0 {
      case .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"): true
      default: false
      }
    }
  }
}
