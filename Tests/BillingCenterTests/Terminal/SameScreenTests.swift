import CustomDump
import Testing

@Suite("What a terminal shows", .timeLimit(.minutes(30)))
struct SameScreenTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(
    "I1 · A terminal shows the snapshot's text cell for cell",
    arguments: ["it", "en"], [(100, 30), (80, 24)])
  func sameCells(language: String, size: (Int, Int)) async throws {
    try await sandbox.makeStore()
    let options = ["--account", "acme", "--lang", language, "--now", "2026-11-23"]
    let snapshot = try await sandbox.run(
      ["snapshot", "--screen", "subscriptions", "--size", "\(size.0)x\(size.1)"] + options)
    let expected = snapshot.standardOutput.dropLast()
      .split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmingTrailingBlanks)
    expectNoDifference(expected.count, size.1)

    try await TmuxSession.with(sandbox, columns: size.0, rows: size.1) { terminal in
      try await terminal.start(options.joined(separator: " "))
      try await terminal.wait(for: "anna.rossi@acme.example")
      try await terminal.press("Enter")
      // A terminal paints a page in pieces: its first words are there before its last ones.
      do {
        try await terminal.wait { $0.rows == expected }
      } catch let error as TmuxSession.NeverShown {
        expectNoDifference(error.shown.rows, expected)
      }
    }
  }

  @Test("I1 · A terminal without UTF-8 and colour shows the page in ASCII, and works")
  func asciiTerminal() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start(
        "--account acme --lang it --now 2026-11-23", with: "TERM=vt100 LANG=C")
      try await terminal.wait(for: "Vai alla fatturazione")
      try await terminal.press("Enter")
      let shown = try await terminal.wait(for: "GoToWebinar Starter")
      #expect(shown.contains("109,00 EUR"))
      #expect(shown.description.utf8.allSatisfy { $0 < 128 }, "\(shown)")
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
    }
  }
}
