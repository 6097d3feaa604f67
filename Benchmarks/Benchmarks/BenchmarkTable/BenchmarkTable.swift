import Foundation
import Report

/// Makes one table of the rows that benchmarks have written.
///
///     BenchmarkTable ROWS… [--quoting FILE]
///
/// `--quoting` names what `benchmark --format markdown --time-units nanoseconds` has printed. The exit code is 1
/// where a limit is missed.
@main
enum BenchmarkTable {
  static func main() throws {
    var rows: [Row] = []
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      if argument == "--quoting", let path = arguments.popFirst() {
        rows += try Medians(in: path).rows
      } else {
        rows += try Report.rows(in: argument)
      }
    }
    print(RowTable.text(rows))
    let missed = rows.filter { !$0.isKept }
    guard !missed.isEmpty else { return print("\nAll limits are kept.") }
    print("\nMissed: \(missed.count)")
    for row in missed { print("  \(row.part): \(row.name)") }
    exit(1)
  }
}
