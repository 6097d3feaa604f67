import TerminalUI

/// Names with their amounts, which stand below each other at the right.
struct AmountList {
  private static let width = 76
  private static let gap = 2

  private(set) var text = ""

  /// Adds a line without an amount.
  mutating func add(_ name: String) {
    text += TextGate.visible(name) + "\n"
  }

  /// Adds a name and its amount; an amount for which there is no room begins a line of its own.
  mutating func add(_ name: String, _ amount: String) {
    let name = TextGate.visible(name)
    let room = Self.width - TextWidth.width(of: name) - TextWidth.width(of: amount)
    if room >= Self.gap {
      text += name + String(repeating: " ", count: room) + amount + "\n"
    } else {
      let indentation = max(0, Self.width - TextWidth.width(of: amount))
      text += "\(name)\n" + String(repeating: " ", count: indentation) + amount + "\n"
    }
  }
}
