import CustomDump
import Foundation
import TerminalUI
import Testing

@Suite("What is sent to other terminals", .timeLimit(.minutes(30)))
struct TerminalControlsTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Goes through some pages and out, and tells all that was written.
  private func output(_ variables: [String: String]) async throws -> [UInt8] {
    let program = try ProgramInTerminal(sandbox, Sandbox.giulia, variables: variables)
    try await program.wait(for: "Go to Billing")
    try await program.type("\r")
    try await program.wait(for: "Nothing here yet")
    program.resize(to: Size(columns: 90, rows: 28))
    try await program.settle()
    try await program.type("q")
    #expect(try await program.end() == 0)
    expectNoDifference(program.modes, program.modesBefore)
    return program.output
  }

  @Test(
    "A terminal that knows no more than its entry in the database is sent no more",
    arguments: ["linux", "vt100", "vt220", "ansi", "cons25", "rxvt", "pcansi"])
  func plain(name: String) async throws {
    let output = String(decoding: try await output(["TERM": name]), as: UTF8.self)
    for introduction in ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}^"] {
      #expect(!output.contains(introduction), "\(introduction.debugDescription)")
    }
    let entry = try await sandbox.launch(
      URL(filePath: "/usr/bin/env"), ["infocmp", "-1", "-x", name],
      environment: sandbox.environment)
    try #require(entry.exitCode == 0, "\(entry.standardError)")
    let known = try entry.standardOutput.matches(of: Regex(#"\\E\[\?([0-9;]+)"#))
      .map { String($0.output[1].substring ?? "") }
    let sent = try Set(
      output.matches(of: Regex("\u{1B}\\[\\?([0-9;]+)")).map {
        String($0.output[1].substring ?? "")
      })
    expectNoDifference(sent.subtracting(known), [])
  }

  @Test("The screen program, which answers nothing, is asked nothing")
  func screenProgram() async throws {
    let output = String(decoding: try await output(["TERM": "screen"]), as: UTF8.self)
    #expect(!output.contains("\u{1B}]11"))
    #expect(!output.contains("\u{1B}[?2026"))
  }

  @Test(
    "Where the locale has no UTF-8, or is not installed, all is shown in ASCII",
    arguments: ["C", "POSIX", "en_US.ISO-8859-1", "it_IT@euro"])
  func otherLocales(locale: String) async throws {
    let output = try await output(["LANG": locale])
    #expect(output.allSatisfy { $0 < 0x80 })
  }
}
