import TerminalUI
import TestSupport

extension InputEvent {
  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .tab, .tab, .backTab, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .space, .backspace, .control("o"), .control("f"),
    ] + "jk1é".map(Key.character)

  /// Anything that hands do with a screen of 34 × 12 cells.
  static func random(using random: inout SeededGenerator) -> InputEvent {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return .paste(.random(length: 8, using: &random))
    case 1:
      let columns = Int.random(in: 0...40, using: &random)
      return .resize(Size(columns: columns, rows: .random(in: 0...14, using: &random)))
    case 2, 3:
      let point = Point(
        column: .random(in: 0..<34, using: &random), row: .random(in: 0..<12, using: &random))
      let actions: [MouseEvent.Action] = [.press, .press, .wheelUp, .wheelDown]
      return .mouse(MouseEvent(actions[Int.random(in: 0..<4, using: &random)], at: point))
    default: return .key(keys[Int.random(in: keys.indices, using: &random)])
    }
  }
}
