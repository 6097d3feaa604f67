import CustomDump
import Foundation
import Testing

/// Tapes in a real terminal.
@Suite("Tapes in a terminal")
struct TapeTerminalPlayTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("I3 · A tape shows in tmux what it writes without a terminal")
  func sameFrame() async throws {
    let text = """
      Set Account acme
      Set Columns 100
      Set Rows 28
      Set TypingSpeed 10ms
      Set WaitTimeout 90s
      Enter Type "/webinar" Enter Enter Type "8"
      Wait+Screen /872/
      Caption "Eight"
      """
    let file = sandbox.path("a.tape")
    try Data((text + "\nScreenshot \(sandbox.path("last.txt"))\n").utf8)
      .write(to: URL(filePath: file))
    let headless = try await sandbox.run("play", file, "--headless")
    expectNoDifference(headless.exitCode, 0)
    let kept = try String(contentsOfFile: sandbox.path("last.txt"), encoding: .utf8)
    let rows = kept.split(separator: "\n").filter { $0.hasSuffix("│") && $0.count > 100 }
      .map { $0.drop { $0 != "│" }.dropFirst().dropLast().trimmingTrailingBlanks }
    expectNoDifference(rows.count, 28)
    try await TmuxSession.with(sandbox, columns: 100, rows: 30) { terminal in
      try await terminal.start("play a.tape", with: "TZ=Asia/Tokyo")
      let shown = try await terminal.wait(for: "The end.")
      expectNoDifference(Array(shown.rows.prefix(28)), rows)
      #expect(shown.rows[28].hasPrefix(" Eight"))
      try await terminal.press("x")
      try await terminal.wait { !$0.contains("The end.") && $0.contains("872") }
      try await terminal.press("C-c")
      try await terminal.wait(for: "ended with 0")
    }
  }

  @Test("I2 · A tour is paused, taken over by a key, and leaves nothing behind")
  func takeOver() async throws {
    try await TmuxSession.with(sandbox, columns: 80, rows: 24) { terminal in
      // So slow that the first caption is there however late the test looks.
      try await terminal.start("demo buy --lang it --theme light --speed 0.01")
      try await terminal.wait(for: "Nuova S.r.l. non ha ancora comprato nulla.")
      try await terminal.press("Space")
      try await terminal.wait(for: "Spazio riprendi")
      try await terminal.press("x")
      try await terminal.wait { !$0.contains("Spazio") && $0.contains("giulia@nuova.example") }
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
    }
    #expect(try sandbox.homes().filter { !$0.hasPrefix("home/tmux") } == [])
  }

  @Test("A tour's kept store goes back to its first day, and nothing is left beside it")
  func keptStore() async throws {
    let store = sandbox.path("tours")
    try await TmuxSession.with(sandbox, columns: 80, rows: 24) { terminal in
      try await terminal.start("demo buy --store tours --speed 0.01")
      try await terminal.wait(for: "giulia@nuova.example")
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
    }
    let first = try await sandbox.run("subscriptions", "--account", "acme", "--store", store)
    let advanced = try await sandbox.run("advance", "--to", "2027-06-01", "--store", store)
    expectNoDifference(advanced.exitCode, 0)
    let changed = try await sandbox.run("subscriptions", "--account", "acme", "--store", store)
    #expect(changed.standardOutput != first.standardOutput)
    let reset = try await sandbox.run("demo", "reset", "--store", store)
    expectNoDifference(reset.standardError, "")
    expectNoDifference(reset.exitCode, 0)
    let again = try await sandbox.run("subscriptions", "--account", "acme", "--store", store)
    expectNoDifference(again.standardOutput, first.standardOutput)
    let verified = try await sandbox.run("store", "verify", "--store", store)
    expectNoDifference(verified.exitCode, 0)
    let around = try FileManager.default.contentsOfDirectory(atPath: sandbox.directory.path)
    expectNoDifference(around.filter { $0.hasPrefix("tours") }, ["tours"])
  }
}
