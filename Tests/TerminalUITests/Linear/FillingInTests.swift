import CustomDump
import TerminalUI
import Testing

/// Texts that are typed as lines.
@Suite("Filling in by line")
struct FillingInTests {
  private typealias Linear = HeadlessLinearSession<TestApp>

  /// A form of two fields, each with its text in the app's.
  private static func form(submit: String? = nil, isMasked: Bool = false) -> Linear {
    Linear(
      view: { app in
        .column([
          .field(
            Field(
              id: "name", label: "Name", text: app.text, maximumLength: 5,
              accepts: { $0 != "!" }, onChange: { "name \($0)" }, onSubmit: submit)),
          .field(
            Field(
              id: "code", label: "Code", text: "", isMasked: isMasked, onChange: { "code \($0)" })),
          .button("go", "Go", action: "go"),
        ])
      },
      answer: { app, message in
        if message.hasPrefix("name ") { app.text = String(message.dropFirst(5)) }
        return .none
      })
  }

  @Test("A field takes what it would take by keys, and the next field is asked for")
  func chain() {
    var session = Self.form(isMasked: true)
    expectNoDifference(session.answer("1"), ["Type the text."])
    #expect(session.prompt == LinearPrompt(text: "Name: ", isMasked: false))
    expectNoDifference(session.answer("An!nabel"), ["1. Name: Annab"])
    #expect(session.prompt == LinearPrompt(text: "Code: ", isMasked: true))
    session.answer("123")
    #expect(session.prompt.text == "Choice: ")
    #expect(session.app.sent.last == "code 123")
    #expect(!session.transcript.joined().contains("123"))
  }

  @Test("An empty line leaves a field as it is, and a single hyphen empties it")
  func leaving() {
    var session = Self.form()
    session.answer("1")
    session.answer("Anna")
    session.answer("")
    #expect(session.prompt.text == "Choice: ")
    session.answer("name")
    expectNoDifference(session.answer(""), [])
    #expect(session.app.text == "Anna")
    session.answer("name")
    expectNoDifference(session.answer("-"), ["1. Name: empty"])
    #expect(session.app.text == "")
  }

  @Test("Where Enter means something in a field, the end of the line means it")
  func submitting() {
    var session = Self.form(submit: "submitted")
    session.answer("1")
    session.answer("Anna")
    #expect(session.app.sent.last == "submitted")
    #expect(session.prompt.text == "Choice: ")
  }

  @Test("A text of several lines ends with a full stop, and is emptied and left like others")
  func areas() {
    var session = Linear(
      view: { app in
        .textArea(
          TextArea(
            id: "letter", label: "Letter", text: app.text, rows: 3, maximumLength: 9,
            onChange: { $0 }))
      },
      answer: { app, message in
        app.text = message
        return .none
      })
    expectNoDifference(session.answer("letter"), ["Type the text.", "End with a full stop."])
    session.answer("one")
    session.answer("")
    session.answer("three and more")
    expectNoDifference(session.answer("."), ["1. Letter: one thre"])
    #expect(session.app.text == "one\n\nthre")
    session.answer("1")
    expectNoDifference(session.answer("."), [])
    #expect(session.app.text == "one\n\nthre")
    session.answer("1")
    session.answer("-")
    session.answer(".")
    #expect(session.app.text == "")
  }

  @Test("A number is typed whole, and Enter goes no further")
  func steppers() {
    var session = Linear(
      bindings: [KeyBinding([.enter], label: "⏎", help: "next", action: "next")],
      view: { app in
        .stepper(
          "seats", value: 3, range: 1...150, label: "seats", text: app.text,
          onChange: { "\($0)" }, onText: { $0 })
      },
      answer: { app, message in
        app.text = message
        return .none
      })
    session.answer("1")
    expectNoDifference(session.answer("42"), ["1. seats: 42"])
    expectNoDifference(session.app.sent, ["42"])
    #expect(session.prompt.text == "Choice: ")
    session.answer("next")
    #expect(session.app.sent.last == "next")
  }

  @Test("A field that the app turns to, or a modal begins with, is asked for at once")
  func requested() {
    var session = Linear(
      TestApp(layers: { app, _ in
        let page = Layer<String>(
          id: "page",
          view: .column([
            .button("check", "Check", action: "check"), .button("open", "Open", action: "open"),
            .field(Field(id: "name", label: "Name", text: "", onChange: { $0 })),
          ]))
        let modal = Layer<String>(
          id: "modal",
          view: .modal(
            title: "Find", width: 30,
            .field(Field(id: "search", label: "Search", text: "", onChange: { $0 }))))
        return Scene(layers: app.sent.last == "open" ? [page, modal] : [page])
      }) { _, message in message == "check" ? .focus("name") : .none })
    session.answer("check")
    #expect(session.prompt.text == "Name: ")
    session.answer("")
    #expect(session.answer("open").contains("Dialog: Find"))
    #expect(session.prompt.text == "Search: ")
  }

  @Test("Ctrl-C leaves a question behind")
  func interrupted() {
    var session = Self.form()
    session.answer("1")
    session.interrupt()
    #expect(session.hasQuit)
    #expect(session.app.sent.isEmpty)
  }
}
