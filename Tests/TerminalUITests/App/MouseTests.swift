import Testing

@testable import TerminalUI

@Suite("The mouse")
struct MouseTests {
  /// A page of which every control answers, ten rows high.
  private static func session(
    columns: Int = 40, bindings: [KeyBinding<String>] = [], _ view: View<String>
  ) -> HeadlessSession<TestApp> {
    HeadlessSession(columns: columns, bindings: bindings, view: { _ in view })
  }

  @Test("A click on a button presses it, and one beside it does nothing")
  func button() {
    var session = Self.session(
      .row([.button("a", "One", action: "one"), .button("b", "Two", action: "two")]))
    session.click(Point(column: 9, row: 0))
    #expect(session.app.sent == ["two"])
    #expect(session.frame.focus == "b")
    session.click(Point(column: 7, row: 0))
    session.click(Point(column: 9, row: 1))
    #expect(session.app.sent == ["two"])
  }

  @Test("A button that is off cannot be clicked")
  func disabledButton() {
    var session = Self.session(.button("a", "One", isEnabled: false, action: "one"))
    session.click(Point(column: 2, row: 0))
    #expect(session.app.sent.isEmpty)
  }

  @Test("A click on a check box turns it")
  func checkbox() {
    var session = Self.session(.checkbox("c", "Only", isOn: false, action: "turn"))
    session.click(Point(column: 6, row: 0))
    #expect(session.app.sent == ["turn"])
  }

  @Test("A click on a tab opens it", arguments: [(0, "0"), (4, "0"), (8, "1"), (13, "1")])
  func tabs(column: Int, opened: String) {
    var session = Self.session(
      .tabs("tabs", titles: ["Cart", "Help"], selected: nil) { "\($0)" })
    session.click(Point(column: column, row: 0))
    #expect(session.app.sent == [opened])
  }

  @Test(
    "A click on an option takes it",
    arguments: [
      (.segmented, 10, 0, ["0"]), (.segmented, 17, 0, ["1"]), (.segmented, 15, 0, []),
      (.cycling, 6, 0, ["2"]), (.cycling, 12, 0, ["1"]),
      (.radio, 1, 3, ["2"]), (.radio, 3, 4, ["2"]), (.radio, 1, 0, []),
    ] as [(ChoiceStyle, Int, Int, [String])])
  func choice(style: ChoiceStyle, column: Int, row: Int, chosen: [String]) {
    // `Mode  ( ○ Buy │ ○ Try …`, `Mode  ‹ Try ›`, or a line for each below the label.
    var session = Self.session(
      .choice(
        "mode", options: ["Buy", "Try", "Ask"], details: ["", "", "why"],
        selected: style == .segmented ? 2 : 0, style: style, label: "Mode"
      ) { "\($0)" })
    session.click(Point(column: column, row: row))
    #expect(session.app.sent == chosen)
    #expect(session.frame.focus == "mode")
  }

  @Test(
    "A click on − or + steps, one on the number does not",
    arguments: [(1, ["2"]), (24, ["4"]), (8, []), (30, [])] as [(Int, [String])])
  func stepper(column: Int, sent: [String]) {
    // `[ − ]   3 organizers   [ + ]`
    var session = Self.session(
      .stepper(
        "seats", value: 3, range: 1...9, label: "organizers", text: "3", onChange: { "\($0)" },
        onText: { $0 }))
    session.click(Point(column: column, row: 0))
    #expect(session.app.sent == sent)
    #expect(session.frame.focus == "seats")
  }

  @Test("A click in a field puts the cursor there", arguments: [(3, 2), (0, 0), (20, 6), (4, 2)])
  func field(column: Int, cursor: Int) {
    // The third character takes the columns 3 and 4.
    var session = HeadlessSession(
      view: { app in
        .column([
          .button("a", "One", action: ""),
          .field(Field(id: "name", label: "Name", text: app.text, onChange: { $0 })),
        ])
      },
      answer: { app, message in
        app.text = message
        return .none
      })
    session.send(.tab)
    session.type("ab漢def")
    session.send(.backTab)
    session.click(Point(column: column, row: 2))
    session.type("|")
    var expected = Array("ab漢def")
    expected.insert("|", at: cursor)
    #expect(session.app.text == String(expected))
  }

  @Test("A click in a text of several lines puts the cursor there")
  func textArea() {
    var session = Self.session(
      columns: 12,
      .textArea(TextArea(id: "text", label: "Text", text: "one\ntwo", rows: 3, onChange: { $0 })))
    session.click(Point(column: 2, row: 1))
    session.type("|")
    #expect(session.app.sent == ["o|ne\ntwo"])
    session.click(Point(column: 9, row: 3))
    session.type("|")
    #expect(session.app.sent.last == "one\ntwo|")
  }

  @Test("Where the focus chooses, the first click on a card chooses and the second acts")
  func selectable() {
    var session = Self.session(
      .row([
        .selectable("a", isSelected: true, action: "go a", onFocus: "take a") { _ in .text("A") },
        .selectable("b", isSelected: false, action: "go b", onFocus: "take b") { _ in .text("B") },
        .selectable("c", isSelected: false, action: "go c") { _ in .text("C") },
      ]))
    session.click(Point(column: 2, row: 0))
    #expect(session.app.sent == ["take b"])
    session.click(Point(column: 2, row: 0))
    #expect(session.app.sent == ["take b", "go b"])
    session.click(Point(column: 4, row: 0))
    #expect(session.app.sent.last == "go c")
  }

  @Test("A modal takes all clicks, and what is behind it none")
  func modal() {
    let app = TestApp(layers: { _, _ in
      Scene(layers: [
        Layer(id: "page", view: .button("page", "Page", action: "page")),
        Layer(
          id: "modal", view: .modal(title: "Sure?", width: 20, .button("y", "Yes", action: "yes"))),
      ])
    })
    var session = HeadlessSession(app, size: Size(columns: 30, rows: 7))
    session.click(Point(column: 2, row: 0))
    #expect(session.app.sent.isEmpty)
    session.click(Point(column: 11, row: 3))
    #expect(session.app.sent == ["yes"])
  }

  @Test("A click on a view with a meaning sends it")
  func onClick() {
    var session = Self.session(
      .column([.text("title"), View.text("row").onClick("row").padding(leading: 2)]))
    session.click(Point(column: 3, row: 1))
    session.click(Point(column: 1, row: 1))
    #expect(session.app.sent == ["row"])
  }

  @Test("Below the smallest size a click does nothing")
  func tooSmall() {
    let app = TestApp(layers: { _, _ in
      Scene(
        layers: [Layer(id: "page", view: .button("a", "One", action: "one"))],
        minimumSize: Size(columns: 20, rows: 5), tooSmall: "larger")
    })
    var session = HeadlessSession(app, size: Size(columns: 19, rows: 5))
    session.click(Point(column: 2, row: 0))
    #expect(session.app.sent.isEmpty)
  }
}

// MARK: - The help line

extension MouseTests {
  private static func withHelpLine(
    _ bindings: [KeyBinding<String>], _ content: View<String> = .button("a", "One", action: "one")
  ) -> HeadlessSession<TestApp> {
    session(bindings: bindings, .column([content, View.spacer, .helpLine(bindings)]))
  }

  @Test("A click on a key of the help line presses it")
  func helpLine() {
    var session = Self.withHelpLine([
      KeyBinding([.enter], label: "⏎", help: "go on", action: "go on"),
      KeyBinding([.character("e")], label: "e", help: "edit", action: "edit"),
    ])
    session.click(Point(column: session.frame.size.columns - 4, row: 9))
    #expect(session.app.sent == ["edit"])
    // The focused control has Enter before the page has it.
    session.click(Point(column: 1, row: 9))
    #expect(session.app.sent == ["edit", "one"])
  }

  @Test("Of keys that stand together each is clicked by its own name, what they do by none")
  func joinedHints() {
    var session = Self.withHelpLine([
      KeyBinding([.character("+")], label: "+", help: "move", action: "more"),
      KeyBinding([.character("-")], label: "-", help: "move", action: "less"),
    ])
    for column in [3, 1, 6] { session.click(Point(column: column, row: 9)) }
    #expect(session.app.sent == ["less", "more"])
  }

  @Test("In a text the help line offers what acts there, and a click writes nothing")
  func helpLineWhileEditing() {
    var session = Self.withHelpLine(
      [
        KeyBinding([.character("e")], label: "e", help: "edit", action: "edit"),
        KeyBinding(
          [.function(2)], label: "F2", help: "all", action: "all"),
      ], .field(Field(id: "name", label: "Name", text: "", onChange: { "text " + $0 })))
    #expect(session.frame.line(9).trimmingPrefix { $0 == " " } == "F2 all ")
    for column in [1, 35] { session.click(Point(column: column, row: 9)) }
    #expect(session.app.sent == ["all"])
  }
}

// MARK: - Scrolling

extension MouseTests {
  private static let lines = View<String>.column((0..<30).map { .text("line \($0)") })

  private static func table(count: Int) -> View<String> {
    .table(
      Table(
        id: "table", columns: [TableColumn("Name", width: .flexible(minimum: 4))], count: count,
        row: { [[Span("row \($0)")]] }, onActivate: { "open \($0)" }))
  }

  private static func wheel(
    _ action: MouseEvent.Action, row: Int = 5, in session: inout HeadlessSession<TestApp>
  ) {
    session.handle(.mouse(MouseEvent(action, at: Point(column: 3, row: row))))
  }

  @Test("The wheel scrolls what is under the pointer by three rows, and stops at the ends")
  func wheel() {
    var session = Self.session(.scroll(id: "page", Self.lines))
    Self.wheel(.wheelDown, in: &session)
    #expect(session.frame.line(0).hasPrefix("line 3 "))
    for _ in 0..<9 { Self.wheel(.wheelDown, in: &session) }
    #expect(session.frame.line(9).hasPrefix("line 29 "))
    for _ in 0..<9 { Self.wheel(.wheelUp, in: &session) }
    #expect(session.frame.line(0).hasPrefix("line 0 "))
  }

  @Test("The wheel scrolls the page also where the pointer is beside it")
  func wheelBeside() {
    var session = Self.session(.column([.text("title"), .scroll(id: "page", Self.lines)]))
    Self.wheel(.wheelDown, row: 0, in: &session)
    #expect(session.frame.line(1).hasPrefix("line 3 "))
  }

  @Test("The wheel over a table scrolls its rows, with the focused one among them")
  func wheelInTable() {
    var session = Self.session(Self.table(count: 30))
    Self.wheel(.wheelDown, in: &session)
    #expect(session.frame.line(2).hasPrefix("› row 3 "))
    Self.wheel(.wheelUp, in: &session)
    #expect(session.frame.line(2).hasPrefix("  row 0 "))
    #expect(session.frame.line(5).hasPrefix("› row 3 "))
  }

  @Test("Where nothing scrolls the wheel is the arrows that the page has a meaning for")
  func wheelAsArrows() {
    let bindings = [
      KeyBinding([.up], label: "↑", help: "move", action: "up"),
      KeyBinding([.down], label: "↓", help: "move", action: "down"),
    ]
    var session = Self.session(
      bindings: bindings, .field(Field(id: "find", label: "Find", text: "", onChange: { $0 })))
    Self.wheel(.wheelDown, in: &session)
    Self.wheel(.wheelUp, in: &session)
    #expect(session.app.sent == ["down", "up"])
  }

  @Test("The first click on a row chooses it, the second opens it")
  func tableRow() {
    var session = Self.session(Self.table(count: 30))
    session.click(Point(column: 4, row: 4))
    #expect(session.app.sent.isEmpty)
    #expect(session.frame.line(4).hasPrefix("› row 2 "))
    session.click(Point(column: 4, row: 4))
    #expect(session.app.sent == ["open 2"])
    session.click(Point(column: 4, row: 1))
    #expect(session.app.sent == ["open 2"])
  }

  @Test("A click on a scroll bar leads to that part", arguments: [true, false])
  func scrollBar(isTable: Bool) {
    var session = Self.session(
      isTable ? Self.table(count: 30) : .scroll(id: "page", Self.lines))
    session.click(Point(column: 39, row: 9))
    #expect(session.frame.line(9).contains(isTable ? "row 29" : "line 29"))
    session.click(Point(column: 39, row: isTable ? 2 : 0))
    #expect(session.frame.line(isTable ? 2 : 0).contains(isTable ? "row 0" : "line 0"))
  }
}
