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
        case "b": .batch([.copy("text"), .suspend, .redraw])
        case "done": .quit
        default: .none
        }
      })
  }

  @Test("Events change what is shown, and the end of input ends the loop")
  func events() {
    let terminal = ScriptedTerminal([.key(.tab), .key(.enter), .wake, .terminate])
    let app = MainLoop.run(Self.app(), on: terminal)
    #expect(app.sent == ["b"])
    #expect(terminal.frames.map(\.focus) == ["a", "b", "b", "b"])
    #expect(terminal.log == ["copy text", "suspend", "repaint"])
  }

  @Test("Slow work answers through the waker while the loop waits")
  func work() {
    let terminal = ScriptedTerminal([.key(.enter)])
    let app = MainLoop.run(Self.app(), on: terminal)
    #expect(app.sent == ["a", "done"])
  }
}

/// A terminal whose events are given; when they are used up it waits to be woken.
private final class ScriptedTerminal: Terminal {
  private(set) var frames: [Frame] = []
  private(set) var log: [String] = []
  private var events: [InputEvent]
  private let wakeUps = DispatchSemaphore(value: 0)

  init(_ events: [InputEvent]) {
    self.events = events
  }

  var size: Size { Size(columns: 20, rows: 2) }
  var glyphs: GlyphSet { .unicode }
  var waker: @Sendable () -> Void {
    let wakeUps = wakeUps
    return { wakeUps.signal() }
  }

  func show(_ frame: Frame, theme: Theme) { frames.append(frame) }

  func nextEvent() -> InputEvent {
    if !events.isEmpty { return events.removeFirst() }
    wakeUps.wait()
    return .wake
  }

  func copy(_ text: String) { log.append("copy " + text) }
  func suspend() { log.append("suspend") }
  func repaint() { log.append("repaint") }
}
