import Foundation
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
      let golden = folder.appending(path: "Suite/one.txt")
      _ = try complaint(about: sampleFrame(), golden: golden, isRecording: false)
      let before = try Data(contentsOf: golden)
      var frame = sampleFrame()
      frame.focus = nil
      let complaint = try complaint(about: frame, golden: golden, isRecording: false)
      #expect(complaint?.contains("focus: was cancel, is nowhere") == true)
      #expect(try Data(contentsOf: golden) == before)
    }
  }

  @Test("A missing golden is written and fails once")
  func missing() throws {
    try inTemporaryFolder { folder in
      let golden = folder.appending(path: "Suite/one.txt")
      let first = try complaint(about: sampleFrame(), golden: golden, isRecording: false)
      #expect(first?.contains("there was no golden") == true)
      try #expect(complaint(about: sampleFrame(), golden: golden, isRecording: false) == nil)
    }
  }

  @Test("Recording takes any frame as it is")
  func recording() throws {
    try inTemporaryFolder { folder in
      let golden = folder.appending(path: "Suite/one.txt")
      try #expect(complaint(about: sampleFrame(), golden: golden, isRecording: true) == nil)
      var frame = sampleFrame()
      frame.focus = nil
      try #expect(complaint(about: frame, golden: golden, isRecording: true) == nil)
      try #expect(complaint(about: frame, golden: golden, isRecording: false) == nil)
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

  private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
