import CustomDump
import TerminalUI
import TestSupport
import Testing

@Suite("A storm of resizes", .timeLimit(.minutes(30)))
struct ResizeStormTests {
  @Test("Whatever sizes a terminal goes through, the frame in the end is that of its last size")
  func storm() async throws {
    let sandbox = try Sandbox()
    let program = try ProgramInTerminal(sandbox, Sandbox.giulia)
    try await program.wait(for: "Go to Billing")
    var generator = SeededGenerator(seed: Effort.seed)
    for size in [(100, 30), (59, 19), (160, 45), (1, 1), (80, 24)] {
      for _ in 0..<TerminalEffort.resizeCount / 5 {
        program.resize(
          to: Size(
            columns: Int.random(in: 1...220, using: &generator),
            rows: Int.random(in: 1...70, using: &generator)))
        program.read()
        try await Task.sleep(for: .milliseconds(9))
      }
      let size = Size(columns: size.0, rows: size.1)
      program.resize(to: size)
      let expected = try await sandbox.expectedRows(of: "my-account", size: size)
      try await program.wait("\(expected)") { $0.rows == expected }
      try await program.expectWholeScreen()
    }
    try await program.type("q")
    #expect(try await program.end() == 0, "again with BILLING_SEED=\(Effort.seed)")
    program.expectTerminalGivenBack()
  }
}
