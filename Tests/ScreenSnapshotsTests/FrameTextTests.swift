import CustomDump
import ScreenSnapshots
import TerminalUI
import Testing

struct FrameTextTests {
  @Test("A frame is its grid, then its roles by row, then its cursor and focus")
  func render() {
    var frame = Frame(size: Size(columns: 12, rows: 4))
    frame.write("日 ab", column: 1, row: 0, .title)
    frame.write("──", column: 0, row: 1, .border)
    frame.write("──", column: 0, row: 2, .border)
    frame.cursor = Point(column: 3, row: 0)
    frame.focus = "next"
    expectNoDifference(
      FrameText.render(frame),
      """
      screen 12 × 4
          0         10
        0│ 日 ab      │
        1│──          │
        2│──          │
        3│            │
      row 0: title 1..<6
      rows 1...2: border 0..<2
      cursor column 3, row 0
      focus next

      """)
  }

  @Test("Each kind of change is told in words, with its place in columns")
  func difference() {
    let golden = FrameText.render(sampleFrame())
    var frame = sampleFrame()
    #expect(FrameText.difference(from: golden, to: frame) == nil)

    frame.write("€229.00", column: 4, row: 4, .text)
    frame.write("<votes>", column: 11, row: 5, .success)
    frame.write("[ Cancel ]", column: 2, row: 9, .button)
    frame.cursor = nil
    frame.focus = "seats"
    expectNoDifference(
      FrameText.difference(from: golden, to: frame),
      """
      row 4, columns 4..<11: was “€109.00”, is “€229.00”
      row 5, columns 12..<17: was “polls”, is “votes”
      row 9, columns 2..<12, role of “[ Cancel ]”: was button-focused, is button
      cursor: was column 4, row 9, is hidden
      focus: was cancel, is seats
      """)
  }

  @Test("Of many differences the first are shown and the rest counted")
  func limit() {
    let golden = FrameText.render(Frame(size: Size(columns: 8, rows: 20)))
    var frame = Frame(size: Size(columns: 8, rows: 20))
    for row in 0..<20 { frame.write("x", column: 0, row: row, .text) }
    let lines = FrameText.difference(from: golden, to: frame, limit: 3)?.split(separator: "\n")
    #expect(lines?.count == 4)
    #expect(lines?.last == "… and 17 more differences")
  }

  @Test("Another size is all that is said of a frame of another size")
  func otherSize() {
    let golden = FrameText.render(Frame(size: Size(columns: 80, rows: 24)))
    let frame = Frame(size: Size(columns: 9, rows: 2))
    #expect(FrameText.difference(from: golden, to: frame) == "size: was 80 × 24, is 9 × 2")
  }

  @Test("A change of roles alone is a difference, told once for all rows that share it")
  func rolesOnly() {
    var frame = Frame(size: Size(columns: 5, rows: 4))
    let golden = FrameText.render(frame)
    for row in 1...3 { frame.write("ab", column: 1, row: row, .text) }
    let words = FrameText.render(frame)
    for row in 1...3 { frame.write("ab", column: 1, row: row, .selected) }
    #expect(
      FrameText.difference(from: words, to: frame)
        == "rows 1...3, columns 1..<3, roles: was text, is selected")
    frame = Frame(size: Size(columns: 5, rows: 4))
    frame.write("ab", column: 1, row: 2, .selected)
    #expect(
      FrameText.difference(from: golden, to: frame)
        == """
        row 2, columns 1..<3: was “  ”, is “ab”
        row 2, columns 1..<3, role of “ab”: was text, is selected
        """)
  }
}
