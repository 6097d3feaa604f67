public import TerminalUI

/// A terminal in which a tape plays until the user takes over.
///
/// The tape's keys reach the app like the user's. Two lines below the app belong to the player; with
/// the tape they go, and all of the screen is the app's. The tape's own copying leaves the user's
/// clipboard alone.
public final class TapeTerminal: Terminal {
  /// Why the tape could not go on; the app was then ended.
  public private(set) var fault: TapeFault?

  private let screen: any Terminal
  private let phrases: TapePhrases
  private let clock: TapeClock
  private var reel: TapeReel
  private var shown: (frame: Frame, theme: Theme)?
  private var isAtWork = false
  private var pending: [InputEvent] = []
  private var alarmTime: Duration?
  private var isTaken = false

  /// Puts a tape into a terminal.
  ///
  /// - Parameters:
  ///   - tape: The tape.
  ///   - screen: The terminal, of which the app gets all but two lines.
  ///   - language: Which of the tape's captions are shown: `it`, `en`.
  ///   - speed: How much faster than the tape's own speed it plays.
  ///   - phrases: The player's words.
  public convenience init(
    playing tape: Tape, on screen: any Terminal, language: String, speed: Double = 1,
    phrases: TapePhrases
  ) {
    self.init(
      TapeReel(tape, language: language, speed: speed), on: screen, phrases: phrases,
      clock: .system)
  }

  init(_ reel: TapeReel, on screen: any Terminal, phrases: TapePhrases, clock: TapeClock) {
    self.reel = reel
    self.screen = screen
    self.phrases = phrases
    self.clock = clock
  }

  /// The step at which the app ended while the tape went on; nil where the user ended it, or took
  /// over, or the tape had come to its end.
  public var unfinishedStep: TapeStep? {
    isTaken || fault != nil ? nil : reel.nextKeyStep
  }

  public var glyphs: GlyphSet { screen.glyphs }
  public var waker: @Sendable () -> Void { screen.waker }

  public var size: Size {
    guard !isTaken else { return screen.size }
    return Size(columns: screen.size.columns, rows: screen.size.rows - TapeBars.count)
  }

  // MARK: - Output

  public func show(_ frame: Frame, theme: Theme) {
    shown = (frame, theme)
    paint()
  }

  private func paint() {
    guard let shown else { return }
    guard !isTaken else { return screen.show(shown.frame, theme: shown.theme) }
    // Between a change of the size and its event the app's frame fits nowhere.
    guard !reel.isHidden, shown.frame.size == size else { return }
    let bars = TapeBars(reel: reel, phrases: phrases, glyphs: glyphs).lines
    let whole = shown.frame.above(bars: bars)
    screen.show(glyphs == .ascii ? whole.asciiOnly() : whole, theme: shown.theme)
  }

  public func copy(_ text: String) -> CopyOutcome {
    isTaken ? screen.copy(text) : .sent
  }

  public func captureMouse(_ isOn: Bool) { screen.captureMouse(isOn) }
  public func suspend() { screen.suspend() }
  public func repaint() { screen.repaint() }
  public func expectAnswers(_ count: Int) { isAtWork = count > 0 }

  // MARK: - Input

  public func nextEvent(watching descriptors: [Int32], until moment: Int?) -> InputEvent {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      if !isTaken, let event = turn() { return event }
      let event = screen.nextEvent(watching: descriptors, until: moment)
      if isTaken { return event }
      if let event = passed(event) { return event }
    }
  }

  /// What the tape does now; nil where it waits.
  private func turn() -> InputEvent? {
    guard let shown else { return nil }
    switch reel.turn(at: clock.now(), frame: shown.frame, isAtWork: isAtWork) {
    case .event(let event): return event
    case .fault(let fault):
      self.fault = fault
      return .terminate
    case .wait(let until):
      paint()
      if let until { wake(at: until) }
      return nil
    }
  }

  private func wake(at time: Duration) {
    let now = clock.now()
    if let alarmTime, alarmTime > now, alarmTime <= time { return }
    alarmTime = time
    clock.callAfter(max(.zero, time - now), screen.waker)
  }

  /// What of the real terminal's events the app hears while the tape plays.
  private func passed(_ event: InputEvent) -> InputEvent? {
    switch event {
    case .key(let key): return answer(key)
    case .mouse(let mouse):
      if mouse.action == .press { takeOver() }
      return nil
    case .paste:
      takeOver()
      return nil
    case .resize: return .resize(size)
    case .terminate:
      isTaken = true
      return event
    case .wake, .readable, .moment, .background, .redraw: return event
    }
  }

  /// The player's own keys; those of the terminal as such go to the app, and any other key takes
  /// over and does nothing else.
  private func answer(_ key: Key) -> InputEvent? {
    let isOver = reel.state == .ended
    switch key {
    case .space where !isOver: reel.togglePause()
    case .right where reel.state == .paused: reel.step()
    case .character("+") where !isOver, .character("=") where !isOver:
      reel.changeSpeed(by: 2, at: clock.now())
    case .character("-") where !isOver: reel.changeSpeed(by: 0.5, at: clock.now())
    case .control("l"), .control("z"): return .key(key)
    case .character("q"), .control("c"):
      takeOver()
      pending.append(.key(.control("c")))
    default: takeOver()
    }
    return nil
  }

  private func takeOver() {
    isTaken = true
    pending.append(.resize(screen.size))
  }
}
