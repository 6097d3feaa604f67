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
    arguments: ["text", "roles", "ansi", "svg", "html"])
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

  @Test("I3 · ANSI has all colours wherever it goes, or as many as are asked for")
  func colors() async throws {
    func ansi(_ options: String...) async throws -> String {
      let run = try await sandbox.run(
        ["snapshot", "--screen", "my-account", "--now", "2026-11-23", "--format", "ansi"] + options)
      expectNoDifference(run.exitCode, 0)
      return run.standardOutput
    }
    #expect(try await ansi().contains("\u{1B}[0;38;2;"))
    #expect(try await ansi("--color", "256").contains("\u{1B}[0;38;5;"))
    let plain = try await ansi("--color", "none")
    #expect(!plain.contains("38;"))
    #expect(plain.contains("\u{1B}["))
    #expect(try await ansi("--color", "auto") == plain)
  }

  @Test("The gallery's pictures are what the program shows")
  func gallery() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../..").standardizedFileURL
    let drawn = URL(filePath: sandbox.path("gallery"))
    var environment = sandbox.environment
    environment["BILLING_CENTER"] = try Sandbox.program.path
    let run = try await sandbox.launch(
      URL(filePath: "/bin/sh"), [root.appending(path: "scripts/gallery").path, drawn.path],
      environment: environment)
    expectNoDifference(run.exitCode, 0)
    expectNoDifference(run.standardError, "")

    let kept = root.appending(path: "docs/gallery")
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.path)
      .filter { $0.hasSuffix(".svg") }.sorted()
    expectNoDifference(
      try FileManager.default.contentsOfDirectory(atPath: drawn.path).sorted(), names)
    for name in names {
      let isSame =
        try Data(contentsOf: kept.appending(path: name))
        == Data(contentsOf: drawn.appending(path: name))
      #expect(isSame, "\(name) has changed: draw it again with scripts/gallery, and look at it")
    }
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

  @Test("A snapshot writes no file, also where its keys come through an export")
  func writesNothing() async throws {
    let place = sandbox.path("place")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    // The newest invoice of this account is paid: what pays another one exports this one.
    let arguments = [
      "snapshot", "--screen", "pay-invoice-declined", "--account", "acme", "--now", "2026-11-23",
    ]
    let program = try Sandbox.program.path
    let output = try await sandbox.launch(
      URL(filePath: "/bin/sh"),
      ["-c", "cd \"$1\" && shift && exec \"$@\"", "sh", place, program] + arguments,
      environment: sandbox.environment)
    expectNoDifference(output.exitCode, 1)
    expectNoDifference(try FileManager.default.subpathsOfDirectory(atPath: place), [])
    expectNoDifference(try sandbox.homes(), [])
  }
}
