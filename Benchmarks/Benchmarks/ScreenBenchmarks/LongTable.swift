import Report
import TerminalUI

/// A key in a table, which must cost the same however many rows there are.
enum LongTable {
  /// All of them so many that no key comes to the end.
  private static let counts = [10_000, 100_000, 1_000_000]
  private static let keyCount = 400

  static func report() throws {
    let part = "A key in a table, 100 × 30"
    Report.begin(part)
    let theme = try ThemeLoading.theme(named: "dark")
    var sessions = counts.map { HeadlessSession(TablePage(count: $0, theme: theme)) }
    var times = counts.map { _ in Samples() }
    for number in 0..<keyCount {
      for index in sessions.indices {
        times[index].measureWork {
          sessions[index].send(number.isMultiple(of: 2) ? .pageDown : .down)
        }
      }
    }
    for (index, count) in counts.enumerated() {
      let isFirst = index == 0
      try Report.say(
        Row(
          part, "\(count) rows", times[index], against: isFirst ? nil : times[0],
          atMost: isFirst ? nil : 1.5))
    }
  }
}

private struct TablePage: App {
  let count: Int
  let theme: Theme

  mutating func update(_ message: Never) -> Effect<Never> {}

  func scene(in environment: SceneEnvironment) -> Scene<Never> {
    let table = Table<Never>(
      id: "rows",
      columns: [
        TableColumn("Number", width: .fixed(16)),
        TableColumn("Plan", width: .flexible(minimum: 10)),
        TableColumn("Status", width: .fixed(16)),
        TableColumn("Amount", width: .fixed(12), alignment: .trailing),
      ], count: count
    ) { index in
      [
        [Span("ACME-2026-\(index)")], [Span("GoToWebinar Starter")], [Span("✓ Paid", .success)],
        [Span("€664.90")],
      ]
    }
    return Scene(layers: [Layer(id: "page", view: .table(table))])
  }
}
