import Dispatch
import Testing

@testable import TerminalUI

@Suite("Main loop")
struct MainLoopTests {
  private static func app() -> TestApp {
    TestApp(
      view: { app in
        .column([
          .row(["a", "b"].map { .button(ControlID($0), $0, action: $0) }),
          .text(app.sent.joined(separator: " ")),
        ])
      },
      answer: { _, message in
        switch message {
        case "a": .run { "done" }
        case "b": .batch([.copy("text") { "copied \($0)" }, .suspend, .redraw])
        case "done": .quit
        default: .none
        }
      })
  }

  @Test("Events change what is shown, and the end of input ends the loop")
  func events() {
    let terminal = ScriptedTerminal([.key(.tab), .key(.enter), .wake, .terminate])
    let app = MainLoop.run(Self.app(), on: terminal)
    #expect(app.sent == ["b", "copied tooLong(limit: 3)"])
    #expect(terminal.frames.map(\.focus) == ["a", "b", "b", "b"])
    #expect(terminal.log == ["copy text", "suspend", "repaint"])
  }

  @Test("Slow work answers through the waker while the loop waits")
  func work() {
    let terminal = ScriptedTerminal([.key(.enter)])
    let app = MainLoop.run(Self.app(), on: terminal)
    #expect(app.sent == ["a", "done"])
  }

  private static func worker(
    _ work: @escaping @Sendable () -> Void, then end: Effect<String> = .none
  ) -> TestApp {
    TestApp(
      view: { app in
        .column([.button("a", "a", action: "a"), .text(app.sent.joined(separator: " "))])
      },
      answer: { _, message in
        guard message == "a" else { return end }
        return .run {
          work()
          return "done"
        }
      })
  }

  @Test("What is done at once is shown with its answer, and nothing before it")
  func doneAtOnce() {
    let terminal = ScriptedTerminal([.key(.enter), .terminate])
    MainLoop.run(Self.worker {}, on: terminal, patience: .seconds(60))
    #expect(terminal.frames.map { $0.line(1).prefix(8) } == ["        ", "a done  "])
  }

  @Test("What takes longer is shown without its answer first")
  func takesLonger() {
    let terminal = ScriptedTerminal([.key(.enter)])
    let shown = terminal.shown
    let app = Self.worker(
      {
        // At the start, and with the key's frame.
        shown.wait()
        shown.wait()
      }, then: .quit)
    MainLoop.run(app, on: terminal, patience: .milliseconds(1))
    #expect(terminal.frames.map { $0.line(1).prefix(8) } == ["        ", "a       "])
  }

  @Test("A file that can be read and a moment that comes bring messages, each its own")
  func waits() {
    var app = Self.app()
    app.waiting = { _ in
      [
        .readable(7) { "seven" }, .readable(8) { nil }, .moment(200, "later"),
        .moment(100, "now"),
      ]
    }
    let terminal = ScriptedTerminal([.readable(7), .readable(8), .moment(100), .terminate])
    #expect(MainLoop.run(app, on: terminal).sent == ["seven", "now"])
    #expect(terminal.log == Array(repeating: "watch 7, 8 until 100", count: 4))
    #expect(terminal.frames.map { $0.line(1).prefix(9) }.last == "seven now")
  }

  @Test("What is waited for follows the app's state")
  func changingWaits() {
    var app = Self.app()
    app.waiting = { app in app.sent.isEmpty ? [.moment(1, "one")] : [.readable(3) { "three" }] }
    let terminal = ScriptedTerminal([.moment(1), .moment(1), .readable(3), .terminate])
    #expect(MainLoop.run(app, on: terminal).sent == ["one", "three"])
    #expect(terminal.log.prefix(2) == ["watch none until 1", "watch 3 until never"])
  }

  @Test("A terminal that tells its ground is heard, live and headless")
  func background() {
    var app = Self.app()
    app.waiting = { app in app.sent.isEmpty ? [.background { $0.isLight ? "light" : "dark" }] : [] }
    let white = InputEvent.background(Color(red: 255, green: 255, blue: 255))
    let terminal = ScriptedTerminal([white, white, .terminate])
    #expect(MainLoop.run(app, on: terminal).sent == ["light"])
    var session = HeadlessSession(app, size: Size(columns: 20, rows: 2))
    session.handle(.background(Color(red: 60, green: 60, blue: 60)))
    session.handle(white)
    #expect(session.app.sent == ["dark"])
  }

  @Test("A message that is delivered headless changes the next frame")
  func delivered() {
    var session = HeadlessSession(Self.app(), size: Size(columns: 20, rows: 2))
    session.deliver("a")
    #expect(session.app.sent == ["a", "done"])
    #expect(session.hasQuit)
    session.deliver("b")
    #expect(session.app.sent == ["a", "done"])
  }
}
