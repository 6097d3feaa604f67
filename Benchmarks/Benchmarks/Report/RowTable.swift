import Foundation

/// Rows as a table, each beside its limit.
package enum RowTable {
  package static let heading = line(
    ["", "figure", "reference", "ratio", "limit", ""].map { $0[...] })

  /// A row of the table.
  package static func line(_ row: Row) -> String {
    let ratio = row.ratio.map { number($0) + " ×" } ?? ""
    let limit = row.limit.map {
      "≤ " + (row.ratio == nil ? value($0, row.unit) : number($0) + " ×")
    }
    return line([
      row.name[...], value(row.figure, row.unit)[...],
      (row.reference.map { value($0, row.unit) } ?? "")[...], ratio[...], (limit ?? "")[...],
      row.limit == nil ? "" : row.isKept ? "kept" : "MISSED",
    ])
  }

  /// A table of rows, those of a part under its name, in the order in which they first come.
  package static func text(_ rows: [Row]) -> String {
    var parts: [String] = []
    for row in rows where !parts.contains(row.part) { parts.append(row.part) }
    var lines = [heading]
    for part in parts {
      lines += ["", part]
      lines += rows.filter { $0.part == part }.map { line($0) }
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ columns: [Substring]) -> String {
    let name = "  " + columns[0]
    let rest = columns[1...4].map { padding($0, 13) + $0 }.joined()
    let line = name + String(repeating: " ", count: max(1, 52 - name.count)) + rest
    let end = columns[5].isEmpty ? line : line + "  " + columns[5]
    return String(end.reversed().drop { $0 == " " }.reversed())
  }

  private static func padding(_ text: Substring, _ count: Int) -> String {
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
