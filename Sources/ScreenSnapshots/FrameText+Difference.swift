public import TerminalUI

extension FrameText {
  /// What differs between a golden and a frame, in words; nil where nothing does.
  ///
  /// - Parameters:
  ///   - golden: A text that ``render(_:)`` once gave.
  ///   - frame: What is seen now.
  ///   - limit: How many lines to give at most before the rest is only counted.
  /// - Returns: A line for each row whose characters or roles differ, and for the cursor and focus.
  public static func difference(
    from golden: String, to frame: Frame, limit: Int = 12
  ) -> String? {
    let now = render(frame)
    guard golden != now else { return nil }
    let before = Lines(golden)
    guard before.size == sizeLine(frame.size) else {
      return "was \(before.size ?? "no screen"), is \(sizeLine(frame.size))"
    }

    var differences: [String] = []
    for row in 0..<frame.size.rows {
      if let text = before.rows[row], let difference = rowDifference(text, row, of: frame) {
        differences.append(difference)
      }
      let was = before.roles[row] ?? ""
      let roles = roles(inRow: row, of: frame)
      if was != roles {
        differences.append("row \(row), roles: was \(orPlain(was)), is \(orPlain(roles))")
      }
    }
    for (was, line) in zip(before.state, stateLines(of: frame)) where was != line {
      differences.append("was \(was), is \(line)")
    }
    guard !differences.isEmpty else { return "the golden is not a screen any more" }
    return capped(differences, limit: limit)
  }

  private static func capped(_ lines: [String], limit: Int) -> String {
    guard lines.count > limit else { return lines.joined(separator: "\n") }
    return (lines.prefix(limit) + ["… and \(lines.count - limit) more differences"])
      .joined(separator: "\n")
  }

  private static func orPlain(_ roles: String) -> String {
    roles.isEmpty ? "plain text" : roles
  }

  /// Cuts away what both have at the start and at the end.
  private static func rowDifference(_ was: String, _ row: Int, of frame: Frame) -> String? {
    let cells = (0..<frame.size.columns).map { frame[$0, row] }.filter { $0.width > 0 }
    let old = was.map(String.init)
    let new = cells.map(\.text)
    guard old != new else { return nil }
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(rest).count
    let first = cells.prefix(start).reduce(0) { $0 + $1.width }
    let last = frame.size.columns - cells.suffix(end).reduce(0) { $0 + $1.width }
    let oldText = old[start..<old.count - end].joined()
    let newText = new[start..<new.count - end].joined()
    return "row \(row), columns \(first..<last): was “\(oldText)”, is “\(newText)”"
  }

  /// A golden's lines by what they tell.
  private struct Lines {
    var size: String?
    var rows: [Int: String] = [:]
    var roles: [Int: String] = [:]
    var state: [String] = []

    init(_ golden: String) {
      for line in golden.split(separator: "\n") {
        if line.hasPrefix("screen ") {
          size = String(line)
        } else if line.hasPrefix("cursor ") || line.hasPrefix("focus ") {
          state.append(String(line))
        } else if line.hasPrefix("row") {
          readRoles(line)
        } else if let bar = line.firstIndex(of: "│"), line.hasSuffix("│"),
          let row = Int(line[..<bar].drop { $0 == " " })
        {
          rows[row] = String(line[line.index(after: bar)...].dropLast())
        }
      }
    }

    /// Reads `row 3: …` and `rows 3...5: …`.
    private mutating func readRoles(_ line: Substring) {
      let parts = line.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2, let numbers = parts[0].split(separator: " ").last else { return }
      let bounds = numbers.split(separator: "...").compactMap { Int($0) }
      guard let first = bounds.first, let last = bounds.last, first <= last else { return }
      for row in first...last { roles[row] = String(parts[1]) }
    }
  }
}
