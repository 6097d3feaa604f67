import CustomDump
import TerminalUI
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("A terminal that takes nothing", .timeLimit(.minutes(30)))
struct StalledOutputTests {
  let sandbox: Sandbox
  let program: ProgramInTerminal

  init() throws {
    sandbox = try Sandbox()
    // A crash would be told at length, to the same terminal.
    program = try ProgramInTerminal(
      sandbox, Sandbox.giulia, variables: ["SWIFT_BACKTRACE": "enable=no"])
  }

  /// Lets the program write frames that nobody reads until the terminal is full.
  private func stall() async throws {
    try await program.wait(for: "Go to Billing")
    // So that frames can be counted.
    try await program.type("\u{1B}[?2026;2$y")
    try await program.settle()
    for step in 0..<60 {
      program.resize(to: Size(columns: 100 + step % 3, rows: 30))
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @Test(
    "Signals are heard, and the program ends in time with its terminal's settings restored",
    arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func signals(signal: Int32) async throws {
    try await stall()
    let clock = ContinuousClock()
    let start = clock.now
    program.send(signal)
    #expect(try await program.end(reading: false) == 128 + signal)
    #expect(clock.now - start < .seconds(8))
    expectNoDifference(program.modes, program.modesBefore)
  }

  @Test("It can be left by a key")
  func leaving() async throws {
    try await stall()
    try await program.type(Array("q".utf8), reading: false)
    #expect(try await program.end(reading: false) == 0)
    expectNoDifference(program.modes, program.modesBefore)
  }

  @Test("Once it takes more, only the newest frame is written, and it is the right one")
  func goingOn() async throws {
    try await stall()
    for _ in 0..<60 {
      try await program.type([0x0C], reading: false)
      try await Task.sleep(for: .milliseconds(5))
    }
    let size = Size(columns: 90, rows: 28)
    program.resize(to: size)
    try await Task.sleep(for: .milliseconds(100))
    let expected = try await sandbox.expectedRows(of: "my-account", size: size)
    try await program.wait("\(expected)") { $0.rows == expected }
    // A terminal holds some 64 KB, which are 15 of these 121 frames.
    #expect(program.screen.synchronizations.begun < 30)
    try await program.expectWholeScreen()
    try await program.type("q")
    #expect(try await program.end() == 0)
    program.expectTerminalGivenBack()
  }

  @Test("A terminal that has taken little is left as found once it takes the rest")
  func slowLeaving() async throws {
    try await stall()
    program.send(SIGTERM)
    try await Task.sleep(for: .milliseconds(300))
    #expect(try await program.end() == 128 + SIGTERM)
    program.expectTerminalGivenBack()
  }

  @Test("Keys that wait are taken before the next frame is painted, but frames come meanwhile")
  func backlog() async throws {
    try await program.wait(for: "Go to Billing")
    try await program.type("\u{1B}[?2026;2$y\u{10}")
    try await program.settle()
    let before = program.screen.synchronizations.begun
    let keys = Array(String(repeating: "ab\u{7F}\u{7F}", count: 250).utf8)
    try await program.type(keys, reading: false)
    try await program.settle(looks: 100)
    let painted = program.screen.synchronizations.begun - before
    #expect(painted < keys.count / 2, "\(painted) frames")
    #expect(painted > 1)
    try await program.expectWholeScreen()
  }
}
