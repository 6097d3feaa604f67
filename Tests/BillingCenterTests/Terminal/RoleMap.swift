import TerminalUI
import Testing

/// What `snapshot --format roles` tells of a screen: each place's text and role.
struct RoleMap {
  private(set) var texts: [[String]] = []
  private(set) var roles: [[Role]] = []

  /// Reads it.
  ///
  /// - Throws: What `#require` throws where it is no such text.
  init(_ golden: String) throws {
    for line in golden.split(separator: "\n") {
      if let bar = line.firstIndex(of: "│"), Int(line[..<bar].drop { $0 == " " }) != nil {
        texts.append(line[line.index(after: bar)...].dropLast().map(String.init))
      }
    }
    roles = texts.map { $0.map { _ in .text } }
    for line in golden.split(separator: "\n") where line.hasPrefix("row") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let rows = parts[0].filter { !$0.isLetter }.split { !$0.isNumber }.compactMap { Int($0) }
      let (first, last) = (try #require(rows.first), try #require(rows.last))
      for run in parts[1].split(separator: ",") {
        let words = run.split(separator: " ")
        let role = try #require(Role(rawValue: String(words[0])))
        let columns = words[1].split { !$0.isNumber }.compactMap { Int($0) }
        let (begin, end) = (try #require(columns.first), try #require(columns.last))
        for row in first...last {
          for column in begin..<end { roles[row][column] = role }
        }
      }
    }
  }
}
