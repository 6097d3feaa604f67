import Dispatch
import TerminalUI

/// A terminal whose events are given; when they are used up it waits to be woken.
final class ScriptedTerminal: Terminal {
  private(set) var frames: [Frame] = []
  private(set) var log: [String] = []
  private var events: [InputEvent]
  private let wakeUps = DispatchSemaphore(value: 0)
  /// Told of each frame.
  let shown = DispatchSemaphore(value: 0)

  let size: Size
  let glyphs: GlyphSet

  init(
    _ events: [InputEvent], size: Size = Size(columns: 20, rows: 2), glyphs: GlyphSet = .unicode
  ) {
    self.events = events
    self.size = size
    self.glyphs = glyphs
  }

  var waker: @Sendable () -> Void {
    let wakeUps = wakeUps
    return { wakeUps.signal() }
  }

  func show(_ frame: Frame, theme: Theme) {
    frames.append(frame)
    shown.signal()
  }

  func nextEvent(watching descriptors: [Int32], until moment: Int?) -> InputEvent {
    if !descriptors.isEmpty || moment != nil {
      let files = descriptors.map(String.init).joined(separator: ", ")
      log.append(
        "watch \(files.isEmpty ? "none" : files) until \(moment.map(String.init) ?? "never")")
    }
    if !events.isEmpty { return events.removeFirst() }
    wakeUps.wait()
    return .wake
  }

  func copy(_ text: String) -> CopyOutcome {
    log.append("copy " + text)
    return .tooLong(limit: 3)
  }
  func suspend() { log.append("suspend") }
  func repaint() { log.append("repaint") }
}
