import CustomDump
import TerminalUI
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Stopped and continued", .timeLimit(.minutes(30)))
struct StopAndGoTests {
  private enum Step: CaseIterable {
    case key, stop, forcedStop, read, write, go, resize
  }

  @Test("However often and by whomever the program is stopped, it comes back whole")
  func storm() async throws {
    let sandbox = try Sandbox()
    let program = try ProgramInTerminal(sandbox, Sandbox.giulia, from: .shell)
    try await program.wait(for: "Go to Billing")
    var generator = SeededGenerator(seed: Effort.seed)
    for _ in 0..<TerminalEffort.stopCount {
      switch Step.allCases.randomElement(using: &generator) {
      case .key: try await program.type("\u{1A}")
      case .stop: program.send(SIGTSTP)
      case .forcedStop: program.send(SIGSTOP)
      case .read: program.send(SIGTTIN)
      case .write: program.send(SIGTTOU)
      case .go: program.send(SIGCONT)
      default:
        program.resize(to: Size(columns: Int.random(in: 60...140, using: &generator), rows: 30))
      }
      program.read()
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...25, using: &generator)))
    }
    let size = Size(columns: 100, rows: 30)
    program.resize(to: size)
    let expected = try await sandbox.expectedRows(of: "my-account", size: size)
    try await program.wait("\(expected)") { $0.rows == expected }
    #expect(program.screen.isOnAlternateScreen)
    try await program.expectWholeScreen()
    try await program.type("q")
    #expect(try await program.end() == 0, "again with BILLING_SEED=\(Effort.seed)")
    program.expectTerminalGivenBack()
  }

  @Test("A stopped program has given the terminal back")
  func stopped() async throws {
    let program = try ProgramInTerminal(try Sandbox(), Sandbox.giulia)
    try await program.wait(for: "Go to Billing")
    // Without a shell that could continue it, the program is not stopped, and takes all back.
    let count = program.output.count
    try await program.type("\u{1A}")
    try await program.wait("a screen given back") { _ in
      String(decoding: program.output[count...], as: UTF8.self).contains("\u{1B}[?1049l")
    }
    try await program.wait("it again") {
      $0.isOnAlternateScreen && $0.rows.contains { $0.contains("Go to Billing") }
    }
    try await program.expectWholeScreen()
  }

  @Test("A program that is started in the background waits for its turn")
  func background() async throws {
    let program = try ProgramInTerminal(try Sandbox(), Sandbox.giulia, from: .shellInBackground)
    try await program.wait(for: "Go to Billing")
    try await program.expectWholeScreen()
    try await program.type("q")
    #expect(try await program.end() == 0)
    program.expectTerminalGivenBack()
  }

  @Test(
    "A program that was stopped, and never gets its turn again, can be ended",
    arguments: [SIGTSTP, SIGSTOP])
  func endedInBackground(stop: Int32) async throws {
    let program = try ProgramInTerminal(
      try Sandbox(), Sandbox.giulia, from: .shellKeepingTheTerminal)
    try await program.wait(for: "Go to Billing")
    try await program.settle()
    program.send(stop)
    try await program.wait("the stop in the background") { _ in program.isStopped }
    try await Task.sleep(for: .milliseconds(300))
    for signal in [SIGTERM, SIGCONT] { program.send(signal) }
    #expect(try await program.end() == 128 + SIGTERM)
    #expect(!program.screen.isOnAlternateScreen)
    program.expectTerminalGivenBack()
  }

  @Test("Signals that its parent ignores mean nothing to the program")
  func ignored() async throws {
    let program = try ProgramInTerminal(
      try Sandbox(), Sandbox.giulia, from: .shellIgnoring("HUP TERM TSTP"))
    try await program.wait(for: "Go to Billing")
    for signal in [SIGHUP, SIGTERM, SIGTSTP] { program.send(signal) }
    try await program.type("\u{1A}\r")
    try await program.wait(for: "Nothing here yet")
    try await program.type("q")
    #expect(try await program.end() == 0)
    program.expectTerminalGivenBack()
  }
}
