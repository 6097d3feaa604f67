import Testing

@testable import TerminalUI

@Suite("The corner of a box")
struct BoxCornerTests {
  private static let card = View<String>.box(
    title: [Span("Pro", .title)], corner: .button("options", "⋮", kind: .icon, action: "options"),
    .button("add", "Add", action: "add"))

  @Test("An icon stands in the upper line, and the focus puts it in brackets")
  func looks() {
    var session = HeadlessSession(columns: 20, rows: 3, initialFocus: "add") { _ in Self.card }
    #expect(
      session.frame.text == """
        ╭─ Pro ──────── ⋮ ─╮
        │ [ Add ]          │
        ╰──────────────────╯
        """)
    session.send(.up)
    #expect(session.frame.line(0) == "╭─ Pro ────────[⋮]─╮")
    #expect(session.frame.cursor == Point(column: 16, row: 0))
    #expect(session.frame[16, 0].role == .buttonFocused)
    #expect(session.frame.asciiOnly().line(0) == "+- Pro --------[:]-+")
  }

  @Test("Tab comes to the corner before what is framed, and Enter acts there")
  func keys() {
    var session = HeadlessSession(columns: 20, rows: 3) { _ in Self.card }
    #expect(session.frame.focus == "options")
    session.send(.enter, .tab, .enter, .backTab, .space)
    #expect(session.app.sent == ["options", "add", "options"])
  }

  @Test("Titles make room for the corner")
  func titles() {
    let box = View<String>.box(
      title: ["GoToWebinar Starter"], trailingTitle: ["3"],
      corner: .button("options", "⋮", kind: .icon, isEnabled: false, action: ""), .empty)
    #expect(drawn(box, columns: 24, rows: 2).line(0) == "╭─ GoToWebin… ─ 3 ─ ⋮ ─╮")
    #expect(drawn(box, columns: 8, rows: 2).line(0) == "╭── ⋮ ─╮")
    #expect(drawn(box, columns: 4, rows: 2).line(0) == "╭──╮")
  }

  @Test("Arrows lead to the corner and from corner to corner")
  func arrows() {
    var session = HeadlessSession(columns: 60, rows: 6, initialFocus: "add-2") { _ in
      .cards(
        minimumColumns: 20, maximumPerRow: 1,
        [1, 2].map { number in
          .box(
            corner: .button(
              ControlID("options-\(number)"), "⋮", kind: .icon, action: "options-\(number)"),
            .row([.button(ControlID("add-\(number)"), "Add", action: "add-\(number)")]))
        })
    }
    var stops: [String?] = []
    for key in [Key.up, .up, .down, .down] {
      session.send(key)
      stops.append(session.frame.focus)
    }
    #expect(stops == ["add-1", "options-1", "options-2", "add-2"])
  }
}
