import BillingDocuments
import Dispatch
import Foundation
import Synchronization

/// A line on standard error that says what a command is doing, and is gone once that is done.
///
/// It comes where work takes longer than a tenth of a second and somebody looks on at a terminal; what a
/// script reads or keeps stays as it was. The work can be interrupted as ever.
final class ActivityLine: Sendable {
  private static let delay = DispatchTimeInterval.milliseconds(100)
  private static let interval = DispatchTimeInterval.milliseconds(125)
  private static let marks = ["|", "/", "-", "\\"]

  private struct Drawing {
    var step = 0
    var columns = 0
    var isOver = false
  }

  private let label: String
  private let formats: Formats
  private let start = ContinuousClock.now
  private let drawing = Mutex(Drawing())

  private init(_ label: String, _ formats: Formats) {
    self.label = label
    self.formats = formats
  }

  /// Does work, and shows that it goes on where it takes its time.
  ///
  /// - Parameters:
  ///   - label: What is done, in a few words without a full stop.
  ///   - formats: Writes the seconds that it has taken.
  ///   - work: The work; it prints nothing itself.
  /// - Returns: What the work answers.
  /// - Throws: What the work throws.
  static func showing<Answer, Failure: Error>(
    _ label: String, _ formats: Formats, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    guard isatty(STDERR_FILENO) == 1 else { return try work() }
    let line = ActivityLine(label, formats)
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now() + delay, repeating: interval)
    timer.setEventHandler { line.draw() }
    timer.resume()
    defer {
      timer.cancel()
      line.erase()
    }
    return try work()
  }

  private func draw() {
    let seconds = Int(start.duration(to: .now).components.seconds)
    drawing.withLock { drawing in
      guard !drawing.isOver else { return }
      let mark = Self.marks[drawing.step % Self.marks.count]
      let text = "\(mark) \(label)" + (seconds < 2 ? "" : " " + formats.seconds(seconds))
      StandardError.rewriteLine(text)
      drawing.step += 1
      drawing.columns = max(drawing.columns, text.count)
    }
  }

  /// Leaves the line as it was, whether anything was drawn or not.
  private func erase() {
    drawing.withLock { drawing in
      drawing.isOver = true
      guard drawing.columns > 0 else { return }
      StandardError.rewriteLine(String(repeating: " ", count: drawing.columns))
      StandardError.rewriteLine("")
    }
  }
}
