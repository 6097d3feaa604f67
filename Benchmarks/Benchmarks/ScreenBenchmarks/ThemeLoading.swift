import Foundation
import Report
import TerminalUI

/// A theme from its file, against taking the file's lines apart.
enum ThemeLoading {
  private static let count = 200

  static func report() throws {
    let part = "A theme from its YAML file"
    Report.begin(part)
    let yaml = try text(of: "dusk")
    var (schemes, themes, lines) = (Samples(), Samples(), Samples())
    var slotCount = 0
    for _ in 0..<count {
      let scheme = try schemes.measureWork { try Scheme(yaml: yaml) }
      _ = themes.measureWork { Theme(scheme: scheme, name: "dusk") }
      slotCount += lines.measureWork { colors(in: yaml) }
    }
    guard slotCount > 0 else { throw CocoaError(.fileReadCorruptFile) }
    try Report.say(
      Row(part, "read, against splitting its lines", schemes, against: lines, atMost: 25))
    try Report.say(Row(part, "made readable, against the same", themes, against: lines, atMost: 25))
  }

  /// One of the program's own themes.
  static func theme(named name: String) throws -> Theme {
    Theme(scheme: try Scheme(yaml: try text(of: name)), name: name)
  }

  private static func text(of name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Themes/\(name).yaml"), encoding: .utf8)
  }

  private static func colors(in yaml: String) -> Int {
    yaml.split(separator: "\n").compactMap { line -> Color? in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return Color(hex: parts[1].filter { $0.isHexDigit })
    }.count
  }
}
