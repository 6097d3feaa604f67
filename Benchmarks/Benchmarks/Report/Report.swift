import Foundation

/// Where a benchmark says what it has found.
package enum Report {
  /// Names a file that takes every row besides, as a line of JSON; `scripts/bench` makes one table
  /// of the rows of all benchmarks.
  package static let fileVariable = "BENCHMARK_ROWS"

  /// Begins a part with its name.
  package static func begin(_ part: String) {
    print("\n\(part)\n\(RowTable.heading)")
  }

  /// Prints a row, and keeps it where the environment names a file.
  ///
  /// - Throws: What writing the file throws.
  package static func say(_ row: Row) throws {
    print(RowTable.line(row))
    guard let path = ProcessInfo.processInfo.environment[fileVariable] else { return }
    let isNew = !FileManager.default.fileExists(atPath: path)
    if isNew { try Data().write(to: URL(filePath: path)) }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seekToEnd()
    try file.write(contentsOf: try JSONEncoder().encode(row) + Data("\n".utf8))
    try file.close()
  }

  /// Reads the rows of a file.
  ///
  /// - Throws: What reading the file throws, and where a line is no row.
  package static func rows(in path: String) throws -> [Row] {
    try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Row.self, from: $0) }
  }
}
