import Testing

@testable import TerminalUI

@Suite("Steppers")
struct StepperTests {
  /// An app that judges the text as a seat picker does.
  private static func session(_ value: Int = 3) -> HeadlessSession<TestApp> {
    var app = TestApp(
      view: { app in
        .column([
          .stepper(
            "seats", value: app.number, range: 1...150, label: "organizers", text: app.text,
            error: Int(app.text) == app.number ? nil : "From 1 to 150",
            onChange: { "\($0)" }, onText: { $0 }),
          .button("next", "Next", action: "next"),
        ])
      },
      answer: { app, text in
        app.text = text
        if let number = Int(text), (1...150).contains(number) { app.number = number }
        return .none
      })
    app.number = value
    app.text = "\(value)"
    return HeadlessSession(app, size: Size(columns: 40, rows: 3))
  }

  @Test("The number is between its two marks, with the cursor behind it")
  func looks() {
    let session = Self.session()
    #expect(session.frame.line(0).hasPrefix("[ − ]     3  organizers  [ + ] "))
    #expect(session.frame.cursor == Point(column: 11, row: 0))
    #expect(session.frame[1, 0].role == .button)
    #expect(Self.session(1).frame[1, 0].role == .disabled)
  }

  @Test(
    "Keys step within the range",
    arguments: [
      ([.up], 4), ([.right, .character("+")], 5), ([.down], 2), ([.left, .character("-")], 1),
      ([.down, .down, .down, .down], 1), ([.pageUp], 13), ([.pageDown], 1), ([.end], 150),
      ([.end, .up], 150), ([.home], 1),
    ] as [([Key], Int)])
  func steps(_ keys: [Key], number: Int) {
    var session = Self.session()
    for key in keys { session.send(key) }
    #expect(session.app.number == number)
    #expect(session.app.text == "\(number)")
  }

  @Test("The first digit replaces the number, the next go on")
  func typing() {
    var session = Self.session()
    session.type("12")
    #expect(session.app.number == 12)
    session.send(.tab, .backTab)
    session.type("5")
    #expect(session.app.number == 5)
    session.send(.up)
    session.type("7")
    #expect(session.app.number == 7)
  }

  @Test("Backspace takes the last digit, also of a number that was not typed")
  func backspace() {
    var session = Self.session(25)
    session.send(.backspace)
    #expect(session.app.text == "2")
    session.type("9")
    #expect(session.app.text == "29")
    session.send(.delete)
    #expect(session.app.text == "")
    #expect(session.frame.line(1).hasPrefix("⚠ From 1 to 150"))
  }

  @Test(
    "What is typed or pasted may be wrong, and is shown with what is wrong",
    arguments: ["0", "100000", "three", "-4"])
  func wrong(_ text: String) {
    var session = Self.session()
    session.paste(" \(text)\n")
    #expect(session.app.text == text)
    #expect(session.app.number == 3)
    #expect(session.frame.line(0).contains(" \(text)  organizers"))
    #expect(session.frame.line(1).hasPrefix("⚠ From 1 to 150"))
    session.send(.up)
    #expect(session.app.number == 4)
    #expect(session.frame.line(1).hasPrefix("[ Next ]"))
  }

  @Test("A step that changes nothing sends nothing")
  func limit() {
    var session = Self.session(150)
    session.send(.up, .end)
    #expect(session.app.sent.isEmpty)
  }

  @Test("What is no number is shown for the app to judge, and is no key of the page")
  func letters() {
    var session = Self.session()
    session.type("2.5q")
    #expect(session.app.sent.last == "2.5q")
    #expect(session.frame.focus == "seats")
  }
}
