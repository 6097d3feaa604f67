import CustomDump
import TestSupport
import Testing

@testable import TerminalUI

/// Views with other messages: what they look like, and what comes out.
@Suite("Views with other messages")
struct MappedMessagesTests {
  @Test("A mapped view is the same but for its messages, which go through the maps from inside out")
  func property() {
    var random = SeededGenerator(seed: 21)
    var count = 0
    for run in 0..<300 {
      let part = View<String>.random(depth: 4, using: &random)
      func session(_ map: (View<String>) -> View<String>) -> Session<TestApp> {
        let view = View.column([.text("above"), map(map(part).padding(leading: 1))])
        return Session(TestApp(view: { _ in view }), size: Size(columns: 34, rows: 12))
      }
      var plain = session { $0 }
      var mapped = session { $0.map { "<\($0)>" } }
      for _ in 0..<20 {
        let event = InputEvent.random(using: &random)
        _ = (plain.handle(event), mapped.handle(event))
        #expect(mapped.frame == plain.frame, "run \(run), \(event)")
        let wanted = plain.app.sent.map { "<<\($0)>>" }
        guard mapped.app.sent == wanted else {
          expectNoDifference(mapped.app.sent, wanted)
          return
        }
      }
      count += plain.app.sent.count
    }
    #expect(count > 500)
  }

  @Test("Numbers become texts on their way, from tabs, clicks, focus and rows")
  func types() {
    let numbers = View<Int>.column([
      .tabs("tabs", titles: ["One", "Two"], selected: 0, onSelect: { $0 }),
      .text("here").onClick(10),
      .selectable("card", isSelected: false, action: 20, onFocus: 30) { _ in .text("card") },
      .table(
        Table(
          id: "rows", columns: [TableColumn("n", width: .fixed(3))], count: 2,
          row: { [[Span("\($0)")]] }, onActivate: { 40 + $0 })),
    ])
    let view = numbers.map { Double($0) }.map { "\($0)" }
    var session = HeadlessSession(initialFocus: "rows", view: { _ in view })
    session.click(Point(column: 7, row: 0))
    session.click(Point(column: 1, row: 1))
    session.send(.down, .enter, .up, .up)
    session.send(.enter)
    expectNoDifference(session.app.sent, ["1.0", "10.0", "41.0", "30.0", "20.0"])
  }

  @Test("What was kept and drawn under one map answers by another where it stands under that now")
  func keptUnderAnotherMap() {
    let kept = View<Int>.button("go", "Go", action: 1).onClick(2).kept()
    let maps = ["a", "b"].map { name in MessageMap<Int, String> { "\(name)\($0)" } }
    var session = HeadlessSession(
      bindings: [KeyBinding([.character("n")], label: "n", help: "next", action: "next")],
      initialFocus: "other",
      view: { app in
        .column([
          .text("\(app.sent.count)"), kept.map(maps[app.number]),
          .button("other", "Other", action: "other"),
        ])
      },
      answer: { app, message in
        if message == "next" { app.number = 1 - app.number }
        return .none
      })
    session.click(Point(column: 0, row: 1))
    session.send(.character("n"))
    session.click(Point(column: 0, row: 1))
    session.send(.up, .enter)
    expectNoDifference(session.app.sent, ["a2", "next", "b2", "b1"])
  }

  @Test("What is read out sends through the maps, too")
  func readOut() {
    let numbers = View<Int>.column([
      .tabs("tabs", titles: ["One", "Two"], selected: 0, onSelect: { $0 }),
      .choice("plan", options: ["Pro", "Plus"], selected: 0, style: .radio, onChange: { 10 + $0 }),
      .button("buy", "Buy", action: 20),
    ])
    let area = View<Int>.textArea(
      TextArea(id: "note", label: "Note", text: "", rows: 2, onChange: { $0.count }))
    let view = View<Int>.column([numbers, area]).map { "\($0)" }.map { "<\($0)>" }
    var session = HeadlessLinearSession(view: { _ in view })
    for line in ["Two", "Plus", "Buy", "Note", "abc", "."] { session.answer(line) }
    expectNoDifference(session.app.sent, ["<1>", "<11>", "<20>", "<3>"])
  }
}
