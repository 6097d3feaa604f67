import TerminalUI

/// How far a tape has been played in a terminal, and what comes next.
///
/// A key is held back while the app works on the one before, so that what is seen is what the tape
/// shows without a terminal, however slow the machine.
struct TapeReel {
  enum State: Hashable {
    case playing
    case paused
    /// Plays to the end of the next command that presses or says something, without pauses.
    case stepping
    case ended
  }

  /// What is to be done now.
  enum Turn: Hashable {
    case event(InputEvent)
    /// Nothing before this time of the clock; nil: nothing until something comes.
    case wait(until: Duration?)
    case fault(TapeFault)
  }

  static let speeds = 0.01...100.0

  private(set) var state = State.playing
  private(set) var speed: Double
  private(set) var caption = ""
  /// Whether nothing of what happens is shown.
  private(set) var isHidden = false

  private let actions: [(action: TapeAction, step: TapeStep)]
  private var index = 0
  private var dueTime: Duration?

  /// Puts a tape in.
  ///
  /// - Parameters:
  ///   - tape: The tape.
  ///   - language: Which captions are shown.
  ///   - speed: How much faster than the tape's own speed it plays.
  init(_ tape: Tape, language: String, speed: Double) {
    self.speed = Self.limited(tape.playbackSpeed * speed)
    actions = tape.steps.flatMap { step in
      step.actions(language: language).map { ($0, step) }
    }
  }

  /// The step of the next key; nil where none is left.
  var nextKeyStep: TapeStep? {
    let rest = actions[index...].first { entry in
      if case .event = entry.action { true } else { false }
    }
    return rest?.step
  }

  // MARK: - The user's

  mutating func togglePause() {
    dueTime = nil
    switch state {
    case .playing: state = .paused
    case .paused, .stepping: state = .playing
    case .ended: break
    }
  }

  /// Plays one command; only while the tape stands still.
  mutating func step() {
    guard state == .paused else { return }
    state = .stepping
  }

  /// Plays so many times as fast from now on.
  mutating func changeSpeed(by factor: Double, at now: Duration) {
    let old = speed
    speed = Self.limited(speed * factor)
    guard isSleeping, let dueTime, dueTime > now else { return }
    self.dueTime = now + (dueTime - now) * (old / speed)
  }

  private static func limited(_ speed: Double) -> Double {
    min(max(speed, speeds.lowerBound), speeds.upperBound)
  }

  private var isSleeping: Bool {
    guard index < actions.count, case .sleep = actions[index].action else { return false }
    return true
  }

  // MARK: - Playing

  /// Finds out what is to be done now.
  ///
  /// - Parameters:
  ///   - now: The time by the clock.
  ///   - frame: What the app shows.
  ///   - isAtWork: Whether the app's slow work has still to answer.
  /// - Returns: An event for the app, or how long there is none.
  mutating func turn(at now: Duration, frame: Frame, isAtWork: Bool) -> Turn {
    while index < actions.count {
      guard state != .paused else { return .wait(until: nil) }
      let (action, step) = actions[index]
      if case .sleep(let milliseconds) = action {
        if let end = sleep(milliseconds, at: now) { return .wait(until: end) }
        continue
      }
      guard !isAtWork else { return .wait(until: nil) }
      switch action {
      case .event(let event):
        advance()
        return .event(event)
      case .wait(let pattern, let timeout):
        if let turn = wait(for: pattern, timeout, of: step, at: now, frame: frame) { return turn }
      case .caption(let text): caption = text
      case .hide(let isHidden): self.isHidden = isHidden
      case .stepEnd: if state == .stepping, step.command.showsSomething { state = .paused }
      case .sleep, .screenshot: break
      }
      advance()
    }
    state = .ended
    return .wait(until: nil)
  }

  /// How long a pattern is still waited for, or that it never comes; nil once it is there.
  private mutating func wait(
    for pattern: TapePattern, _ milliseconds: Int, of step: TapeStep, at now: Duration, frame: Frame
  ) -> Turn? {
    switch pattern.search(frame) {
    case .found: return nil
    case .endless:
      return .fault(TapeFault(reason: .endlessPattern(pattern), step: step, frame: frame))
    case .missing:
      let end = dueTime ?? now + .milliseconds(milliseconds)
      dueTime = end
      guard now >= end else { return .wait(until: end) }
      return .fault(TapeFault(reason: .neverShown(pattern), step: step, frame: frame))
    }
  }

  /// Until when the tape rests; nil once it has.
  private mutating func sleep(_ milliseconds: Int, at now: Duration) -> Duration? {
    let end = dueTime ?? now + .milliseconds(milliseconds) * (1 / speed)
    guard !isHidden, state == .playing, now < end else {
      advance()
      return nil
    }
    dueTime = end
    return end
  }

  private mutating func advance() {
    index += 1
    dueTime = nil
  }
}
