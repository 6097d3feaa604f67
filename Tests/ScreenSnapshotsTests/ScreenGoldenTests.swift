import CustomDump
import Foundation
import ScreenSnapshots
import TerminalUI
import Testing

@testable import ScreenSnapshotsTesting

struct ScreenGoldenTests {
  private static let names = ["sample"]

  @Test("A frame that is its golden passes")
  func matches() {
    assertScreen(sampleFrame(), named: "sample")
  }

  @Test("No golden is left over")
  func orphans() throws {
    #expect(try orphanedScreens(besides: Self.names).isEmpty)
  }

  @Test("I3 · A frame that is not its golden fails, and the golden stays")
  func differs() throws {
    try inTemporaryFolder { folder in
      let check = Check(folder: folder)
      _ = try check.complaint(about: sampleFrame())
      let before = try Data(contentsOf: check.golden)
      var frame = sampleFrame()
      frame.write("Starten", column: 5, row: 3, .title)
      let complaint = try check.complaint(about: frame)
      expectNoDifference(
        complaint,
        """
        the screen is not its golden
        row 3, columns 5..<12: was “Starter”, is “Starten”
        row 3, columns 5..<12, role of “Starten”: was border, is title
        side by side: \(check.report.page.path())
        to take it as it is now: swift run screen-snapshots accept SomeTests/CartTests/one
        """)
      #expect(try Data(contentsOf: check.golden) == before)
    }
  }

  @Test("A missing golden is written and fails once")
  func missing() throws {
    try inTemporaryFolder { folder in
      let check = Check(folder: folder)
      let first = try check.complaint(about: sampleFrame())
      #expect(first?.contains("there was no golden") == true)
      #expect(try check.report.failures().map(\.was) == [nil])
      try #expect(check.complaint(about: sampleFrame()) == nil)
      #expect(try check.report.failures().isEmpty)
    }
  }

  @Test("Recording takes any frame as it is")
  func recording() throws {
    try inTemporaryFolder { folder in
      let check = Check(folder: folder)
      try #expect(check.complaint(about: sampleFrame(), isRecording: true) == nil)
      var frame = sampleFrame()
      frame.focus = nil
      #expect(try check.complaint(about: frame) != nil)
      try #expect(check.complaint(about: frame, isRecording: true) == nil)
      try #expect(check.complaint(about: frame) == nil)
      #expect(try check.report.failures().isEmpty)
    }
  }

  @Test("A golden that no test names, and the folder of a test file that is gone, are orphans")
  func orphansAreFound() throws {
    try inTemporaryFolder { folder in
      let target = folder.appending(path: "Tests/SomeTests")
      let testFile = target.appending(path: "Screens/CartTests.swift")
      for path in [
        "Screens/CartTests.swift", "__Snapshots__/CartTests/empty.txt",
        "__Snapshots__/CartTests/old.txt", "__Snapshots__/GoneTests/any.txt", "__Snapshots__/.keep",
      ] {
        let file = target.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
      }
      let orphans = try orphanedScreens(besides: ["empty"], testFile: testFile.path())
      #expect(orphans == ["CartTests/old.txt", "GoneTests"])
    }
  }

  /// A test file's check with a golden and a report of its own.
  private struct Check {
    let folder: SnapshotFolder
    let report: ScreenReport

    init(folder: URL) {
      self.folder = SnapshotFolder(
        testFile: folder.appending(path: "Tests/SomeTests/CartTests.swift").path())
      report = ScreenReport(directory: folder.appending(path: "report"))
    }

    var golden: URL { folder.golden(named: "one") }

    func complaint(about frame: Frame, isRecording: Bool = false) throws -> String? {
      try ScreenCheck(
        frame: frame, name: "one", folder: folder, isRecording: isRecording, report: report
      ).complaint()
    }
  }

  private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
