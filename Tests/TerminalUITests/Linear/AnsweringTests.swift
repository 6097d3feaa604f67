import CustomDump
import TerminalUI
import Testing

/// What answers do, and what is told of it.
@Suite("Answering by line")
struct AnsweringTests {
  private typealias Linear = HeadlessLinearSession<TestApp>

  private static func buttons(
    _ bindings: [KeyBinding<String>] = [],
    answer: @escaping @Sendable (inout TestApp, String) -> Effect<String> = { _, _ in .none }
  ) -> Linear {
    Linear(
      bindings: bindings,
      view: { app in
        .column(
          ["Add", "Edit tier", "Edit seats"].map { .button(ControlID($0), $0, action: $0) }
            + [.text("sent \(app.sent.joined(separator: ", "))")])
      }, answer: answer)
  }

  @Test(
    "A choice is taken by its number, its name or the beginning of its name",
    arguments: ["2", " 2 ", "Edit tier", "EDIT TIER", "edit t"])
  func names(answer: String) {
    var session = Self.buttons()
    expectNoDifference(session.answer(answer), ["sent Edit tier"])
  }

  @Test("An answer that is none or several things is told so, and nothing is done")
  func unknown() {
    var session = Self.buttons()
    expectNoDifference(session.answer("7"), ["“7” is none.", "Type a number."])
    expectNoDifference(session.answer("0"), ["“0” is none.", "Type a number."])
    expectNoDifference(session.answer("\u{1B}[A"), ["“␛[A” is none.", "Type a number."])
    expectNoDifference(
      session.answer("edit"), ["“edit” is several:", "2. Edit tier", "3. Edit seats"])
    #expect(session.app.sent.isEmpty)
    #expect(!session.hasQuit)
  }

  @Test("An empty line tells the page again, and what changes nothing is told so")
  func again() {
    var session = Self.buttons()
    let page = session.transcript
    expectNoDifference(session.answer(""), page)
    var still = Linear(view: { _ in .button("a", "A", action: "a") })
    expectNoDifference(still.answer("1"), ["Nothing has changed."])
  }

  @Test("A key is typed by its letter or its name, also where a text has the focus")
  func keys() {
    let bindings = [
      KeyBinding<String>([.character("a")], label: "a", help: "about", action: "a"),
      KeyBinding<String>([.control("p")], label: "^P", help: "go to", action: "p"),
      KeyBinding<String>([.function(1)], label: "F1", help: "service", action: "f"),
      KeyBinding<String>([.escape], label: "esc", help: "back", action: "e"),
      KeyBinding<String>([.up], label: "↑", help: "move", action: "u"),
      KeyBinding<String>([.character("1")], label: "1", help: "cart", action: "1"),
      KeyBinding<String>(
        [.character("x")], label: "x", help: "off", isEnabled: false, action: "x"),
    ]
    var session = Linear(
      bindings: bindings,
      view: { app in
        .field(Field(id: "f", label: "F", text: app.sent.joined(), onChange: { _ in "typed" }))
      })
    #expect(
      session.transcript.last
        == "Commands: a: about; ^P: go to; F1: service; b esc: back; up: move; ?: all commands")
    for answer in ["a", "^p", "f1", "b", "esc", "Up", "about", "x"] { session.answer(answer) }
    expectNoDifference(session.app.sent, ["a", "p", "f", "e", "e", "u", "a"])
  }

  @Test("A page's own b is not taken for going back")
  func ownLetter() {
    var session = Linear(
      bindings: [
        KeyBinding([.character("b")], label: "b", help: "buy", action: "buy"),
        KeyBinding([.escape], label: "esc", help: "back", action: "back"),
      ], view: { _ in .empty })
    session.answer("b")
    expectNoDifference(session.app.sent, ["buy"])
  }

  @Test("q leaves as Ctrl-C does where no key is called so")
  func leaving() {
    var session = Self.buttons([
      KeyBinding([.control("c")], label: "^C", help: "leave", action: "leave")
    ]) { _, message in message == "leave" ? .quit : .none }
    #expect(session.answer("?").contains("q: leave"))
    session.answer("q")
    #expect(session.hasQuit)
    #expect(session.answer("1").isEmpty)
    var unbound = Self.buttons()
    unbound.interrupt()
    #expect(unbound.hasQuit)
  }

  @Test(
    "Choices keep their numbers as long as their page is open; of a change only what is new is told"
  )
  func changes() {
    var session = Linear(
      view: { app in
        .column([
          .button("more", "More", action: "more"), .button("less", "Less", action: "less"),
          .column(
            (0..<app.number).map { .button(ControlID("new-\($0)"), "New \($0)", action: "new") }),
          .button("end", "End", action: "end"), .text("\(app.number) in all"),
        ])
      },
      answer: { app, message in
        app.number += message == "more" ? 1 : message == "less" ? -1 : 0
        return .none
      })
    expectNoDifference(session.answer("More"), ["4. New 0", "1 in all"])
    expectNoDifference(session.answer("1"), ["5. New 1", "2 in all"])
    expectNoDifference(session.answer("3"), ["Nothing has changed."])
    #expect(session.app.sent.last == "end")
    expectNoDifference(session.answer("less"), ["1 in all"])
    let told = session.answer("5")
    #expect(told.first == "That has changed.")
    #expect(session.app.sent.last == "less")
    #expect(told.contains("4. End"))
  }

  @Test("What has become another thing since it was told is not taken by its number")
  func changedMeanwhile() {
    var session = Linear(
      view: { app in .button("pay", "Pay \(app.sent.count)", action: "pay") })
    session.deliver("news")
    let told = session.answer("1")
    expectNoDifference(
      told.filter { !$0.isEmpty && !$0.hasPrefix("Commands") }, ["That has changed.", "1. Pay 1"])
    expectNoDifference(session.app.sent, ["news"])
    session.answer("1")
    expectNoDifference(session.app.sent, ["news", "pay"])
  }

  @Test("An option is chosen by its number, a row is opened, and a table goes on by twenties")
  func parts() {
    var session = Linear(
      view: { app in
        .column([
          .choice(
            "kind", options: ["All", "Paid"], selected: app.sent.contains("kind 1") ? 1 : 0,
            style: .segmented, onChange: { "kind \($0)" }),
          .table(
            Table(
              id: "rows", columns: [TableColumn("Number", width: .fixed(9))], count: 45,
              row: { [["N\($0 + 1)"]] }, onActivate: { "open \($0)" })),
        ])
      })
    expectNoDifference(session.answer("Paid"), ["2. Paid (chosen)"])
    expectNoDifference(session.answer("2"), ["Nothing has changed."])
    #expect(session.transcript.contains("22. Number: N20"))
    #expect(session.transcript.contains("23. More: 21 to 40 of 45"))
    let next = session.answer("23")
    #expect(next.first == "24. Number: N21")
    #expect(next.last == "23. More: 41 to 45 of 45")
    session.answer("n21")
    #expect(session.answer("before").first == "3. Number: N1")
    session.answer("3")
    expectNoDifference(session.app.sent, ["kind 1", "open 20", "open 0"])
  }

  @Test("What has happened is told first, an error as such, and only once")
  func notices() {
    var session = Linear(
      view: { app in
        .column([
          .button("a", "A", action: "a"), .text("\(app.sent.count) done"),
          app.sent.isEmpty ? .empty : .notice("It failed.", role: .danger),
        ])
      })
    expectNoDifference(session.answer("1"), ["Error: It failed.", "1 done"])
    expectNoDifference(session.answer("1"), ["2 done"])
    session.deliver("other")
    expectNoDifference(session.answer("9"), ["“9” is none.", "Type a number."])
    let opened = Linear(view: { _ in .column([.text("Page"), .notice("Late.", role: .warning)]) })
    expectNoDifference(opened.transcript.prefix(3), ["Warning: Late.", "", "Page"])
  }

  @Test("Slow work is told when it begins and ends, and a second answer finds it done")
  func work() {
    var session = Linear(
      view: { app in
        .column([
          .button("a", "Order", action: "order"), .text("\(app.number) ordered"),
          app.sent.last == "order" ? .progress("Working…") : .empty,
        ])
      },
      answer: { app, message in
        if message == "order" { return .run { "ordered" } }
        app.number += 1
        return .none
      })
    expectNoDifference(session.answer("1"), ["Working…", "1 ordered"])
  }
}
