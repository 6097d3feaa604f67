import CustomDump
import Foundation
import Testing

/// What a command does where nothing takes its answer.
@Suite("Standard output that takes nothing")
struct StandardOutputTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Runs the program with a full disk for its standard output.
  private func run(_ arguments: [String]) async throws -> Sandbox.Output {
    let program = try Sandbox.program.path
    return try await sandbox.launch(
      URL(filePath: "/bin/sh"), ["-c", "exec \"$0\" \"$@\" > /dev/full", program] + arguments,
      environment: sandbox.environment)
  }

  @Test(
    "An answer that cannot be printed is an error in plain words",
    arguments: [
      ["invoices", "--account", "acme"], ["invoices", "--account", "acme", "--json"],
      ["invoices", "export", "--account", "acme"], ["snapshot", "--list"], ["store", "export"],
      ["cart", "add", "rescueassist", "--seats", "1", "--annual", "--account", "nuova"],
    ])
  func full(command: [String]) async throws {
    try await sandbox.makeStore()
    for (language, words) in [
      (
        "en",
        "error: the answer could not be printed; No space left on device; send it elsewhere, "
          + "what the command has changed stays so\n"
      ),
      (
        "it",
        "error: non è stato possibile stampare la risposta; No space left on device; mandala "
          + "altrove, ciò che il comando ha modificato resta così\n"
      ),
    ] {
      let arguments = command + ["--now", "2026-11-23", "--lang", language]
      let output = try await run(arguments)
      expectNoDifference(output.standardError, words)
      expectNoDifference(output.exitCode, 2)
    }
  }

  @Test("A refusal is told on standard error alone")
  func refusal() async throws {
    try await sandbox.makeStore()
    let output = try await run(
      ["invoices", "show", "X", "--account", "acme", "--json", "--lang", "en"])
    #expect(output.standardError.hasPrefix("error: there is no invoice “X”; "))
    expectNoDifference(output.exitCode, 1)
  }
}
