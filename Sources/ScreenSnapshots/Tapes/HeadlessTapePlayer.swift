public import TerminalUI

/// Plays a tape to an app without a terminal, as fast as it goes.
///
/// It has no clock: whatever a key sets going has come to its end before the next key, so that a wait
/// for something that is not there yet would never end, and is a fault.
public struct HeadlessTapePlayer<A: App> {
  /// The app, as far as the tape has come.
  public private(set) var session: HeadlessSession<A>
  private let language: String
  private var recording = TapeRecording()
  /// In milliseconds, by the tape's own clock.
  private var clock = 0
  private var isHidden = false
  private var caption = ""

  /// Makes a player.
  ///
  /// - Parameters:
  ///   - session: The app in its first state, in the tape's size.
  ///   - language: Which of the tape's captions are shown: `it`, `en`.
  public init(_ session: HeadlessSession<A>, language: String) {
    self.session = session
    self.language = language
  }

  /// Plays a tape to its end.
  ///
  /// - Parameter tape: The tape.
  /// - Returns: What was seen.
  /// - Throws: Why the end cannot be reached.
  public mutating func play(_ tape: Tape) throws(TapeFault) -> TapeRecording {
    note()
    noteScene(after: "")
    for step in tape.steps {
      for action in step.actions(language: language) { try perform(action, of: step) }
    }
    recording.durationMilliseconds = clock
    recording.lastFrame = session.frame
    return recording.played(at: tape.playbackSpeed)
  }

  private mutating func perform(_ action: TapeAction, of step: TapeStep) throws(TapeFault) {
    switch action {
    case .event(let event):
      guard !session.hasQuit else { throw fault(.ended, step) }
      session.handle(event)
      note()
    case .sleep(let milliseconds): if !isHidden { clock += milliseconds }
    case .wait(let pattern, _):
      switch pattern.search(session.frame) {
      case .found: break
      case .missing: throw fault(.neverShown(pattern), step)
      case .endless: throw fault(.endlessPattern(pattern), step)
      }
    case .screenshot(let file):
      recording.screenshots.append(
        TapeRecording.Screenshot(file: file, frame: session.frame, theme: session.app.theme))
    case .hide(let isHidden):
      self.isHidden = isHidden
      note()
    case .caption(let text):
      caption = text
      note()
    case .stepEnd: noteScene(after: step.source)
    }
  }

  private func fault(_ reason: TapeFault.Reason, _ step: TapeStep) -> TapeFault {
    TapeFault(reason: reason, step: step, frame: session.frame)
  }

  /// Keeps what is to be seen now, if that is something else than before.
  private mutating func note() {
    guard !isHidden else { return }
    let moment = TapeRecording.Moment(
      milliseconds: clock, frame: session.frame, theme: session.app.theme, caption: caption)
    guard let last = recording.moments.last else { return recording.moments = [moment] }
    guard !last.showsSame(as: moment) else { return }
    if last.milliseconds == clock { recording.moments.removeLast() }
    recording.moments.append(moment)
  }

  private mutating func noteScene(after command: String) {
    guard !isHidden, recording.scenes.last?.frame != session.frame else { return }
    recording.scenes.append(TapeRecording.Scene(command: command, frame: session.frame))
  }
}

extension TapeRecording {
  /// The same recording, faster or slower.
  fileprivate func played(at speed: Double) -> TapeRecording {
    guard speed != 1 else { return self }
    var recording = self
    for index in moments.indices {
      recording.moments[index].milliseconds = moments[index].milliseconds.divided(by: speed)
    }
    recording.durationMilliseconds = durationMilliseconds.divided(by: speed)
    return recording
  }
}

extension TapeRecording.Moment {
  fileprivate func showsSame(as other: TapeRecording.Moment) -> Bool {
    frame == other.frame && theme == other.theme && caption == other.caption
  }
}

extension Int {
  /// Milliseconds at another speed.
  func divided(by speed: Double) -> Int {
    Int((Double(self) / speed).rounded())
  }
}
