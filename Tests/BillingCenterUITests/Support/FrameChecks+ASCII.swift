import TerminalUI

// MARK: - Without UTF-8

extension FrameChecks {
  /// What a box's lines become where there is only ASCII; all its corners are alike.
  private struct PlainLines {
    let corner: String
    let side: String
    let edge: String

    static let all = [
      PlainLines(corner: "+", side: "|", edge: "-"), PlainLines(corner: "#", side: "#", edge: "="),
    ]
  }

  /// What is wrong with a frame for a terminal that shows ASCII alone: a box that is not closed, and
  /// a character that the terminal does not have.
  static func plainFaults(in frame: Frame) -> [String] {
    let foreign = Set(frame.cells.map(\.text).filter { !$0.utf8.allSatisfy { $0 < 0x80 } })
    var faults = foreign.sorted().map { "“\($0)” is not ASCII" }
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        for lines in PlainLines.all where begins(lines, at: column, row, of: frame) {
          faults += openSides(of: lines, from: column, row, in: frame)
        }
      }
    }
    return faults
  }

  /// Whether a box's upper left corner is here.
  private static func begins(
    _ lines: PlainLines, at column: Int, _ row: Int, of frame: Frame
  ) -> Bool {
    text(column, row, frame) == lines.corner && text(column + 1, row, frame) == lines.edge
      && text(column, row + 1, frame) == lines.side && text(column - 1, row, frame) != lines.edge
      && text(column, row - 1, frame) != lines.side && frame[column, row].role != .backdrop
  }

  /// Goes down the left side and along the lower edge, and looks for the same on the right.
  private static func openSides(
    of lines: PlainLines, from column: Int, _ row: Int, in frame: Frame
  ) -> [String] {
    var bottom = row + 1
    while text(column, bottom, frame) == lines.side, text(column + 1, bottom, frame) != lines.edge {
      bottom += 1
    }
    // The rest is scrolled out of sight.
    guard bottom < frame.size.rows, text(column, bottom, frame) == lines.corner else { return [] }
    var right = column + 1
    while text(right, bottom, frame) == lines.edge { right += 1 }
    guard text(right, bottom, frame) == lines.corner, text(right, row, frame) == lines.corner else {
      return ["an open box of ASCII from \(column), \(row)"]
    }
    return (row + 1..<bottom).filter { text(right, $0, frame) != lines.side }
      .map { "a broken side of ASCII at \(right), \($0)" }
  }

  private static func text(_ column: Int, _ row: Int, _ frame: Frame) -> String? {
    guard (0..<frame.size.columns).contains(column), (0..<frame.size.rows).contains(row)
    else { return nil }
    return frame[column, row].text
  }
}

// MARK: - Looks

extension FrameChecks {
  /// What with the focus cannot be told from what stands left or right of it.
  ///
  /// - Parameters:
  ///   - frame: What is seen.
  ///   - look: How a role looks, as far as it can be seen.
  /// - Returns: Each such neighbour in a sentence.
  static func blends<Look: Equatable>(in frame: Frame, look: (Role) -> Look) -> [String] {
    guard let cursor = frame.cursor else { return [] }
    let belongs: (Int) -> Bool = { column in
      let role = frame[column, cursor.row].role
      return focusRoles.contains(role) || role == .placeholder
    }
    guard belongs(cursor.column) else { return [] }
    let left = (0..<cursor.column).last { !belongs($0) }
    let right = (cursor.column..<frame.size.columns).first { !belongs($0) }
    let inside = (left ?? -1) + 1..<(right ?? frame.size.columns)
    return [left, right].compactMap { $0 }.compactMap { column in
      let outer = frame[column, cursor.row].role
      let isTold = inside.contains { look(frame[$0, cursor.row].role) != look(outer) }
      return isTold ? nil : "the focus looks like \(outer) beside it"
    }
  }
}
