import Foundation
import ScreenSnapshots
import TerminalUI

/// One frame against its golden.
struct ScreenCheck {
  let frame: Frame
  let name: String
  let folder: SnapshotFolder
  let isRecording: Bool
  /// Where a failure is left to be looked at; nil: nowhere.
  let report: ScreenReport?

  /// Compares the frame, or records it.
  ///
  /// - Returns: What is wrong with the frame or with its golden; nil where all is well.
  /// - Throws: What the file system says of the golden.
  func complaint() throws -> String? {
    let golden = folder.golden(named: name)
    let text = FrameText.render(frame)
    let isThere = FileManager.default.fileExists(atPath: golden.path())
    guard isThere, !isRecording else {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
      guard !isThere, !isRecording else { return settle() }
      let failure = failure(was: nil, now: text)
      return ([failure.words] + keep(failure)).joined(separator: "\n")
    }
    let was = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    guard let difference = FrameText.difference(from: was, to: frame) else { return settle() }
    let failure = failure(was: was, now: text)
    return (["the screen is not its golden", difference] + keep(failure) + [remedy(for: failure)])
      .joined(separator: "\n")
  }

  private func failure(was: String?, now: String) -> ScreenFailure {
    ScreenFailure(
      name: name, suite: folder.suite.lastPathComponent, target: folder.target.lastPathComponent,
      golden: folder.golden(named: name), was: was, now: now)
  }

  private func remedy(for failure: ScreenFailure) -> String {
    report == nil
      ? "RECORD_SNAPSHOTS=1 takes every screen as it is now"
      : "to take it as it is now: swift run screen-snapshots accept \(failure.id.quoted)"
  }

  // MARK: The report

  /// Leaves a failure for the report.
  ///
  /// - Returns: A line that says where, or why it could not be left; none without a report.
  private func keep(_ failure: ScreenFailure) -> [String] {
    guard let report else { return [] }
    do {
      try report.add(failure)
      ReportAtExit.promise(report)
      return ["side by side: \(report.page.path())"]
    } catch {
      return ["the report cannot be written: \(error.localizedDescription)"]
    }
  }

  /// Takes what an earlier run left of this screen out of the report.
  private func settle() -> String? {
    guard let report else { return nil }
    let target = folder.target.lastPathComponent
    let suite = folder.suite.lastPathComponent
    if (try? report.remove(target: target, suite: suite, name: name)) == true {
      ReportAtExit.promise(report)
    }
    return nil
  }
}
