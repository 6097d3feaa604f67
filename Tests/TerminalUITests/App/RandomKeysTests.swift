import TestSupport
import Testing

@testable import TerminalUI

@Suite("Random keys")
struct RandomKeysTests {
  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .space, .control("a"), .control("k"), .control("w"),
    ] + "hjkl+-7é漢".map(Key.character)

  @Test("Whatever is pressed or clicked, frames are whole and the cursor is on the screen")
  func property() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var size = Size(columns: 30, rows: 9)
      let view = View<String>.random(depth: 4, using: &random)
      var session = HeadlessSession(columns: size.columns, rows: size.rows) { _ in view }
      for _ in 0..<30 {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: session.paste(.random(length: 8, using: &random))
        case 1:
          size = Size(
            columns: .random(in: 0...60, using: &random), rows: .random(in: 0...20, using: &random))
          session.resize(to: size)
        case 2:
          let point = Point(
            column: .random(in: -1...size.columns, using: &random),
            row: .random(in: -1...size.rows, using: &random))
          let actions: [MouseEvent.Action] = [.press, .press, .wheelUp, .wheelDown]
          let action = actions[Int.random(in: actions.indices, using: &random)]
          session.handle(.mouse(MouseEvent(action, at: point)))
        default: session.send(Self.keys[Int.random(in: Self.keys.indices, using: &random)])
        }
        #expect(session.frame.size == size)
        #expect(session.frame.isWhole)
        if let cursor = session.frame.cursor {
          #expect(Rect(origin: Point(column: 0, row: 0), size: size).contains(cursor))
        }
      }
    }
  }
}
