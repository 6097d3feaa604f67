import Testing

@testable import TerminalUI

@Suite("Text areas")
struct TextAreaTests {
  /// An app with one text area, whose text is what was typed; ten characters fit a line.
  private static func session(
    text: String = "", rows: Int = 3, width: Int = 13,
    area change: @escaping @Sendable (inout TextArea<String>) -> Void = { _ in }
  ) -> HeadlessSession<TestApp> {
    var app = TestApp(
      initialFocus: "message",
      view: { app in
        var area = TextArea<String>(
          id: "message", label: "Message", text: app.text, rows: rows, onChange: { $0 })
        change(&area)
        return .column([
          .button("before", "Up", action: "up"), .textArea(area),
          .button("next", "Next", action: "next"),
        ])
      },
      answer: { app, message in
        app.text = message
        return .none
      })
    app.text = text
    return HeadlessSession(app, size: Size(columns: width, rows: 10))
  }

  /// The lines of the area, between its edges.
  private func lines(_ session: HeadlessSession<TestApp>, _ rows: Int = 3) -> [String] {
    (0..<rows).map { row in
      var line = session.frame.line(2 + row).dropFirst().dropLast()
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  @Test("A long line wraps at spaces, and the cursor stands behind what was typed")
  func wraps() {
    var session = Self.session()
    session.type("please call me back")
    #expect(lines(session) == ["please", "call me", "back"])
    #expect(session.frame.line(1) == "Message      ")
    #expect(session.frame.line(2) == "│please     │")
    #expect(session.frame.cursor == Point(column: 5, row: 4))
    #expect(session.frame[1, 2].role == .fieldFocused)
    #expect(session.app.text == "please call me back")
  }

  @Test("Enter is a new line, and Tab leaves")
  func newLine() {
    var session = Self.session()
    session.type("a")
    session.send(.enter)
    session.type("b")
    #expect(session.app.text == "a\nb")
    #expect(lines(session) == ["a", "b", ""])
    session.send(.tab)
    #expect(session.frame.focus == "next")
    session.send(.backTab)
    #expect(session.frame.focus == "message")
    session.send(.backTab)
    #expect(session.frame.focus == "before")
  }

  @Test("Up and down go by the lines that are shown, keep their column, and leave at the ends")
  func upAndDown() {
    var session = Self.session(text: "please call\n12\nme back now")
    #expect(lines(session, 3) == ["12", "me back", "now"])
    #expect(session.frame.cursor == Point(column: 4, row: 4))
    session.send(.up)
    #expect(session.frame.cursor == Point(column: 4, row: 3))
    session.send(.up)
    #expect(session.frame.cursor == Point(column: 3, row: 2))
    session.send(.up)
    #expect(lines(session) == ["call", "12", "me back"])
    #expect(session.frame.cursor == Point(column: 4, row: 2))
    session.send(.up, .up)
    #expect(session.frame.focus == "before")
    session.send(.down)
    session.type("!")
    #expect(session.app.text == "ple!ase call\n12\nme back now")
    session.send(.pageDown, .pageDown, .pageDown, .down)
    #expect(session.frame.focus == "next")
  }

  @Test("Home and End go to the ends of the line that is shown")
  func ends() {
    var session = Self.session(text: "please call")
    session.send(.home)
    #expect(session.frame.cursor == Point(column: 1, row: 3))
    session.send(.left, .home)
    #expect(session.frame.cursor == Point(column: 1, row: 2))
    session.send(.end)
    #expect(session.frame.cursor == Point(column: 7, row: 2))
    session.type(",")
    #expect(session.app.text == "please, call")
  }

  @Test(
    "Keys edit the text as in a field, Ctrl-U and Ctrl-K to the ends of the line that is shown",
    arguments: [
      ([.backspace], "one two\nthre"), ([.home, .backspace], "one twothree"),
      ([.up, .end, .delete], "one twothree"), ([.control("u")], "one two\n"),
      ([.up, .control("u")], "wo\nthree"), ([.up, .home, .control("k")], "\nthree"),
      ([.control("w"), .control("w")], "one "), ([.left, .enter], "one two\nthre\ne"),
    ] as [([Key], String)])
  func editing(_ keys: [Key], result: String) {
    var session = Self.session(text: "one two\nthree")
    for key in keys { session.send(key) }
    #expect(session.app.text == result)
  }

  @Test("A paste is one edit: line feeds stay, control characters go")
  func paste() {
    var session = Self.session(text: "> ")
    session.paste("one\r\ntwo\u{1B}[2J\tx\n")
    #expect(session.app.text == "> one\ntwo[2J x\n")
    #expect(session.app.sent.count == 1)
  }

  @Test("What is too long is left out, typed or pasted")
  func limit() {
    var session = Self.session { $0.maximumLength = 5 }
    session.paste("12\n4567")
    #expect(session.app.text == "12\n45")
    session.type("x")
    session.send(.enter)
    #expect(session.app.text == "12\n45")
    session.send(.backspace)
    session.type("6")
    #expect(session.app.text == "12\n46")
  }

  @Test("A text that is higher than its area scrolls in it, with a bar")
  func scrolls() {
    var session = Self.session(text: (1...9).map(String.init).joined(separator: "\n"))
    #expect(lines(session) == ["7", "8", "9"])
    #expect(session.frame.line(4) == "│9          ┃")
    session.send(.pageUp, .pageUp, .pageUp, .pageUp)
    #expect(lines(session) == ["1", "2", "3"])
    #expect(session.frame.line(2) == "│1          ┃")
    #expect(session.frame.focus == "message")
    session.send(.backspace)
    #expect(lines(session) == ["", "2", "3"])
  }

  @Test("Deleting lines leaves no room unused at the end")
  func shrinks() {
    var session = Self.session(text: "1\n2\n3\n4\n5")
    session.send(.control("w"), .control("w"), .backspace)
    #expect(lines(session) == ["1", "2", "3"])
  }

  @Test("A word that is longer than a line breaks, and a full line has room for the cursor")
  func longWord() {
    var session = Self.session()
    session.type("abcdefghijklm")
    #expect(lines(session) == ["abcdefghij", "klm", ""])
    session.send(.backspace, .backspace, .backspace)
    #expect(lines(session) == ["abcdefghij", "", ""])
    #expect(session.frame.cursor == Point(column: 11, row: 2))
  }

  @Test("Blanks beyond the width stay in the text, and the cursor at the edge")
  func hangingBlanks() {
    var session = Self.session()
    session.type("abcdefghij   ")
    #expect(session.frame.cursor == Point(column: 11, row: 2))
    session.type("k")
    #expect(lines(session) == ["abcdefghij", "k", ""])
    #expect(session.app.text == "abcdefghij   k")
  }

  @Test("A placeholder shows while the text is empty, an error or a hint below")
  func messages() {
    let hinted = Self.session {
      $0.placeholder = "What do you need?"
      $0.hint = "0 of 400"
    }
    #expect(lines(hinted) == ["What do you", "need?", ""])
    #expect(hinted.frame.line(5).hasPrefix("0 of 400"))
    let wrong = Self.session(text: "x") {
      $0.hint = "1 of 400"
      $0.error = "Too long"
    }
    #expect(wrong.frame.line(5).hasPrefix("⚠ Too long"))
    #expect(wrong.frame[0, 5].role == .danger)
  }

  @Test("Where there is less room the area gives way, and its message stays")
  func givesWay() {
    let area = TextArea<String>(
      id: "message", label: "Message", text: "a\nb\nc", rows: 6, hint: "below", onChange: { $0 })
    let frame = drawn(.column([.textArea(area), .text("foot")]), columns: 9, rows: 5)
    #expect(frame.text == "Message\n│b      │\n│c      ┃\nbelow\nfoot")
  }

  @Test("A letter is text while the area has the focus, and wide characters keep their columns")
  func wide() {
    var session = Self.session()
    session.type("qj漢字漢字漢")
    #expect(lines(session) == ["qj漢字漢字", "漢", ""])
    session.send(.up)
    #expect(session.frame.cursor == Point(column: 3, row: 2))
    #expect(session.frame.focus == "message")
  }

  @Test("What is typed is shown through the gate")
  func gate() {
    let session = Self.session(text: "a\u{202E}b")
    #expect(lines(session)[0] == "a\u{FFFD}b")
    #expect(session.frame.isWhole)
  }
}
