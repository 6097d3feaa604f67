import CustomDump
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("The program's ends", .timeLimit(.minutes(30)))
struct EndingTests {
  @Test(
    "A signal ends the program, its exit status tells which, and the terminal is given back",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signals(signal: Int32) async throws {
    let program = try ProgramInTerminal(try Sandbox(), Sandbox.giulia)
    try await program.wait(for: "Go to Billing")
    program.send(signal)
    #expect(try await program.end() == 128 + signal)
    program.expectTerminalGivenBack()
    #expect(!program.screen.isOnAlternateScreen)
  }

  @Test("A terminal that goes away ends the program")
  func goneTerminal() async throws {
    let program = try ProgramInTerminal(try Sandbox(), Sandbox.giulia)
    try await program.wait(for: "Go to Billing")
    program.hangUp()
    #expect(try await program.end(reading: false) == 128 + SIGHUP)
  }

  @Test("A crash gives the terminal back, whatever is half written", arguments: [SIGSEGV, SIGABRT])
  func crash(signal: Int32) async throws {
    let program = try ProgramInTerminal(
      try Sandbox(), Sandbox.giulia, variables: ["SWIFT_BACKTRACE": "enable=no"])
    try await program.wait(for: "Go to Billing")
    try await program.type("\u{1B}[?2026;2$y")
    program.send(signal)
    #expect(try await program.end() == 128 + signal)
    program.expectTerminalGivenBack()
    let end = String(decoding: program.output.suffix(100), as: UTF8.self)
    #expect(end.contains("\u{18}\u{1B}[?2026l\u{1B}[?2004l"), "\(end.debugDescription)")
    #expect(end.contains("\u{1B}[?1049l"), "\(end.debugDescription)")
  }
}
