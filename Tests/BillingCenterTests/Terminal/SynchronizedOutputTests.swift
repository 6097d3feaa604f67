import CustomDump
import Foundation
import Testing

@Suite("Frames shown as a whole", .timeLimit(.minutes(30)))
struct SynchronizedOutputTests {
  private func start() async throws -> ProgramInTerminal {
    let program = try ProgramInTerminal(try Sandbox(), Sandbox.giulia)
    try await program.wait(for: "Go to Billing")
    try await program.settle()
    return program
  }

  @Test("The terminal is asked once, and sent nothing that it has not said it knows")
  func asking() async throws {
    let program = try await start()
    try await program.type("\r")
    try await program.wait(for: "Nothing here yet")
    let questions = String(decoding: program.output, as: UTF8.self)
      .split(separator: "\u{1B}[?2026$p", omittingEmptySubsequences: false)
    #expect(questions.count == 2)
    #expect(program.screen.synchronizations == (0, 0))
  }

  @Test(
    "Frames are enclosed as soon as the terminal has answered, which is no key, however late and broken",
    arguments: [0, 1, 2, 3, 7, 10], ["1", "2"])
  func answered(breakingAfter count: Int, state: String) async throws {
    let program = try await start()
    let before = program.screen.cells
    let answer = Array("\u{1B}[?2026;\(state)$y".utf8)
    try await program.type(Array(answer.prefix(count)))
    try await Task.sleep(for: .milliseconds(count == 0 ? 0 : 120))
    try await program.type(Array(answer.dropFirst(count)))
    try await program.settle()
    expectNoDifference(program.screen.cells, before)
    try await program.type("\r")
    try await program.wait(for: "Nothing here yet")
    try await program.settle()
    let (begun, ended) = program.screen.synchronizations
    #expect(begun > 0)
    #expect(begun == ended)
    #expect(!program.screen.modes.contains(2026))
  }

  @Test("A terminal whose entry in the database says that it knows is not asked")
  func known() async throws {
    let sandbox = try Sandbox()
    let source = sandbox.path("entry")
    try Data(
      "xterm-whole|a test,\n\tSync=\\E[?2026%?%p1%{1}%-%tl%eh%;,\n\tuse=xterm-256color,\n".utf8
    ).write(to: URL(filePath: source))
    let compiled = try await sandbox.launch(
      URL(filePath: "/usr/bin/env"), ["tic", "-x", "-o", sandbox.path("entries"), source],
      environment: sandbox.environment)
    try #require(compiled.exitCode == 0, "\(compiled.standardError)")
    let program = try ProgramInTerminal(
      sandbox, Sandbox.giulia,
      variables: ["TERM": "xterm-whole", "TERMINFO_DIRS": sandbox.path("entries") + ":"])
    try await program.wait(for: "Go to Billing")
    try await program.settle()
    let (begun, ended) = program.screen.synchronizations
    #expect(begun > 0)
    #expect(begun == ended)
    #expect(!String(decoding: program.output, as: UTF8.self).contains("$p"))
    try await program.type("q")
    #expect(try await program.end() == 0)
    program.expectTerminalGivenBack()
  }

  @Test("A terminal that says it does not know is left alone", arguments: ["0", "4"])
  func refused(state: String) async throws {
    let program = try await start()
    try await program.type("\u{1B}[?2026;\(state)$y")
    try await program.type("\r")
    try await program.wait(for: "Nothing here yet")
    #expect(program.screen.synchronizations == (0, 0))
  }

  @Test("A key that only looks like an answer's beginning is typed")
  func lookalike() async throws {
    let program = try await start()
    try await program.type("\u{10}")
    try await program.settle()
    // Esc, and soon after it what an answer could begin with: back, and the palette with it.
    try await program.type("\u{1B}")
    try await Task.sleep(for: .milliseconds(100))
    try await program.type("[\u{10}")
    try await Task.sleep(for: .milliseconds(100))
    try await program.type("Help")
    try await program.wait(for: "Help")
  }
}
