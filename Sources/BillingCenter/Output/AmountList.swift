import BillingDocuments
import TerminalUI

/// Names with their amounts, which stand below each other at the right.
struct AmountList {
  private static let width = 76

  private(set) var text = ""

  /// Adds a line without an amount, wrapped below its own indentation.
  mutating func add(_ name: String) {
    text += TextLayout.laidOut(TextGate.visible(name), width: Self.width) + "\n"
  }

  /// Adds a name and its amount; a name for which there is no room is wrapped beside it.
  mutating func add(_ name: String, _ amount: String) {
    text += TextLayout.laidOut(TextGate.visible(name) + "\t" + amount, width: Self.width) + "\n"
  }
}
