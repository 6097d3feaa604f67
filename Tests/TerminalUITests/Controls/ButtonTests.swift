import Testing

@testable import TerminalUI

@Suite("Buttons, checkboxes and cards")
struct ButtonTests {
  @Test("A button is in brackets, with the cursor on its first letter")
  func looks() {
    let frame = drawn(
      .row([
        .button("back", "Back", action: ""),
        .button("off", "Off", isEnabled: false, action: ""),
        .button("next", "Next", kind: .primary, action: ""),
      ]), columns: 40, rows: 1)
    #expect(frame.text == "[ Back ] [ Off ] [  Next  ]")
    #expect(frame.cursor == Point(column: 2, row: 0))
    #expect(frame.focus == "back")
    #expect(frame[0, 0].role == .buttonFocused)
    #expect(frame[9, 0].role == .disabled)
    #expect(frame[17, 0].role == .primary)
  }

  @Test("The title is cut where the button is too wide, the brackets are not")
  func narrow() {
    let button = View<String>.button("pay", "Complete transaction", action: "")
    #expect(drawn(button, columns: 12, rows: 1).text == "[ Complet… ]")
    #expect(drawn(button, columns: 4, rows: 1).text == "")
  }

  @Test("Enter and Space press the button that has the focus", arguments: [Key.enter, .space])
  func press(_ key: Key) {
    var session = HeadlessSession { _ in
      .row([.button("a", "A", action: "a"), .button("b", "B", action: "b")])
    }
    session.send(key, .tab, key)
    #expect(session.app.sent == ["a", "b"])
  }

  @Test("A button that is off gets neither focus nor keys")
  func disabled() {
    var session = HeadlessSession { _ in .button("a", "A", isEnabled: false, action: "a") }
    session.send(.tab, .enter, .space)
    #expect(session.app.sent.isEmpty)
    #expect(session.frame.focus == nil)
    #expect(session.frame.cursor == nil)
  }

  @Test("A checkbox shows and turns its mark", arguments: [Key.enter, .space])
  func checkbox(_ key: Key) {
    var session = HeadlessSession(
      view: { .checkbox("only", "Differences only", isOn: $0.number == 1, action: "turn") },
      answer: { app, _ in
        app.number = 1 - app.number
        return .none
      })
    #expect(session.frame.line(0).hasPrefix("[ ] Differences only "))
    #expect(session.frame.cursor == Point(column: 1, row: 0))
    session.send(key)
    #expect(session.frame.line(0).hasPrefix("[x] Differences only "))
  }

  @Test("A card is one control, tells where the focus is, and says when it comes")
  func selectable() {
    var session = HeadlessSession(columns: 30, rows: 3) { _ in
      .row(
        ["Starter", "Pro"].map { name in
          .selectable(ControlID(name), isSelected: false, action: "buy " + name, onFocus: name) {
            .box(title: [Span(name)], style: $0 ? .heavy : .rounded, .text("tier")).width(14)
          }
        })
    }
    #expect(session.app.sent.isEmpty)
    #expect(
      session.frame.text == """
        ┏━ Starter ━━┓ ╭─ Pro ──────╮
        ┃ tier       ┃ │ tier       │
        ┗━━━━━━━━━━━━┛ ╰────────────╯
        """)
    #expect(session.frame.cursor == Point(column: 3, row: 0))
    session.send(.right, .enter)
    #expect(session.app.sent == ["Pro", "buy Pro"])
    #expect(session.frame.cursor == Point(column: 18, row: 0))
  }

  @Test("Tab stops at the chosen card only, so that passing by chooses nothing")
  func tabStops() {
    var session = HeadlessSession(columns: 60, rows: 3) { _ in
      .row(
        [.button("before", "Before", action: "before")]
          + ["Starter", "Pro", "Plus"].map { name in
            .selectable(
              ControlID(name), isSelected: name == "Pro", action: "buy " + name, onFocus: name
            ) { _ in .text(name) }
          } + [.button("after", "After", action: "after")])
    }
    var stops: [String?] = []
    for key in [Key.tab, .tab, .tab, .backTab, .backTab, .right] {
      session.send(key)
      stops.append(session.frame.focus)
    }
    #expect(stops == ["Pro", "after", "before", "after", "Pro", "Plus"])
    #expect(session.app.sent == ["Pro", "Pro", "Plus"])
  }
}
