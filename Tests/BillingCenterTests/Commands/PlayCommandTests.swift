import CustomDump
import Foundation
import Testing

@Suite("Tapes by script")
struct PlayCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// A tape in the sandbox, whose files go there too.
  private func tape(_ text: String, named name: String = "a.tape") throws -> String {
    let path = sandbox.path(name)
    let placed = text.replacingOccurrences(of: "DIR", with: sandbox.directory.path)
    try Data(placed.utf8).write(to: URL(filePath: path))
    return path
  }

  private static let subscriptions = """
    Set Account acme
    Output DIR/a.cast
    Output DIR/a.svg
    Output DIR/a.txt
    Enter
    Wait+Screen /GoToWebinar Starter/
    Screenshot DIR/s.txt
    Caption 'Hello'
    Sleep 1s
    """

  private func run(
    _ arguments: [String], in environment: [String: String] = [:]
  ) async throws -> Sandbox.Output {
    try await sandbox.launch(
      try Sandbox.program, arguments,
      environment: sandbox.environment.merging(environment) { $1 })
  }

  @Test("I3 · A snapshot of a tape is what it shows at its end, in its own theme")
  func snapshot() async throws {
    let path = try tape("Set Theme sepia\n" + Self.subscriptions)
    let played = try await run(["play", path, "--headless"])
    expectNoDifference(played.exitCode, 0)
    let shown = try await run(["snapshot", "--tape", path, "--format", "roles"])
    expectNoDifference(shown.standardError, "")
    let kept = try String(contentsOfFile: sandbox.path("s.txt"), encoding: .utf8)
    expectNoDifference(shown.standardOutput, kept)
    let picture = try await run(["snapshot", "--tape", path, "--format", "svg"])
    let other = try await run(
      ["snapshot", "--tape", path, "--format", "svg", "--theme", "dusk"])
    #expect(picture.standardOutput.hasPrefix("<svg"))
    #expect(picture.standardOutput != other.standardOutput)
    let refused = try await run(["snapshot", "--tape", path, "--size", "80x24", "--lang", "en"])
    expectNoDifference(refused.exitCode, 2)
    #expect(refused.standardError.contains("--tape takes neither"))
  }

  @Test("I3 · A tape gives the same files in another zone, locale and with other preferences")
  func sameEverywhere() async throws {
    let tape = try tape(Self.subscriptions)
    let written = try await run(["play", tape, "--headless"])
    expectNoDifference(written.standardError, "")
    expectNoDifference(written.exitCode, 0)
    let preferences = sandbox.path("config/billing-center/preferences.json")
    try FileManager.default.createDirectory(
      atPath: sandbox.path("config/billing-center"), withIntermediateDirectories: true)
    try Data("{\"language\":\"it\",\"theme\":\"sepia\"}".utf8)
      .write(to: URL(filePath: preferences))
    let other = ["TZ": "Pacific/Auckland", "LC_ALL": "it_IT.UTF-8", "COLUMNS": "40"]
    let checked = try await run(["play", tape, "--check"], in: other)
    expectNoDifference(checked.standardError, "")
    expectNoDifference(checked.exitCode, 0)
    expectNoDifference(checked.standardOutput, "4 file su 4 sono uguali.\n")
    #expect(
      try String(contentsOfFile: sandbox.path("s.txt"), encoding: .utf8).contains("8 Dec 2026"))
  }

  @Test("--check tells the first difference in words, and writes nothing")
  func check() async throws {
    let tape = try tape(Self.subscriptions)
    _ = try await run(["play", tape, "--headless"])
    let file = URL(filePath: sandbox.path("s.txt"))
    let kept = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "● Active", with: "● Closed")
    try Data(kept.utf8).write(to: file)
    try FileManager.default.removeItem(atPath: sandbox.path("a.svg"))
    let checked = try await run(["play", tape, "--check"])
    expectNoDifference(checked.exitCode, 1)
    #expect(checked.standardError.contains("was “Closed”, is “Active”"))
    #expect(checked.standardError.contains("a.svg:\n  it is missing\n"))
    #expect(checked.standardError.contains("error: 2 of 4 files are not what the tape shows; "))
    expectNoDifference(try String(contentsOf: file, encoding: .utf8), kept)
    expectNoDifference(FileManager.default.fileExists(atPath: sandbox.path("a.svg")), false)
  }

  @Test(
    "A tape that is wrong says where and why, and writes nothing",
    arguments: [
      ("Output DIR/a.txt\nEntr", 2, "“a.tape”, line 2, column 1: unknown command “Entr”"),
      ("Output DIR/a.txt\nWait+Screen /(/", 2, "line 2, column 13: /(/ is not a regular"),
      (
        "Set Account acme\nOutput DIR/a.txt\nWait+Screen /(.+)+(.+)+never/", 1,
        "line 3, column 1: the search for /(.+)+(.+)+never/ takes too long"
      ),
      ("Output DIR/a.txt\nScreenshot DIR/./a.txt", 2, "line 2, column 12: “"),
      ("Output DIR/a.gif", 2, "line 1, column 8: “"),
      ("Set Language fr", 2, "line 1, column 14: unknown language “fr”"),
      ("Set Theme nosuch", 2, "line 1, column 11: unknown theme “nosuch”"),
      ("Set Now tomorrow", 2, "line 1, column 9: “tomorrow” is not a day"),
      ("Set Account nobody", 2, "line 1, column 13: "),
      (
        "Output DIR/a.txt\nWait+Screen /never/", 1,
        "line 2, column 1: the screen does not show /never/"
      ),
      ("Output DIR/a.txt\nCtrl+C Enter", 1, "line 2, column 8: there is nobody to press this"),
    ])
  func wrong(text: String, exitCode: Int32, complaint: String) async throws {
    let tape = try tape(text)
    let run = try await run(["play", tape, "--headless"])
    expectNoDifference(run.exitCode, exitCode)
    #expect(run.standardError.contains(complaint), "\(run.standardError)")
    expectNoDifference(run.standardOutput, "")
    expectNoDifference(FileManager.default.fileExists(atPath: sandbox.path("a.txt")), false)
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test(
    "Where one file cannot be written none is, and no draft is left",
    arguments: ["DIR/nowhere/b.txt", "DIR/folder.txt"])
  func unwritable(path: String) async throws {
    try FileManager.default.createDirectory(
      atPath: sandbox.path("folder.txt"), withIntermediateDirectories: false)
    let tape = try tape("Output DIR/a.txt\nEnter\nScreenshot \(path)")
    let before = try FileManager.default.contentsOfDirectory(atPath: sandbox.directory.path)
    let run = try await run(["play", tape, "--headless"])
    expectNoDifference(run.exitCode, 2)
    #expect(run.standardError.contains("cannot be written"))
    let after = try FileManager.default.contentsOfDirectory(atPath: sandbox.directory.path)
    expectNoDifference(after.sorted(), before.sorted())
  }

  @Test("A difference is told in Italian, too, and hostile text in it stays text")
  func checkInItalian() async throws {
    let tape = try tape(Self.subscriptions)
    _ = try await run(["play", tape, "--headless"])
    for (name, was, now) in [
      ("s.txt", "● Active", "● Closed"), ("a.txt", "▶ Enter", "▶ Ent\u{1B}[2Jer"),
      ("a.cast", "Hello", "Hallo"),
    ] {
      let file = URL(filePath: sandbox.path(name))
      let kept = try String(contentsOf: file, encoding: .utf8)
      try Data(kept.replacingOccurrences(of: was, with: now).utf8).write(to: file)
    }
    // By --lang the tape would play in Italian, too.
    let checked = try await run(["play", tape, "--check"], in: ["LC_ALL": "it_IT.UTF-8"])
    let told = checked.standardError.replacingOccurrences(of: sandbox.directory.path, with: "DIR")
    #expect(told.contains("DIR/s.txt:\n  riga "), "\(told)")
    #expect(told.contains(": era «Closed», ora è «Active»\n"), "\(told)")
    #expect(told.contains("DIR/a.txt:\n  era «▶ Ent�[2Jer», ora è «▶ Enter»\n"), "\(told)")
    #expect(told.contains("DIR/a.cast:\n  riga "), "\(told)")
    #expect(!told.contains("was “"), "\(told)")
    expectNoDifference(checked.exitCode, 1)
  }

  @Test("A tape plays on a store in memory, and changes nothing there")
  func store() async throws {
    try await sandbox.makeStore()
    let before = try sandbox.contents(of: sandbox.storePath)
    let tape = try tape(
      """
      Set Account acme
      Enter Type "/webinar" Enter Enter Type "8" Enter Enter Enter Enter
      Wait+Screen /ACME-2026-/
      """)
    let run = try await run(["play", tape, "--headless", "--store", sandbox.storePath])
    expectNoDifference(run.standardError, "")
    expectNoDifference(run.exitCode, 0)
    #expect(try sandbox.contents(of: sandbox.storePath) == before)
  }

  @Test("Without a terminal a tape says what plays without one")
  func noTerminal() async throws {
    let run = try await run(["play", try tape("Enter")])
    expectNoDifference(run.exitCode, 2)
    #expect(run.standardError.contains("--headless"))
    let missing = try await self.run(["play", sandbox.path("no.tape"), "--headless"])
    expectNoDifference(missing.exitCode, 2)
    #expect(missing.standardError.contains("cannot be read"))
  }
}
