import Foundation
import ScreenSnapshots
public import TerminalUI
public import Testing

/// Checks a frame against its golden, `Tests/TARGET/__Snapshots__/SUITE/NAME.txt`.
///
/// A missing golden is written and fails, so that nobody takes it for one that was compared.
/// With `RECORD_SNAPSHOTS=1` in the environment every golden is written anew and no test fails;
/// what has changed is then read in the version control's differences.
///
/// - Parameters:
///   - frame: What is seen.
///   - name: The golden's name; with the size in it where a screen is checked in several.
///   - testFile: The test's own file.
///   - sourceLocation: Where a failure is shown.
public func assertScreen(
  _ frame: Frame,
  named name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let golden = SnapshotFolder(testFile: testFile).golden(named: name)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  do {
    if let complaint = try complaint(about: frame, golden: golden, isRecording: isRecording) {
      Issue.record("\(name): \(complaint)", sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record("\(name): the golden cannot be used: \(error)", sourceLocation: sourceLocation)
  }
}

/// The goldens of a test file that none of its tests names, and folders of files that are gone.
///
/// - Parameters:
///   - names: All names that the file's tests give to
///     ``assertScreen(_:named:testFile:sourceLocation:)``.
///   - testFile: The test's own file.
/// - Returns: Paths below `__Snapshots__`, sorted; empty where all is in order.
/// - Throws: What the file system says of a folder that cannot be read.
public func orphanedScreens(
  besides names: some Sequence<String>, testFile: String = #filePath
) throws -> [String] {
  try SnapshotFolder(testFile: testFile).orphans(besides: Set(names))
}

/// What is wrong with a frame, or with its golden; nil where all is well.
func complaint(about frame: Frame, golden: URL, isRecording: Bool) throws -> String? {
  let isThere = FileManager.default.fileExists(atPath: golden.path())
  guard isThere, !isRecording else {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(FrameText.render(frame).utf8).write(to: golden)
    return isThere || isRecording ? nil : "there was no golden; it is written now, look at it"
  }
  let text = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
  return FrameText.difference(from: text, to: frame).map { difference in
    "the screen is not the golden; RECORD_SNAPSHOTS=1 takes it as it is now\n\(difference)"
  }
}
