import Foundation

/// Rows as a table, each beside its limit.
package enum RowTable {
  /// As wide as most names are; what is printed row by row cannot look ahead.
  private static let usualWidth = 50

  package static let heading = heading(usualWidth)

  /// A row of the table.
  package static func line(_ row: Row) -> String { line(row, usualWidth) }

  /// A table of rows, those of a part under its name, in the order in which they first come.
  package static func text(_ rows: [Row]) -> String {
    var parts: [String] = []
    for row in rows where !parts.contains(row.part) { parts.append(row.part) }
    let width = rows.map { $0.name.count + 2 }.max() ?? usualWidth
    var lines = [heading(width)]
    for part in parts {
      lines += ["", part]
      lines += rows.filter { $0.part == part }.map { line($0, width) }
    }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ width: Int) -> String {
    line(["", "figure", "reference", "ratio", "limit", ""], width)
  }

  private static func line(_ row: Row, _ width: Int) -> String {
    let limit = row.limit.map {
      "≤ " + (row.ratio == nil ? value($0, row.unit) : number($0) + " ×")
    }
    let verdict = row.limit == nil ? "" : row.isKept ? "kept" : "MISSED"
    return line(
      [
        row.name, value(row.figure, row.unit), row.reference.map { value($0, row.unit) } ?? "",
        row.ratio.map { number($0) + " ×" } ?? "", limit ?? "", verdict,
      ], width)
  }

  private static func line(_ columns: [String], _ width: Int) -> String {
    let name = "  " + columns[0]
    let start = name + String(repeating: " ", count: max(0, width - name.count))
    let rest = columns[1...4].map { padding($0, 13) + $0 }.joined()
    let line = start + rest + (columns[5].isEmpty ? "" : "  " + columns[5])
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func padding(_ text: String, _ count: Int) -> String {
    String(repeating: " ", count: max(1, count - text.count))
  }

  private static func value(_ value: Double, _ unit: Row.Unit) -> String {
    unit == .count ? number(value) : "\(number(value)) \(unit.rawValue)"
  }

  /// With two digits after the point, or three where it is small; whole where it is large or is so.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "∞" }
    let digits =
      switch abs(value) {
      case let size where size >= 1000 || size.rounded() == size: 0
      case 100...: 1
      case 0.1...: 2
      default: 3
      }
    return String(format: "%.\(digits)f", value)
  }
}
