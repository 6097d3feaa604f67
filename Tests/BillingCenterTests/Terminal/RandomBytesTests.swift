import CustomDump
import TerminalUI
import TestSupport
import Testing

/// Noise on the line: `BILLING_CRASHES=all` sends 10 MB of it.
@Suite("Random bytes", .timeLimit(.minutes(240)))
struct RandomBytesTests {
  /// The keys that leave, suspend, or lead to what does: Ctrl-C, Ctrl-P, Ctrl-Z, Ctrl-\ and `q`.
  private static let leaving: Set<UInt8> = [0x03, 0x10, 0x1A, 0x1C, 0x71]

  @Test(
    "Whatever bytes come, the program lives, shows what it should, and gives the terminal back",
    arguments: Seeds.ranges(4, of: 4))
  func noise(seeds: Seeds) async throws {
    let seed = seeds.range.lowerBound
    var generator = SeededGenerator(seed: seed)
    let sandbox = try Sandbox()
    let options = "--account nuova --now 2026-11-23"
    let program = try ProgramInTerminal(sandbox, options + " --lang en")
    try await program.wait(for: "Go to Billing")

    var count = 0
    while count < TerminalEffort.byteCount {
      let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
        .filter { !Self.leaving.contains($0) }
      try await program.type(Array(bytes.prefix(TerminalEffort.byteCount - count)))
      count += bytes.count
      program.forgetOutput()
      await Task.yield()
    }
    try await back(program)
    expectNoDifference(program.screen.unknown, [], "again with BILLING_SEED=\(seed)")
    try await program.expectWholeScreen()

    let size = Size(columns: 50, rows: 15)
    program.resize(to: size)
    let expected = [
      try await sandbox.expectedRows(of: "my-account", options: options + " --lang en", size: size),
      try await sandbox.expectedRows(of: "my-account", options: options + " --lang it", size: size),
    ]
    try await program.wait("the sentence of a small window") { expected.contains($0.rows) }
    try await program.type("\u{03}")
    #expect(try await program.end() == 0, "again with BILLING_SEED=\(seed)")
    program.expectTerminalGivenBack()
  }

  /// Goes back as far as one can; each Esc alone, since more of it would be another key.
  private func back(_ program: ProgramInTerminal) async throws {
    try await program.settle(looks: 100)
    for _ in 0..<8 {
      try await program.type("\u{1B}")
      try await program.settle()
    }
  }

  @Test("A byte that belongs to no character costs none of the keys after it")
  func strayByte() async throws {
    let program = try ProgramInTerminal(try Sandbox(), Sandbox.giulia)
    try await program.wait(for: "Go to Billing")
    try await program.type([0xE9, 0x0D])
    try await program.wait(for: "Nothing here yet")
  }

  @Test("A character that a slow line breaks in two is one character")
  func brokenCharacter() async throws {
    let program = try ProgramInTerminal(try Sandbox(), Sandbox.giulia)
    try await program.wait(for: "Go to Billing")
    try await program.type("\u{10}")
    try await program.settle()
    try await program.type("caff")
    for byte in "è €".utf8 {
      try await program.type([byte])
      try await Task.sleep(for: .milliseconds(80))
    }
    try await program.wait(for: "caffè €")
  }
}
