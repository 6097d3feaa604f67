public import TerminalUI

/// A frame as text that people read and compare: what a golden file holds.
///
/// First the size, then the grid between bars, so that trailing blanks are seen, with the row's
/// number before it; then the roles by row, without ``Role/text``; then the cursor and the focus.
/// Equal frames give equal text, and text that differs comes of frames that differ.
public enum FrameText {
  /// The whole text, with a line feed at its end.
  public static func render(_ frame: Frame) -> String {
    var lines = [sizeLine(frame.size), ruler(columns: frame.size.columns)]
    lines += (0..<frame.size.rows).map { "\(margin($0))│\(frame.line($0))│" }
    lines += roleLines(of: frame)
    lines += stateLines(of: frame)
    return lines.joined(separator: "\n") + "\n"
  }

  static func sizeLine(_ size: Size) -> String {
    "screen \(size.columns) × \(size.rows)"
  }

  static func stateLines(of frame: Frame) -> [String] {
    let cursor = frame.cursor.map { "column \($0.column), row \($0.row)" }
    return ["cursor \(cursor ?? "hidden")", "focus \(frame.focus ?? "nowhere")"]
  }

  /// The roles of one row; empty where all of it is plain text.
  static func roles(inRow row: Int, of frame: Frame) -> String {
    frame.roleRuns(inRow: row)
      .filter { $0.role != .text }
      .map { "\($0.role.rawValue) \($0.columns)" }
      .joined(separator: ", ")
  }

  /// One line for each group of neighbouring rows with the same roles.
  private static func roleLines(of frame: Frame) -> [String] {
    var groups: [(rows: ClosedRange<Int>, roles: String)] = []
    for row in 0..<frame.size.rows {
      let roles = roles(inRow: row, of: frame)
      if let last = groups.last, last.roles == roles {
        groups[groups.count - 1].rows = last.rows.lowerBound...row
      } else {
        groups.append((row...row, roles))
      }
    }
    return groups.filter { !$0.roles.isEmpty }.map { group in
      let first = group.rows.lowerBound
      let rows = group.rows.count == 1 ? "row \(first)" : "rows \(group.rows)"
      return "\(rows): \(group.roles)"
    }
  }

  private static func margin(_ row: Int) -> String {
    let number = String(row)
    return String(repeating: " ", count: max(0, 3 - number.count)) + number
  }

  /// A column's number above every tenth column.
  private static func ruler(columns: Int) -> String {
    var ruler = String(repeating: " ", count: 4)
    for column in stride(from: 0, to: columns, by: 10) {
      let number = String(column)
      ruler += number
      if column + 10 < columns { ruler += String(repeating: " ", count: 10 - number.count) }
    }
    return ruler
  }
}
