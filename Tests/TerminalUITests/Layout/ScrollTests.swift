import Testing

@testable import TerminalUI

@Suite("Scrolling")
struct ScrollTests {
  private static func lines(_ count: Int) -> View<String> {
    .column((1...count).map { .text("line \($0)") })
  }

  private static func session(
    rows: Int = 5, _ content: View<String>, below: View<String> = .empty
  ) -> HeadlessSession<TestApp> {
    HeadlessSession(columns: 12, rows: rows) { _ in .column([.scroll(id: "list", content), below]) }
  }

  @Test("What fits has no scroll bar, and its place is as high as what is left")
  func fits() {
    let session = Self.session(Self.lines(2), below: .text("foot"))
    #expect(session.frame.text == "line 1\nline 2\n\n\nfoot")
  }

  @Test("What does not fit is cut, with a bar whose thumb shows the part")
  func overflows() {
    var session = Self.session(Self.lines(10), below: .text("foot"))
    #expect(
      session.frame.text == """
        line 1     ┃
        line 2     │
        line 3     │
        line 4     │
        foot
        """)
    session.send(.end)
    #expect(
      session.frame.text == """
        line 7     │
        line 8     │
        line 9     │
        line 10    ┃
        foot
        """)
  }

  @Test(
    "Keys that nobody else takes scroll",
    arguments: [
      ([.down], "line 2"), ([.character("j"), .down], "line 3"), ([.pageDown], "line 5"),
      ([.pageDown, .pageDown, .pageDown], "line 13"), ([.end, .pageUp], "line 12"),
      ([.end, .home], "line 1"), ([.end, .up], "line 15"), ([.up], "line 1"),
    ] as [([Key], String)])
  func keys(_ keys: [Key], first: String) {
    var session = Self.session(Self.lines(20))
    for key in keys { session.send(key) }
    #expect(session.frame.line(0).hasPrefix(first + " "))
  }

  @Test("The focused control is kept in sight, and the cursor on it")
  func follows() {
    let buttons = View<String>.column(
      (1...9).map { .button(ControlID("\($0)"), "Go \($0)", action: "\($0)") })
    var session = Self.session(buttons)
    session.send(.backTab)
    #expect(session.frame.focus == "9")
    #expect(session.frame.line(4).hasPrefix("[ Go 9 ]"))
    #expect(session.frame.cursor == Point(column: 2, row: 4))
    session.send(.tab)
    #expect(session.frame.line(0).hasPrefix("[ Go 1 ]"))
    #expect(session.frame.cursor == Point(column: 2, row: 0))
  }

  @Test("Scrolling by hand takes the focus along to a control that can be seen")
  func displaces() {
    let buttons = View<String>.column(
      (1...20).map { .button(ControlID("\($0)"), "Go \($0)", action: "\($0)") })
    var session = Self.session(buttons)
    session.send(.pageDown)
    #expect(session.frame.focus == "5")
    session.send(.end)
    #expect(session.frame.focus == "16")
    session.send(.pageUp)
    #expect(session.frame.focus == "16")
    session.send(.home)
    #expect(session.frame.focus == "5")
  }

  @Test("A control that was scrolled out of sight is brought back before a key acts on it")
  func revealsFirst() {
    let content = View<String>.column([.button("buy", "Buy", action: "buy"), Self.lines(20)])
    var session = Self.session(content)
    session.send(.pageDown)
    #expect(session.frame.cursor == nil)
    session.send(.enter)
    #expect(session.app.sent.isEmpty)
    #expect(session.frame.line(0).hasPrefix("[ Buy ]"))
    session.send(.enter)
    #expect(session.app.sent == ["buy"])
  }

  @Test("Text between two controls is read before the focus jumps over it")
  func readsBetween() {
    let content = View<String>.column([
      .button("first", "First", action: ""), Self.lines(20), .button("last", "Last", action: ""),
    ])
    var session = Self.session(content)
    session.send(.down)
    #expect(session.frame.line(0).hasPrefix("line 1 "))
    for _ in 0..<20 { session.send(.down) }
    #expect(session.frame.focus == "last")
  }

  @Test("A larger screen shows no empty space below the end")
  func resizes() {
    var session = Self.session(Self.lines(10))
    session.send(.end)
    session.resize(to: Size(columns: 12, rows: 8))
    #expect(session.frame.line(7).hasPrefix("line 10"))
    session.resize(to: Size(columns: 12, rows: 12))
    #expect(session.frame.line(0).hasPrefix("line 1 "))
  }

  @Test("A page is read from its top, though its first control is below")
  func beginsAtTop() {
    let content = View<String>.column([Self.lines(20), .button("ok", "OK", action: "ok")])
    var session = Self.session(content)
    #expect(session.frame.line(0).hasPrefix("line 1 "))
    #expect(session.frame.focus == "ok")
    session.send(.down)
    #expect(session.frame.line(0).hasPrefix("line 2 "))
    session.send(.enter)
    #expect(session.app.sent.isEmpty)
    #expect(session.frame.line(4).hasPrefix("[ OK ]"))
  }

  @Test("Down reads to the end of an area before it leaves it")
  func leavesLast() {
    let content = View<String>.column([.button("top", "Top", action: ""), Self.lines(6)])
    var session = Self.session(content, below: .button("foot", "Foot", action: ""))
    session.send(.down, .down, .down)
    #expect(session.frame.line(3).hasPrefix("line 6 "))
    #expect(session.frame.focus == "top")
    session.send(.down)
    #expect(session.frame.focus == "foot")
    session.send(.up, .up, .up, .up)
    #expect(session.frame.cursor == Point(column: 2, row: 0))
  }

  @Test("A modal that is too high for the screen scrolls")
  func modal() {
    let modal = View<String>.modal(
      title: "Long", width: 20, .column([Self.lines(6), .button("ok", "OK", action: "ok")]))
    var session = HeadlessSession(columns: 20, rows: 6) { _ in modal }
    #expect(
      session.frame.text == """
        ╭─ Long ───────────╮
        │                  │
        │   line 1     ┃   │
        │   line 2     │   │
        │   line 3     │   │
        ╰──────────────────╯
        """)
    session.send(.tab, .enter)
    #expect(session.frame.line(4) == "│   [ OK ]     ┃   │")
  }

  @Test("A scroll area within another is noted once, where it stands now")
  func nested() {
    let inner = View<String>.scroll(id: "inner", .button("go", "Go", action: "go"))
    let outer = View<String>.scroll(id: "outer", .column([Self.lines(9), inner]))
    var renderer = Renderer(
      canvas: Canvas(size: Size(columns: 12, rows: 5)), state: LayerState(), focus: "go")
    renderer.draw(outer.erased, in: renderer.canvas.clip)
    #expect(renderer.scrolls.map(\.id) == ["inner", "outer"])
    #expect(renderer.scrolls.first?.viewport.minRow == 4)
  }
}
