import CustomDump
import Dispatch
import Synchronization
import Testing

@testable import TerminalUI

@Suite("Linear loop")
struct LinearLoopTests {
  /// An app whose order goes on until a test lets it end.
  private static func app(until end: DispatchSemaphore = DispatchSemaphore(value: 0)) -> TestApp {
    TestApp(
      bindings: [KeyBinding([.control("c")], label: "^C", help: "leave", action: "leave")],
      view: { app in
        .column([
          .button("order", "Order", action: "order"), .text(app.sent.joined(separator: " ")),
          app.sent.contains("order") && !app.sent.contains("done")
            ? .progress("Working…") : .empty,
        ])
      },
      answer: { app, message in
        switch message {
        case "order":
          return .run {
            end.wait()
            return "done"
          }
        case "leave": return app.sent.contains("order") ? .none : .quit
        default: return .none
        }
      })
  }

  @Test("The end of the lines ends the loop, and leaves the app as it is")
  func end() {
    let terminal = ScriptedLines([.end])
    #expect(LinearLoop.run(Self.app(), on: terminal).sent.isEmpty)
    #expect(terminal.log == ["1. Order", "Commands: ?: all commands; q: leave", "? Choice: "])
  }

  @Test("Lines behind slow work wait for its end")
  func work() {
    let end = DispatchSemaphore(value: 0)
    for _ in 1...2 { end.signal() }
    let terminal = ScriptedLines([.line("1"), .line("2"), .line("1"), .end])
    let app = LinearLoop.run(Self.app(until: end), on: terminal)
    expectNoDifference(app.sent, ["order", "done", "order", "done"])
    expectNoDifference(
      terminal.log.dropFirst(2),
      [
        "? Choice: ", "Working…", "order done", "? Choice: ", "“2” is none.", "Type a number.",
        "? Choice: ", "order done order done", "? Choice: ",
      ])
  }

  @Test("Ctrl-C is heard while work goes on, and a question is open then")
  func interrupt() {
    let end = DispatchSemaphore(value: 0)
    let terminal = ScriptedLines([.line("1"), .interrupt, .line("?")]) { end.signal() }
    let app = LinearLoop.run(Self.app(until: end), on: terminal)
    expectNoDifference(app.sent, ["order", "leave", "done"])
    #expect(terminal.log.contains("order leave"))
    #expect(terminal.log.filter { $0 == "? Choice: " }.count == 3)
    let before = ScriptedLines([.interrupt])
    expectNoDifference(LinearLoop.run(Self.app(), on: before).sent, ["leave"])
  }

  @Test("Where the lines end while Ctrl-C has asked, what goes on is waited for all the same")
  func endAtWork() {
    let end = DispatchSemaphore(value: 0)
    let terminal = ScriptedLines([.line("1"), .interrupt, .end]) { end.signal() }
    expectNoDifference(
      LinearLoop.run(Self.app(until: end), on: terminal).sent, ["order", "leave", "done"])
  }

  @Test("The wish to end is followed at once")
  func terminate() {
    let end = DispatchSemaphore(value: 0)
    let terminal = ScriptedLines([.line("1"), .other(.terminate)])
    #expect(LinearLoop.run(Self.app(until: end), on: terminal).sent == ["order"])
    end.signal()
  }

  @Test("News is told before the next question, and never between a question and its answer")
  func news() {
    var app = Self.app()
    app.waiting = { app in app.sent.isEmpty ? [.readable(7) { "news" }] : [] }
    let terminal = ScriptedLines([.other(.readable(7)), .line("?"), .line(""), .end])
    #expect(LinearLoop.run(app, on: terminal).sent == ["news"])
    expectNoDifference(
      terminal.log.dropFirst(2).filter { $0.hasPrefix("?") || $0 == "news" },
      ["? Choice: ", "? Choice: ", "news", "? Choice: "])
  }
}

/// Lines and other events that are given; when they are used up it waits to be woken, and then has
/// no more lines.
private final class ScriptedLines: LineTerminal {
  private(set) var log: [String] = []
  private var events: [LineEvent]
  private let wakeUps = DispatchSemaphore(value: 0)
  private let isUsedUp: @Sendable () -> Void

  /// - Parameters:
  ///   - events: What comes, in this order.
  ///   - isUsedUp: Called when all has come.
  init(_ events: [LineEvent], isUsedUp: @escaping @Sendable () -> Void = {}) {
    self.events = events
    self.isUsedUp = isUsedUp
  }

  var glyphs: GlyphSet { .unicode }
  var waker: @Sendable () -> Void {
    let wakeUps = wakeUps
    return { wakeUps.signal() }
  }

  func write(_ lines: [String]) { log += lines.filter { !$0.isEmpty } }
  func ask(_ prompt: LinearPrompt) { log.append("? " + prompt.text) }
  func suspend() { log.append("suspend") }

  func nextEvent(
    takesLines: Bool, watching descriptors: [Int32], until moment: Int?
  ) -> LineEvent {
    if let event = events.first {
      switch event {
      case .line, .end:
        if takesLines { return events.removeFirst() }
      case .interrupt, .other: return events.removeFirst()
      }
    } else if takesLines {
      isUsedUp()
      return .end
    } else {
      isUsedUp()
    }
    wakeUps.wait()
    return .other(.wake)
  }
}
