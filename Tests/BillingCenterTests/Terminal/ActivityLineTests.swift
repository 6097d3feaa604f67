import Foundation
import Testing

@Suite("Long work of commands in a terminal", .timeLimit(.minutes(30)))
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
      // The document does not come before it was seen that it is waited for.
      let wait = "until [ -e seen ]; do sleep 0.1; done"
      try await terminal.shell(
        "clear; { \(wait); cat whole.json; } | '\(program)' store import - --store copy --lang en")
      try await terminal.waitForMoment { $0.contains(/Importing the store… [0-9]+ s/) }
      try Data().write(to: sandbox.directory.appending(path: "seen"))
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
