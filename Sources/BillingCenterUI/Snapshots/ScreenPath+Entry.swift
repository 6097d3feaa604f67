import TerminalUI

// MARK: - Getting in, and what is open from everywhere

extension ScreenPath {
  static let entry: [ScreenPath] = [
    ScreenPath(.chooser) { _ in [] },
    ScreenPath(.myAccount) { _ in [] },
  ]

  static let everywhere: [ScreenPath] = [
    ScreenPath(.palette) { _ in toBilling + keys(.control("p")) },
    ScreenPath("palette-search", .palette) { _ in
      toBilling + keys(.control("p")) + [.text("acme 3")]
    },
    ScreenPath("palette-nothing-found", .palette) { _ in
      toBilling + keys(.control("p")) + [.text("fax")]
    },
    ScreenPath(.keys) { _ in toBilling + keys(.character("?")) },
    ScreenPath(.themes) { _ in toBilling + keys(.control("t")) },
    ScreenPath(.customerService) { _ in toBilling + keys(.function(1)) },
  ]
}
