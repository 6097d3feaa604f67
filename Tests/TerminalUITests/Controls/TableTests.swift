import Synchronization
import Testing

@testable import TerminalUI

@Suite("Tables")
struct TableTests {
  private static let columns = [
    TableColumn("Number", width: .fixed(8), priority: 2),
    TableColumn("Product", width: .flexible(minimum: 8), priority: 1),
    TableColumn("Total", width: .fixed(7), alignment: .trailing, priority: 3),
  ]

  private static func session(
    count: Int, columns: Int = 30, rows: Int = 6,
    row: @escaping @Sendable (Int) -> [[Span]] = {
      [["N\($0 + 1)"], ["GoToWebinar"], ["€\($0)"]]
    }
  ) -> HeadlessSession<TestApp> {
    HeadlessSession(columns: columns, rows: rows) { _ in
      .column([
        .table(
          Table(
            id: "invoices", columns: Self.columns, count: count,
            emptyText: "No invoices yet", row: row, onActivate: { "open \($0)" })),
        .button("back", "Back", action: "back"),
      ])
    }
  }

  @Test("Header, line and rows stand in their columns, and the focused row is marked")
  func looks() {
    let session = Self.session(count: 2)
    #expect(
      session.frame.text == """
          Number    Product      Total
        ──────────────────────────────
        › N1        GoToWebi…       €0
          N2        GoToWebi…       €1
        [ Back ]

        """)
    #expect(session.frame.cursor == Point(column: 0, row: 2))
    #expect(session.frame[29, 2].role == .selectedFocused)
  }

  @Test("The least important column goes first where it is narrow")
  func narrow() {
    let session = Self.session(count: 1, columns: 22)
    #expect(session.frame.line(0) == "  Number      Total   ")
    #expect(Self.session(count: 1, columns: 12).frame.line(0).hasPrefix("    Total"))
  }

  @Test("Without rows the table says so and has no focus")
  func empty() {
    let session = Self.session(count: 0)
    #expect(session.frame.line(2).hasPrefix("  No invoices yet"))
    #expect(session.frame.focus == "back")
  }

  @Test(
    "Keys move the focused row",
    arguments: [
      ([.down], 1), ([.character("j"), .down, .up], 1), ([.pageDown], 2), ([.end], 9),
      ([.end, .pageUp], 7), ([.end, .home], 0), ([.end, .up], 8),
    ] as [([Key], Int)])
  func keys(_ keys: [Key], row: Int) {
    var session = Self.session(count: 10)
    for key in keys { session.send(key) }
    session.send(.enter)
    #expect(session.app.sent == ["open \(row)"])
    #expect(session.frame.text.contains("› N\(row + 1) "))
  }

  @Test("At its ends the focus leaves the table, and comes back to the same row")
  func leaves() {
    var session = Self.session(count: 10)
    session.send(.end, .down)
    #expect(session.frame.focus == "back")
    session.send(.up, .enter)
    #expect(session.app.sent == ["open 9"])
  }

  @Test("Of ten thousand rows only those that are seen are asked for")
  func lazy() {
    let asked = Counter()
    var session = Self.session(count: 10_000) { index in
      asked.add(index)
      return [["\(index)"], [], []]
    }
    session.send(.end)
    #expect(asked.all.isSubset(of: [0, 1, 2, 9_997, 9_998, 9_999]))
    #expect(session.frame.line(4).hasPrefix("› 9999"))
    #expect(session.frame.line(4).hasSuffix("┃"))
  }

  @Test("A table that became shorter keeps its position within its rows")
  func shorter() {
    let table = { @Sendable (count: Int) in
      View<String>.table(
        Table(id: "t", columns: Self.columns, count: count, row: { [["\($0)"]] }))
    }
    var session = HeadlessSession(
      columns: 30, rows: 6, bindings: [KeyBinding([.escape], label: "", help: "", action: "cut")],
      view: { table($0.number == 0 ? 50 : 3) },
      answer: { app, _ in
        app.number = 1
        return .none
      })
    session.send(.end)
    #expect(session.frame.text.contains("› 49"))
    session.send(.escape)
    #expect(session.frame.text.contains("› 2"))
    #expect(session.frame.text.contains("  0"))
  }

  @Test("A fixed and flexible layout shares every column of the width")
  func layout() {
    let layout = TableLayout(
      [
        TableColumn("", width: .flexible(minimum: 2)), TableColumn("", width: .fixed(5)),
        TableColumn("", width: .flexible(minimum: 2)),
      ], width: 20, plainRole: .text)
    #expect(layout.places.map(\.start) == [0, 7, 14])
    #expect(layout.places.map(\.width) == [5, 5, 6])
  }
}

/// The rows that were asked for, by whatever thread.
private final class Counter: Sendable {
  private let rows = Mutex<Set<Int>>([])

  var all: Set<Int> { rows.withLock { $0 } }

  func add(_ row: Int) {
    rows.withLock { _ = $0.insert(row) }
  }
}
