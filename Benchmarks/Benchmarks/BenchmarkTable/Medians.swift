import Foundation
import Report

/// The medians of `BillingBenchmarks`, read from the Markdown that `benchmark` prints.
struct Medians {
  private static let part = "Billing, in memory"
  /// What must not grow, or not by more than the factor, and against what.
  private static let comparisons: [(name: String, reference: String, limit: Double)] = [
    (
      "Adding a seat after past invoices: 10000", "Adding a seat after past invoices: 0", 1.5
    ),
    ("Deciding on a seat after invoices: 10000", "Deciding on a seat after invoices: 0", 1.5),
    (
      "Deciding a renewal without a good card after invoices: 10000",
      "Deciding a renewal without a good card after invoices: 0", 1.5
    ),
    (
      "Deciding on a seat among subscriptions: 1000",
      "Deciding on a seat among subscriptions: 100", 10
    ),
  ]

  private var microseconds: [(name: String, median: Double)] = []

  /// Reads a report whose times are in nanoseconds.
  ///
  /// - Throws: What reading the file throws.
  init(in path: String) throws {
    var (name, column) = ("", -1)
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if line.hasPrefix("#") {
        name = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
      } else if let found = cells.firstIndex(of: "p50") {
        column = found
      } else if cells.indices.contains(column), cells[0].hasPrefix("Time (wall clock)"),
        let median = Double(cells[column])
      {
        microseconds.append((name, median / 1000))
      }
    }
  }

  var rows: [Row] {
    microseconds.map { name, median in
      let comparison = Self.comparisons.first { $0.name == name }
      let reference = microseconds.first { $0.name == comparison?.reference }
      return Row(
        Self.part, name, median, .microseconds, against: reference?.median,
        atMost: reference == nil ? nil : comparison?.limit)
    }
  }
}
