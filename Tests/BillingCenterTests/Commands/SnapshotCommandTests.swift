import CustomDump
import Foundation
import Testing

@Suite("Snapshots by script")
struct SnapshotCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(
    "I3 · The same screen gives the same bytes, without a terminal",
    arguments: ["text", "roles", "svg"])
  func sameBytes(format: String) async throws {
    let arguments = [
      "snapshot", "--screen", "subscriptions", "--lang", "it", "--size", "100x30",
      "--account", "acme", "--now", "2026-11-23", "--format", format,
    ]
    let first = try await sandbox.run(arguments)
    let second = try await sandbox.run(arguments)
    expectNoDifference(first.exitCode, 0)
    #expect(first.standardOutput.contains("Sottoscrizioni"))
    #expect(first.standardOutput == second.standardOutput)
  }

  @Test("The README's picture is what a snapshot shows")
  func readmePicture() async throws {
    let picture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/subscriptions.svg")
    let shown = try await sandbox.run(
      "snapshot", "--screen", "subscriptions", "--account", "acme", "--lang", "en", "--now",
      "2026-11-23", "--format", "svg")
    let isSame = try String(contentsOf: picture, encoding: .utf8) == shown.standardOutput
    #expect(isSame, "take it again: see “The README's picture” in CONTRIBUTING.md")
  }

  @Test("A snapshot goes to a file")
  func file() async throws {
    let file = sandbox.path("screen.svg")
    let arguments = [
      "snapshot", "--screen", "my-account", "--format", "svg", "--now", "2026-11-23",
    ]
    let shown = try await sandbox.run(arguments)
    let written = try await sandbox.run(arguments + ["--output", file])
    expectNoDifference(written.exitCode, 0)
    expectNoDifference(written.standardOutput, "")
    expectNoDifference(
      try String(contentsOf: URL(filePath: file), encoding: .utf8), shown.standardOutput)
  }
}
