public import TerminalUI

/// Why a text is not one that ``FrameText/render(_:)`` gave.
public struct FrameTextFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it is wrong, counted from 1.
  public let line: Int
  /// What is wrong there.
  public let problem: String

  /// Both in words.
  public var description: String { "line \(line): \(problem)" }
}

extension FrameText {
  /// The frame that a text shows.
  ///
  /// - Parameter text: What ``render(_:)`` once gave.
  /// - Returns: A frame that gives this text again.
  /// - Throws: The first thing that is wrong with it; what is read is never half a frame.
  public static func frame(from text: String) throws(FrameTextFault) -> Frame {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var frame = Frame(size: try size(in: lines))
    try readGrid(lines, into: &frame)
    try readTail(lines, into: &frame)
    let again = render(frame).split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(lines, again).prefix { $0 == $1 }.count
    guard same == lines.count, same == again.count else {
      throw FrameTextFault(line: same + 1, problem: "it is not as a screen is written")
    }
    return frame
  }

  private static func size(in lines: [Substring]) throws(FrameTextFault) -> Size {
    let words = lines[0].split(separator: " ")
    guard words.count == 4, words[0] == "screen", words[2] == "×",
      let columns = Int(words[1]), let rows = Int(words[3]), columns >= 0, rows >= 0
    else { throw FrameTextFault(line: 1, problem: "it does not say how large the screen is") }
    // A damaged number asks for no more than the text itself takes; the ruler ends in its last ten.
    let (ruler, grid) = (lines.dropFirst().first, lines.dropFirst(gridStart).prefix(rows))
    guard grid.count == rows, grid.allSatisfy({ columns <= $0.utf8.count }),
      columns <= (ruler?.utf8.count ?? 0) + 10
    else { throw FrameTextFault(line: 1, problem: "what follows is smaller than the screen") }
    return Size(columns: columns, rows: rows)
  }

  private static func readGrid(
    _ lines: [Substring], into frame: inout Frame
  ) throws(FrameTextFault) {
    for row in 0..<frame.size.rows {
      let number = row + gridStart
      guard number < lines.count, let bar = lines[number].firstIndex(of: "│"),
        lines[number].index(after: bar) < lines[number].endIndex, lines[number].last == "│"
      else { throw FrameTextFault(line: number + 1, problem: "row \(row) is missing") }
      var column = 0
      for character in lines[number][lines[number].index(after: bar)...].dropLast() {
        let width = TextWidth.width(of: character)
        guard column + width <= frame.size.columns else {
          throw FrameTextFault(line: number + 1, problem: "row \(row) is too long")
        }
        frame[column, row] = Cell(text: String(character), width: width, role: .text)
        if width == 2 { frame[column + 1, row] = Cell(text: "", width: 0, role: .text) }
        column += width
      }
      guard column == frame.size.columns else {
        throw FrameTextFault(line: number + 1, problem: "row \(row) is too short")
      }
    }
  }

  /// The size and the ruler come before the grid.
  private static let gridStart = 2

  /// The roles, the cursor and the focus.
  private static func readTail(
    _ lines: [Substring], into frame: inout Frame
  ) throws(FrameTextFault) {
    for (index, line) in lines.enumerated().dropFirst(gridStart + frame.size.rows) {
      if line.hasPrefix("row") {
        guard readRoles(line, into: &frame) else {
          throw FrameTextFault(line: index + 1, problem: "it names no role of any cells")
        }
      } else if line.hasPrefix("cursor column ") {
        let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
        if numbers.count == 2 { frame.cursor = Point(column: numbers[0], row: numbers[1]) }
      } else if line.hasPrefix("focus "), line != "focus nowhere" {
        frame.focus = String(line.dropFirst("focus ".count))
      }
    }
  }

  /// Reads `row 3: …` and `rows 3...5: …`; false where that is not possible.
  private static func readRoles(_ line: Substring, into frame: inout Frame) -> Bool {
    let parts = line.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2, let place = parts[0].split(separator: " ").last else { return false }
    let bounds = place.split(separator: "...").compactMap { Int($0) }
    guard let first = bounds.first, let last = bounds.last, 0 <= first, first <= last,
      last < frame.size.rows
    else { return false }
    for part in parts[1].split(separator: ", ") {
      let words = part.split(separator: " ")
      guard words.count == 2, let role = Role(rawValue: String(words[0])) else { return false }
      let columns = words[1].split(separator: "..<").compactMap { Int($0) }
      guard columns.count == 2, 0 <= columns[0], columns[0] <= columns[1],
        columns[1] <= frame.size.columns
      else { return false }
      for row in first...last {
        for column in columns[0]..<columns[1] { frame[column, row].role = role }
      }
    }
    return true
  }
}
