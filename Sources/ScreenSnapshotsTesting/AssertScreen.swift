import Foundation
import ScreenSnapshots
public import TerminalUI
public import Testing

/// Checks a frame against its golden, `Tests/TARGET/__Snapshots__/SUITE/NAME.txt`.
///
/// A frame that is not its golden fails with what has changed, in words, and is left for the report:
/// a page, `.build/screen-report/index.html` or below the directory that `SCREEN_REPORT` names, that
/// shows all such screens as they were and as they are. `swift run screen-snapshots accept` takes
/// them as they are.
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
  let check = ScreenCheck(
    frame: frame, name: name, folder: SnapshotFolder(testFile: testFile),
    isRecording: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1",
    report: .ofPackage(around: URL(filePath: testFile)))
  do {
    if let complaint = try check.complaint() {
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
