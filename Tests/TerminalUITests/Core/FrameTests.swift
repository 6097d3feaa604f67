import TestSupport
import Testing

@testable import TerminalUI

@Suite("Frame")
struct FrameTests {
  private static let size = Size(columns: 20, rows: 4)

  @Test("What is drawn on a copy is not seen in the frame that it was made of")
  func copies() {
    var random = SeededGenerator(seed: 6)
    var canvas = Canvas(size: Self.size)
    for _ in 0..<200 {
      let (before, cells) = (canvas, canvas.frame.cells)
      canvas.drawSomething(using: &random)
      #expect(before.frame.cells == cells)
    }
  }

  @Test("What has changed is all between the first and the last cell that differ, wide ones whole")
  func changes() {
    var random = SeededGenerator(seed: 7)
    var canvas = Canvas(size: Self.size)
    for _ in 0..<300 {
      let before = canvas.frame
      canvas.drawSomething(using: &random)
      for row in 0..<Self.size.rows {
        #expect(
          canvas.frame.changedColumns(inRow: row, since: before)
            == canvas.frame.differingColumns(inRow: row, from: before))
      }
    }
  }

  @Test("A row that was made anew and looks the same has not changed")
  func sameLooks() {
    var canvas = Canvas(size: Self.size)
    canvas.draw("漢字 and so on", role: .text, at: Point(column: 0, row: 1), columns: 20)
    let before = canvas.frame
    canvas.fill(canvas.clip, role: .text)
    canvas.draw("漢字 and so on", role: .text, at: Point(column: 0, row: 1), columns: 20)
    #expect((0..<4).allSatisfy { canvas.frame.changedColumns(inRow: $0, since: before) == nil })
    #expect(canvas.frame == before)
  }

  @Test("All of a frame has changed where there was none, and where it had another size")
  func otherSizes() {
    let frame = Frame(size: Self.size)
    #expect(frame.changedColumns(inRow: 0, since: nil) == 0..<20)
    let lower = Frame(size: Size(columns: 20, rows: 3))
    #expect(frame.changedColumns(inRow: 0, since: lower) == 0..<20)
  }

  @Test("A part of a row, or all of it, is taken over from another frame, and a role from nobody")
  func takingOver() {
    var canvas = Canvas(size: Self.size)
    canvas.draw("漢字 and so on", role: .accent, at: Point(column: 0, row: 1), columns: 20)
    var other = Canvas(size: Self.size)
    other.copy(Rect(column: 2, row: 0, columns: 5, rows: 4), from: canvas)
    #expect(other.frame.line(1) == "  字 an             ")
    other.copy(other.clip, from: canvas)
    #expect(other.frame == canvas.frame)
    other.mute(.backdrop)
    #expect(other.frame.text == canvas.frame.text)
    #expect(other.frame.cells.allSatisfy { $0.role == .backdrop })
    #expect(canvas.frame[0, 1].role == .accent)
  }
}

extension Canvas {
  fileprivate mutating func drawSomething(using random: inout SeededGenerator) {
    let text = ["漢字", "a", "", "word 漢"].randomElement(using: &random) ?? ""
    draw(
      text, role: [.text, .accent].randomElement(using: &random) ?? .text,
      at: Point(
        column: .random(in: 0..<20, using: &random), row: .random(in: 0..<4, using: &random)),
      columns: 20)
  }
}

extension Frame {
  /// The same as ``changedColumns(inRow:since:)``, cell by cell.
  fileprivate func differingColumns(inRow row: Int, from other: Frame) -> Range<Int>? {
    let differing = (0..<size.columns).filter { self[$0, row] != other[$0, row] }
    guard var first = differing.first, var last = differing.last else { return nil }
    func isSecondHalf(_ column: Int) -> Bool {
      self[column, row].width == 0 || other[column, row].width == 0
    }
    while first > 0, isSecondHalf(first) { first -= 1 }
    while last + 1 < size.columns, isSecondHalf(last + 1) { last += 1 }
    return first..<last + 1
  }
}
