import TerminalUI

extension Sandbox {
  /// What Giulia Conti opens, who has nothing yet.
  static let giulia = "--account nuova --lang en --now 2026-11-23"

  /// A screen as the headless program shows it, without blanks at the rows' ends.
  func expectedRows(
    of screen: String, options: String = giulia, size: Size = Size(columns: 100, rows: 30)
  ) async throws -> [String] {
    let output = try await run(
      ["snapshot", "--screen", screen, "--size", "\(size.columns)x\(size.rows)"]
        + options.split(separator: " ").map(String.init))
    return output.standardOutput.dropLast()
      .split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmingTrailingBlanks)
  }
}
