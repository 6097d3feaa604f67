import Testing

@testable import TerminalUI

@Suite("Choices")
struct ChoiceTests {
  private static func session(
    _ style: ChoiceStyle, options: [String] = ["Buy", "Try", "Ask"], details: [String] = [],
    columns: Int = 40, bindings: [KeyBinding<String>] = []
  ) -> HeadlessSession<TestApp> {
    HeadlessSession(
      columns: columns, rows: 7, bindings: bindings,
      view: { app in
        .column([
          .choice(
            "mode", options: options, details: details, selected: app.number, style: style,
            label: "Mode"
          ) { "\($0)" },
          .button("next", "Next", action: "next"),
        ])
      },
      answer: { app, message in
        app.number = Int(message) ?? app.number
        return .none
      })
  }

  @Test("Segments show all options and which is chosen")
  func segmented() {
    let session = Self.session(.segmented)
    #expect(session.frame.line(0).hasPrefix("Mode  ( ● Buy │ ○ Try │ ○ Ask ) "))
    #expect(session.frame.cursor == Point(column: 8, row: 0))
    #expect(session.frame[8, 0].role == .selectedFocused)
  }

  @Test("Segments become a cycle where they do not fit")
  func narrow() {
    #expect(Self.session(.segmented, columns: 20).frame.line(0).hasPrefix("Mode  ‹ Buy › "))
  }

  @Test("A cycle shows the chosen option")
  func cycling() {
    let session = Self.session(.cycling)
    #expect(session.frame.line(0).hasPrefix("Mode  ‹ Buy › "))
    #expect(session.frame.cursor == Point(column: 8, row: 0))
  }

  @Test("Radio options stand under one another with their details")
  func radio() {
    var session = Self.session(.radio, details: ["€109.00 a month, and more", ""], columns: 20)
    session.send(.down)
    #expect(
      session.frame.text == """
        Mode
        ○ Buy
          €109.00 a month,
          and more
        ● Try
        ○ Ask
        [ Next ]
        """)
    #expect(session.frame.cursor == Point(column: 0, row: 4))
  }

  @Test(
    "Arrows move the choice, Space takes the next one",
    arguments: [
      (.segmented, [.right], 1), (.segmented, [.left], 0),
      (.segmented, [.right, .right, .right], 2),
      (.segmented, [.space, .space, .space], 0), (.cycling, [.left], 2),
      (.cycling, [.right, .right, .right], 0), (.segmented, [.character("l")], 1),
      (.radio, [.down, .character("j")], 2), (.radio, [.down, .up], 0), (.radio, [.up], 0),
    ] as [(ChoiceStyle, [Key], Int)])
  func keys(_ style: ChoiceStyle, _ keys: [Key], selected: Int) {
    var session = Self.session(style)
    for key in keys { session.send(key) }
    #expect(session.app.number == selected)
    #expect(session.frame.focus == "mode")
  }

  @Test("At the last option an arrow leads on to the next control")
  func leaves() {
    var session = Self.session(.radio)
    session.send(.down, .down, .down)
    #expect(session.app.number == 2)
    #expect(session.frame.focus == "next")
  }

  @Test("Enter is left to the app's bindings")
  func enter() {
    var session = Self.session(
      .radio, bindings: [KeyBinding([.enter], label: "⏎", help: "go on", action: "go on")])
    session.send(.enter)
    #expect(session.app.sent == ["go on"])
  }
}
