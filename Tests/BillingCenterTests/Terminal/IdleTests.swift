import CustomDump
import Foundation
import Testing

@Suite("A program that is left alone", .timeLimit(.minutes(30)))
struct IdleTests {
  /// What a process has cost so far.
  private struct Cost: Equatable {
    /// How often each of its threads went to sleep, by the thread's number.
    var sleeps: [String: Int] = [:]
    /// In the kernel's ticks, a hundredth of a second each.
    var processorTicks: Int

    init(of process: pid_t) throws {
      let tasks = "/proc/\(process)/task"
      for thread in try FileManager.default.contentsOfDirectory(atPath: tasks) {
        let status = try String(contentsOfFile: "\(tasks)/\(thread)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
        sleeps[thread] = line.flatMap { Int($0.filter(\.isNumber)) }
      }
      let fields =
        try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        .split(separator: ")").last?.split(separator: " ").map(String.init) ?? []
      try #require(fields.count > 12)
      processorTicks = (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    }
  }

  @Test("Nothing wakes it, and it writes nothing")
  func idle() async throws {
    let sandbox = try Sandbox()
    let program = try ProgramInTerminal(sandbox, "--account acme --lang en --now 2026-11-23")
    try await program.wait(for: "Go to Billing")
    try await program.type("\r")
    try await program.wait(for: "Add New Subscription")
    try await program.settle()
    let process = try #require(program.program)
    let count = program.output.count
    let before = try Cost(of: process)
    #expect(!before.sleeps.isEmpty)
    try await Task.sleep(for: .seconds(TerminalEffort.idleSeconds))
    program.read()
    expectNoDifference(try Cost(of: process), before)
    #expect(program.output.count == count)
  }
}
