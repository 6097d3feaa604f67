import CustomDump
import Foundation
import ScreenSnapshotsTesting
import Testing

/// What was told and answered, kept as a file of `__Snapshots__/TranscriptTests`.
///
/// One that is missing is recorded and fails; `RECORD_SNAPSHOTS=1` records all anew.
enum Transcript {
  private static let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "__Snapshots__/TranscriptTests")

  /// Expects lines to be the agreed ones.
  static func expect(_ lines: [String], named name: String) throws {
    let file = directory.appending(path: name + ".txt")
    let text = lines.joined(separator: "\n") + "\n"
    let agreed = try? String(contentsOf: file, encoding: .utf8)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    if isRecording || agreed == nil {
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    guard !isRecording else { return }
    guard let agreed else {
      Issue.record("\(name) was missing and is now recorded: read it, then run again")
      return
    }
    expectNoDifference(text, agreed)
  }
}
