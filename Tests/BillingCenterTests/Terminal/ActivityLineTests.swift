import Foundation
import Testing

@Suite("Long work of commands in a terminal", .timeLimit(.minutes(10)))
struct ActivityLineTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("What takes longer than a moment says so, and leaves only its answer")
  func slowImport() async throws {
    try await sandbox.makeStore()
    let program = try Sandbox.program.path
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.shell("clear; '\(program)' store export whole.json --lang en")
      try await terminal.wait(for: "Wrote whole.json")
      // The document is slow to come.
      try await terminal.shell(
        "clear; { sleep 3; cat whole.json; } | '\(program)' store import - --store copy --lang en")
      try await terminal.wait { $0.contains("Importing the store… 2 s") }
      let shown = try await terminal.wait(for: "Made a store at")
      #expect(!shown.contains("Importing"))
    }
  }

  @Test("A script's standard error stays empty")
  func script() async throws {
    try await sandbox.makeStore()
    let verified = try await sandbox.run("store", "verify")
    #expect(verified.exitCode == 0)
    #expect(verified.standardError.isEmpty)
    #expect(verified.standardOutput.isEmpty)
  }
}
