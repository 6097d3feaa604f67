import Testing

@testable import TerminalUI

@Suite("Keys in force")
struct KeysInForceTests {
  /// An app with two buttons above a field, under a map.
  private static func session(
    _ yaml: String = "",
    bindings: @escaping @Sendable (KeyMap) -> [KeyBinding<String>] = { _ in [] }
  ) -> HeadlessSession<TestApp> {
    var map = KeyMap(KeyMap.movement + [.init("go", [.character("x")]), .init("back", [.escape])])
    #expect(map.apply(yaml: yaml) == [])
    let all = bindings(map)
    var app = TestApp(
      bindings: all,
      view: { app in
        .column([
          .button("a", "a", action: "a"), .button("b", "b", action: "b"),
          .field(Field(id: "f", label: "", text: app.text, onChange: { "=" + $0 })),
          .helpLine(all),
        ])
      },
      answer: { app, message in
        if message.hasPrefix("=") { app.text = String(message.dropFirst()) }
        return .none
      })
    app.keyMap = map
    return HeadlessSession(app)
  }

  private static func go(_ map: KeyMap) -> [KeyBinding<String>] {
    [
      KeyBinding(["go"], in: map, label: { $0.label(in: .unicode) }, help: "go", action: "go"),
      KeyBinding(
        ["back"], in: map, label: { $0.label(in: .unicode) }, help: "back", action: "back"),
    ]
  }

  @Test("Movement follows the map, and a key that has lost its meaning does nothing")
  func movement() {
    var session = Self.session("down: [n, ctrl-n]\nup: u\nenter: [F5, enter]\ntoggle: t\n")
    session.send(.down, .character("j"))
    #expect(session.frame.focus == "a")
    session.type("n")
    #expect(session.frame.focus == "b")
    session.send(.function(5), .space)
    session.type("t")
    #expect(session.app.sent == ["b", "b"])
    session.send(.control("n"))
    #expect(session.frame.focus == "f")
  }

  @Test("In a text its own keys are text, and other keys of the map move on")
  func text() {
    var session = Self.session("down: [n, ctrl-n]\nup: [u, ctrl-y, ctrl-u]\n")
    session.type("nn")
    #expect(session.frame.focus == "f")
    session.type("nu")
    #expect(session.app.text == "nu")
    session.send(.control("u"))
    #expect(session.app.text == "")
    #expect(session.frame.focus == "f")
    session.send(.control("y"))
    #expect(session.frame.focus == "b")
  }

  @Test("Actions have the keys of the map")
  func actions() {
    var session = Self.session("go: [z, F4]\n", bindings: Self.go)
    session.type("x")
    session.send(.function(4), .character("z"))
    #expect(session.app.sent == ["go", "go"])
  }

  @Test("The help line names the first key that acts where the focus is, and nothing else")
  func helpLine() {
    var session = Self.session("go: [x, ctrl-k, F4]\n", bindings: Self.go)
    #expect(session.frame.line(3).hasPrefix(" x go  "))
    session.send(.down, .down)
    #expect(session.frame.focus == "f")
    #expect(session.frame.line(3).hasPrefix(" F4 go  "))
    #expect(session.frame.line(3).contains(" esc back"))

    var letters = Self.session("go: [x, ctrl-k]\n", bindings: Self.go)
    letters.send(.down, .down)
    #expect(!letters.frame.text.contains("go"))
    #expect(letters.frame.line(3).contains("esc back"))
  }

  // MARK: - Copying

  private static func copies(orElse text: String?) -> HeadlessSession<TestApp> {
    let map = KeyMap(KeyMap.movement + [.init("copy", [.character("y")])])
    let bindings = [
      KeyBinding<String>(
        copying: "copy", in: map, label: { $0.label(in: .unicode) }, help: "copy", orElse: text,
        action: { "copy " + $0 })
    ]
    return HeadlessSession(
      rows: 8, bindings: bindings,
      view: { _ in
        .column([
          .selectable("s", isSelected: false, action: "s", copied: "address") { _ in .text("s") },
          .button("a", "a", action: "a"),
          .table(
            Table(
              id: "t", columns: [TableColumn("t", width: .fixed(5))], count: 3,
              row: { [[Span("\($0)")]] }, copied: { $0 == 1 ? nil : "row \($0)" })),
          .helpLine(bindings),
        ])
      })
  }

  @Test("What has the focus is copied, and the key is offered only where there is something")
  func copying() {
    var session = Self.copies(orElse: nil)
    #expect(session.frame.text.contains("y copy"))
    session.type("y")
    session.send(.down)
    #expect(!session.frame.text.contains("y copy"))
    session.type("y")
    session.send(.down)
    #expect(session.frame.text.contains("y copy"))
    session.type("y")
    session.send(.down)
    #expect(!session.frame.text.contains("y copy"))
    session.type("y")
    session.send(.down)
    session.type("y")
    #expect(session.app.sent == ["copy address", "copy row 0", "copy row 2"])
  }

  @Test("Where the focus copies nothing, what the page is about is copied")
  func fallback() {
    var session = Self.copies(orElse: "page")
    session.type("y")
    session.send(.down)
    #expect(session.frame.text.contains("y copy"))
    session.type("y")
    #expect(session.app.sent == ["copy address", "copy page"])
  }
}
