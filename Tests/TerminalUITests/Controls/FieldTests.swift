import Testing

@testable import TerminalUI

@Suite("Fields")
struct FieldTests {
  /// An app with one field, whose text is what was typed.
  private static func session(
    text: String = "", columns: Int? = nil, width: Int = 20,
    bindings: [KeyBinding<String>] = [],
    field change: @escaping @Sendable (inout Field<String>) -> Void = { _ in }
  ) -> HeadlessSession<TestApp> {
    var app = TestApp(
      bindings: bindings,
      view: { app in
        var field = Field<String>(
          id: "name", label: "Name", text: app.text, columns: columns, onChange: { $0 })
        change(&field)
        return .column([.field(field), .button("next", "Next", action: "next")])
      },
      answer: { app, message in
        app.text = message
        return .none
      })
    app.text = text
    return HeadlessSession(app, size: Size(columns: width, rows: 5))
  }

  @Test("The label is above, the text between two bars, the cursor behind it")
  func looks() {
    let session = Self.session(text: "Anna")
    #expect(session.frame.text == "Name\n│Anna              │\n[ Next ]\n\n")
    #expect(session.frame.cursor == Point(column: 5, row: 1))
    #expect(session.frame[3, 1].role == .fieldFocused)
  }

  @Test("A placeholder shows while the text is empty, an error or a hint below")
  func messages() {
    let hinted = Self.session(columns: 6) {
      $0.placeholder = "MM/YY"
      $0.hint = "As on the card"
    }
    #expect(hinted.frame.text == "Name\n│MM/YY  │\nAs on the card\n[ Next ]\n")
    let wrong = Self.session(text: "13/26", columns: 6) {
      $0.error = "There is no month 13"
      $0.hint = "As on the card"
    }
    #expect(wrong.frame.text == "Name\n│13/26  │\n⚠ There is no month\n13\n[ Next ]")
  }

  @Test("A masked text shows a dot for each character")
  func masked() {
    var session = Self.session { $0.isMasked = true }
    session.type("123")
    #expect(session.app.text == "123")
    #expect(session.frame.line(1).hasPrefix("│•••  "))
  }

  @Test(
    "Editing keys do what they do everywhere",
    arguments: [
      ([.backspace], "one tw"), ([.left, .backspace], "one to"), ([.left, .delete], "one tw"),
      ([.home, .delete], "ne two"), ([.control("u")], ""), ([.control("w")], "one "),
      ([.control("w"), .control("w")], ""), ([.home, .right, .control("k")], "o"),
      ([.control("a"), .character("x")], "xone two"), ([.home, .end, .character("!")], "one two!"),
      ([.control("a"), .control("e"), .character("!")], "one two!"),
      ([.home, .backspace], "one two"),
      ([.delete], "one two"), ([.space, .character("q")], "one two q"),
    ] as [([Key], String)])
  func editing(_ keys: [Key], result: String) {
    var session = Self.session(text: "one two")
    for key in keys { session.send(key) }
    #expect(session.app.text == result)
  }

  @Test("Backspace takes a whole character, however many scalars it has")
  func graphemes() {
    var session = Self.session(text: "ae\u{301}👨‍👩‍👧")
    session.send(.backspace)
    #expect(session.app.text == "ae\u{301}")
    session.send(.backspace)
    #expect(session.app.text == "a")
  }

  @Test("A long text moves so that the cursor stays in the field")
  func longText() {
    var session = Self.session(width: 10)
    session.type("abcdefghijkl")
    #expect(session.frame.line(1) == "│fghijkl │")
    #expect(session.frame.cursor == Point(column: 8, row: 1))
    session.send(.home)
    #expect(session.frame.line(1) == "│abcdefgh│")
    #expect(session.frame.cursor == Point(column: 1, row: 1))
    session.send(.tab)
    #expect(session.frame.line(1) == "│abcdefg…│")
  }

  @Test("A paste is one edit: line feeds become blanks, control characters go")
  func paste() {
    var session = Self.session(text: "> ")
    session.paste("one\ntwo\u{1B}[2J\tthree\n")
    #expect(session.app.text == "> one two[2J three")
    #expect(session.app.sent.count == 1)
  }

  @Test("What is not accepted or too long is left out, typed or pasted")
  func accepts() {
    var session = Self.session {
      $0.accepts = \.isNumber
      $0.maximumLength = 5
    }
    session.paste("12-34 x")
    #expect(session.app.text == "1234")
    session.type("a567")
    #expect(session.app.text == "12345")
  }

  @Test("A letter is text while the field has the focus; Escape and Control keys pass on")
  func bindings() {
    let bindings = [
      KeyBinding([.character("q"), .control("c")], label: "q", help: "leave", action: "leave"),
      KeyBinding([.escape], label: "esc", help: "back", action: "back"),
    ]
    var session = Self.session(bindings: bindings)
    session.type("q")
    #expect(session.app.sent == ["q"])
    session.send(.escape, .control("c"), .tab)
    session.type("q")
    #expect(session.app.sent == ["q", "back", "leave", "leave"])
  }

  @Test("Enter sends the field's message, or moves on")
  func enter() {
    var session = Self.session { $0.onSubmit = "submit" }
    session.send(.enter)
    #expect(session.app.sent == ["submit"])
    session = Self.session()
    session.send(.enter)
    #expect(session.frame.focus == "next")
  }

  @Test("The cursor stays behind the digit that was typed when the app groups digits")
  func grouping() {
    let group: @Sendable (String) -> String = { text in
      let digits = text.filter(\.isNumber)
      return digits.enumerated().map { index, digit in
        index > 0 && index.isMultiple(of: 4) ? " \(digit)" : "\(digit)"
      }.joined()
    }
    var session = HeadlessSession(
      TestApp(
        view: { .field(Field(id: "card", label: "", text: $0.text, onChange: { $0 })) },
        answer: { app, text in
          app.text = group(text)
          return .none
        }), size: Size(columns: 30, rows: 1))
    session.type("42424242")
    #expect(session.app.text == "4242 4242")
    #expect(session.frame.cursor == Point(column: 10, row: 0))
    session.send(.left, .left, .left, .left, .left)
    session.type("1")
    #expect(session.app.text == "4242 1424 2")
    session.type("3")
    #expect(session.app.text == "4242 1342 42")
  }

  @Test("What is typed is shown through the gate")
  func gate() {
    let session = Self.session(text: "a\u{202E}b漢")
    #expect(session.frame.line(1).hasPrefix("│a\u{FFFD}b漢 "))
    #expect(session.frame.isWhole)
  }
}
