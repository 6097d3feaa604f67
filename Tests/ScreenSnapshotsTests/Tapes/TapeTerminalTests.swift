import CustomDump
import Dispatch
import Synchronization
import TerminalUI
import Testing

@testable import ScreenSnapshots

struct TapeTerminalTests {
  private static let tape = """
    Set Columns 40 Set Rows 6
    Caption 'Hello'
    Type 'ab' Enter Type 'cd' Enter
    Wait+Screen /· cd/
    Sleep 10s
    """

  private func live(
    _ text: String, speed: Double = 1, slowness: Double = 0, _ events: [InputEvent] = []
  ) throws -> (terminal: TapeTerminal, screen: TapeScreen, app: NotebookApp) {
    let screen = TapeScreen(size: Size(columns: 40, rows: 8), events)
    let reel = TapeReel(try TapeParser().parse(text), language: "en", speed: speed)
    let terminal = TapeTerminal(reel, on: screen, phrases: .forTests, clock: screen.clock)
    let app = MainLoop.run(NotebookApp(slowness: slowness), on: terminal)
    return (terminal, screen, app)
  }

  @Test(
    "I3 · A tape shows in a terminal what it shows without one, however slow clock and work are",
    arguments: [(1.0, 0.0), (0.01, 0.0), (1.0, 0.02)])
  func sameFrames(speed: Double, slowness: Double) throws {
    let (terminal, screen, _) = try live(
      Self.tape + "\nCtrl+X", speed: speed, slowness: slowness)
    let scenes = try played(Self.tape).scenes.map(\.frame.text)
    let seen = screen.frames.map {
      $0.text.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix(6).joined(separator: "\n")
    }
    var rest = seen[...]
    for scene in scenes {
      let found = try #require(rest.firstIndex(of: scene), "never seen:\n\(scene)")
      rest = rest[found...]
    }
    expectNoDifference(terminal.fault, nil)
    expectNoDifference(terminal.unfinishedStep, nil)
  }

  @Test("The player's lines below the app tell the caption and the keys")
  func bars() throws {
    let (_, screen, _) = try live(Self.tape + "\nCtrl+X")
    let last = try #require(screen.frames.last)
    expectNoDifference(last.size, Size(columns: 40, rows: 8))
    expectNoDifference(last.line(6).hasPrefix(" Hello "), true)
    expectNoDifference(last.line(7).hasPrefix(" ▶ ×1   Space pause   + - speed"), true)
  }

  @Test("Any key takes over: the tape is over, the key does nothing, the app has the whole screen")
  func takeOver() throws {
    let (terminal, screen, app) = try live(
      "Type 'ab'\nSleep 3600s\nType 'cd'",
      [.key(.character("x")), .key(.character("y")), .key(.control("x"))])
    expectNoDifference(app.text, "aby")
    expectNoDifference(screen.frames.last?.line(7).contains("pause"), false)
    expectNoDifference(terminal.unfinishedStep, nil)
  }

  @Test("Space pauses and goes on, Right plays one command while it stands still")
  func pauseAndStep() throws {
    let (_, screen, app) = try live(
      "Type 'a'\nSleep 3600s\nType 'b'\nSleep 1s\nType 'c'\nSleep 3600s",
      [.key(.space), .key(.right), .key(.character("x")), .key(.control("x"))])
    expectNoDifference(app.text, "ab")
    expectNoDifference(screen.frames.contains { $0.line(7).hasPrefix(" ‖ ×1") }, true)
  }

  @Test("Plus and minus change the speed of what is left of a pause")
  func speeds() throws {
    let (_, screen, _) = try live(
      "Sleep 3600s",
      [
        .key(.character("+")), .key(.character("-")), .key(.control("c")),
        .key(.control("x")),
      ])
    expectNoDifference(screen.frames.contains { $0.line(7).hasPrefix(" ▶ ×2") }, true)
  }

  @Test("A wait that the screen never meets ends the app in time, and tells where")
  func neverShown() throws {
    let (terminal, screen, _) = try live("Type 'ab'\nWait+Screen@7s /· ab/")
    expectNoDifference(terminal.fault?.step.position, TapePosition(line: 2, column: 1))
    expectNoDifference(screen.elapsed >= .seconds(7), true)
  }

  @Test("An app that ends before its tape leaves the step that nobody played")
  func unfinished() throws {
    let (terminal, _, _) = try live("Ctrl+X\nType 'ab'")
    expectNoDifference(terminal.unfinishedStep?.position, TapePosition(line: 2, column: 1))
  }
}

extension TapePhrases {
  fileprivate static let forTests = TapePhrases(
    pause: "pause", resume: "go on", step: "step", speed: "speed", takeOver: "take over",
    ended: "The end.", leave: "leave", spaceBar: "Space")
}

/// A screen whose user presses keys once the tape rests for an hour, and whose clock jumps to
/// whatever is waited for.
private final class TapeScreen: Terminal {
  let size: Size
  private(set) var frames: [Frame] = []
  private var events: [InputEvent]
  private let wakeUps = DispatchSemaphore(value: 0)
  private let time = TapeTime()

  init(size: Size, _ events: [InputEvent]) {
    self.size = size
    self.events = events
  }

  var glyphs: GlyphSet { .unicode }
  var waker: @Sendable () -> Void {
    let wakeUps = wakeUps
    return { wakeUps.signal() }
  }

  var elapsed: Duration { time.now }

  var clock: TapeClock {
    let time = time
    return TapeClock(
      now: { time.now },
      callAfter: { pause, call in
        // Half an hour and more is left to the user.
        guard pause < .seconds(1800) else { return }
        time.advance(by: pause)
        call()
      })
  }

  func show(_ frame: Frame, theme: Theme) { frames.append(frame) }

  func nextEvent(watching descriptors: [Int32], until moment: Int?) -> InputEvent {
    if wakeUps.wait(timeout: .now()) == .success { return .wake }
    if !events.isEmpty { return events.removeFirst() }
    wakeUps.wait()
    return .wake
  }

  func copy(_ text: String) -> CopyOutcome { .sent }
  func suspend() {}
}

/// A clock that stands still until it is told to go on.
private final class TapeTime: Sendable {
  private let state = Mutex(Duration.zero)

  var now: Duration { state.withLock { $0 } }
  func advance(by pause: Duration) { state.withLock { $0 += pause } }
}
