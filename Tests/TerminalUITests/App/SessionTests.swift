import Testing

@testable import TerminalUI

@Suite("Session")
struct SessionTests {
  private static func buttons(_ names: String...) -> View<String> {
    .row(names.map { .button(ControlID($0), $0, action: $0) })
  }

  /// Pages under one another, then a modal, as an app with a stack of pages has them: `number`
  /// pages and, while `text` is not empty, a modal.
  private static func stack() -> HeadlessSession<TestApp> {
    var app = TestApp(
      layers: { app, _ in
        let pages = (0...app.number).map { LayerID("page \($0)") }
        let page = Layer<String>(
          id: pages[app.number],
          view: .column([.text("page \(app.number)"), buttons("a", "b", "c")]),
          bindings: [
            KeyBinding([.character("n")], label: "n", help: "next", action: "push"),
            KeyBinding([.escape], label: "esc", help: "back", action: "pop"),
            KeyBinding([.character("m")], label: "m", help: "ask", action: "ask"),
          ], initialFocus: "b")
        let modal = Layer<String>(
          id: "modal", view: .modal(title: "Sure?", width: 24, buttons("Yes", "No")),
          bindings: [KeyBinding([.escape], label: "esc", help: "no", action: "close")])
        return Scene(
          layers: app.text.isEmpty ? [page] : [page, modal], retained: pages.dropLast())
      })
    app.answer = { app, message in
      switch message {
      case "push": app.number += 1
      case "pop": app.number -= 1
      case "ask": app.text = "ask"
      case "close": app.text = ""
      default: break
      }
      return .none
    }
    return HeadlessSession(app, size: Size(columns: 30, rows: 6))
  }

  @Test("The focus begins where the layer says")
  func initialFocus() {
    #expect(Self.stack().frame.focus == "b")
  }

  @Test("Going back returns to the control that one came from")
  func goingBack() {
    var session = Self.stack()
    session.send(.tab, .character("n"))
    #expect(session.frame.line(0).hasPrefix("page 1"))
    #expect(session.frame.focus == "b")
    session.send(.backTab, .escape)
    #expect(session.frame.line(0).hasPrefix("page 0"))
    #expect(session.frame.focus == "c")
    session.send(.character("n"))
    #expect(session.frame.focus == "b")
  }

  @Test("A modal takes the keys, mutes what is behind, and gives the focus back")
  func modal() {
    var session = Self.stack()
    session.send(.tab, .character("m"))
    #expect(
      session.frame.text == """
        page 0
        [ a╭─ Sure? ──────────────╮
           │                      │
           │   [ Yes ] [ No ]     │
           ╰──────────────────────╯

        """)
    #expect(session.frame[0, 0].role == .backdrop)
    session.send(.character("n"))
    #expect(session.frame.focus == "Yes")
    session.send(.right, .enter, .escape)
    #expect(session.app.sent == ["ask", "No", "close"])
    #expect(session.frame.focus == "c")
    #expect(session.frame[0, 0].role == .text)
  }

  @Test("Tab goes round in order, backwards too")
  func order() {
    var session = HeadlessSession { _ in Self.buttons("a", "b", "c") }
    var visited: [String?] = []
    for key in [Key.tab, .tab, .tab, .backTab, .backTab] {
      session.send(key)
      visited.append(session.frame.focus)
    }
    #expect(visited == ["b", "c", "a", "c", "b"])
  }

  @Test(
    "Arrows and h j k l lead to the nearest control in their direction",
    arguments: [
      ([.right], "b"), ([.character("l"), .right], "c"), ([.right, .left], "a"), ([.left], "a"),
      ([.down], "d"), ([.right, .right, .down], "e"), ([.character("j"), .character("k")], "a"),
      ([.right, .character("h")], "a"), ([.up], "a"), ([.down, .down], "d"),
      ([.right, .right, .right], "c"),
    ] as [([Key], String)])
  func spatial(_ keys: [Key], focus: String) {
    var session = HeadlessSession { _ in
      .column([
        Self.buttons("a", "b", "c"), .text("between"),
        .row([
          .button("d", "d", action: ""), .spacer, .button("e", "e", action: ""),
        ]).width(20),
      ])
    }
    for key in keys { session.send(key) }
    #expect(session.frame.focus == focus)
  }

  @Test("The focused control's own keys come before the app's")
  func precedence() {
    let bindings = [
      KeyBinding([.enter, .character("x")], label: "x", help: "act", action: "binding"),
      KeyBinding([.character("y")], label: "y", help: "off", isEnabled: false, action: "off"),
    ]
    var session = HeadlessSession(bindings: bindings) { _ in Self.buttons("a") }
    session.send(.enter, .character("x"), .character("y"))
    #expect(session.app.sent == ["a", "binding"])
  }

  @Test("A key of the app comes before the movement of the focus")
  func bindingsBeforeMovement() {
    let bindings = [KeyBinding([.character("j")], label: "j", help: "jump", action: "jump")]
    var session = HeadlessSession(bindings: bindings) { _ in
      .column([Self.buttons("a"), Self.buttons("b")])
    }
    session.send(.character("j"))
    #expect(session.app.sent == ["jump"])
    #expect(session.frame.focus == "a")
  }

  @Test("When the focused control goes, the focus is where the layer begins")
  func vanished() {
    var session = HeadlessSession(
      initialFocus: "b",
      view: { $0.sent.isEmpty ? Self.buttons("a", "b", "c") : Self.buttons("a", "b") })
    session.send(.tab, .enter)
    #expect(session.app.sent == ["c"])
    #expect(session.frame.focus == "b")
  }

  @Test("A screen below the minimum shows one sentence, and only keys that work there act")
  func tooSmall() {
    var app = TestApp(layers: { _, _ in
      Scene(
        layers: [
          Layer(
            id: "page", view: Self.buttons("a", "b"),
            bindings: [
              KeyBinding([.character("x")], label: "x", help: "act", action: "act"),
              KeyBinding(
                [.character("q")], label: "q", help: "leave", worksWhenTooSmall: true,
                action: "leave"),
            ])
        ],
        minimumSize: Size(columns: 20, rows: 3), tooSmall: "Please enlarge the window")
    })
    app.answer = { _, message in message == "leave" ? .quit : .none }
    var session = HeadlessSession(app, size: Size(columns: 30, rows: 5))
    session.send(.tab)
    session.resize(to: Size(columns: 16, rows: 4))
    #expect(session.frame.text == "\n Please enlarge\n   the window\n")
    #expect(session.frame.cursor == nil)
    session.send(.enter, .character("x"), .tab)
    #expect(session.app.sent.isEmpty)
    session.resize(to: Size(columns: 30, rows: 5))
    #expect(session.frame.focus == "b")
    session.resize(to: Size(columns: 19, rows: 5))
    session.send(.character("q"))
    #expect(session.hasQuit)
  }

  @Test("A scene knows the size that it is drawn in")
  func environment() {
    let app = TestApp(layers: { _, environment in
      Scene(layers: [Layer(id: "page", view: .text("\(environment.size.columns)"))])
    })
    var session = HeadlessSession(app, size: Size(columns: 30, rows: 2))
    #expect(session.frame.line(0).hasPrefix("30 "))
    session.resize(to: Size(columns: 20, rows: 2))
    #expect(session.frame.line(0).hasPrefix("20 "))
  }

  @Test("Keys that change nothing leave the frame as it is")
  func stillness() {
    var session = HeadlessSession { _ in
      .column([.field(Field(id: "f", label: "Name", text: "", onChange: { $0 })), .divider])
    }
    let frame = session.frame
    session.send(.left, .up, .function(5), .home)
    session.handle(.wake)
    session.handle(.redraw)
    #expect(session.frame == frame)
  }

  @Test("On a terminal of ASCII alone the frames are ASCII")
  func ascii() {
    let app = TestApp(view: { _ in .box(.text("né")) })
    let session = HeadlessSession(app, size: Size(columns: 8, rows: 3), glyphs: .ascii)
    #expect(session.frame.text == "+------+\n| ne   |\n+------+")
  }

  @Test("A mapped view sends mapped messages")
  func map() {
    let numbers = View<Int>.column([
      .button("a", "A", action: 1),
      .choice("b", options: ["x", "y"], selected: 0, style: .cycling) { $0 },
      .field(Field(id: "c", label: "", text: "", onChange: \.count, onSubmit: 7)),
      .stepper(
        "d", value: 3, range: 1...9, label: "", text: "3", onChange: { $0 }, onText: \.count),
      .checkbox("e", "E", isOn: false, action: 5),
      .selectable("f", isSelected: true, action: 6, onFocus: 60) { _ in .text("F") },
      .table(Table(id: "g", columns: [], count: 1, row: { _ in [] }, onActivate: { $0 + 8 })),
    ])
    var session = HeadlessSession(rows: 12) { _ in numbers.map { "#\($0)" } }
    session.send(.enter, .tab, .right, .tab)
    session.type("x")
    session.send(.enter, .tab)
    session.send(.up, .tab, .space, .tab, .enter, .tab, .enter)
    #expect(session.app.sent == ["#1", "#1", "#1", "#7", "#4", "#5", "#60", "#6", "#8"])
  }
}
