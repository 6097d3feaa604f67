import Foundation
import Testing

/// Terminals that stay open while something happens elsewhere.
@Suite("An open terminal", .timeLimit(.minutes(30)))
struct TwoTerminalsTests {
  /// Has the store, and one terminal.
  let sandbox: Sandbox
  /// The home of another terminal on that store.
  let other: Sandbox

  init() throws {
    sandbox = try Sandbox()
    other = try Sandbox()
  }

  private func subscriptions(_ terminal: TmuxSession, _ arguments: String) async throws {
    try await terminal.start(
      "--account nuova --lang en --store \(sandbox.storePath) \(arguments)")
    try await terminal.wait(for: "Go to Billing")
    try await terminal.press("Enter")
    try await terminal.wait(for: "Nothing here yet")
  }

  @Test("What is put into the cart in one terminal is in the other's by itself")
  func cart() async throws {
    try await sandbox.makeStore()
    try await TmuxSession.with(other) { watcher in
      try await subscriptions(watcher, "--now 2026-11-23")
      try await TmuxSession.with(sandbox) { terminal in
        let buyer = Buyer(terminal: terminal, words: .english)
        try await buyer.start()
        try await buyer.goToPayment()
        let shown = try await watcher.wait(for: "Cart (1)")
        #expect(shown.contains("Updated: another terminal has changed this account."))
        #expect(shown.contains("Nothing here yet"))

        try await buyer.pay(with: "4242424242424242")
        try await terminal.wait(for: "Thank you for your order")
        try await watcher.wait { $0.contains("GoToWebinar Pro") && !$0.contains("Cart (1)") }
        try await buyer.leave()
      }
      try await watcher.press("q")
      try await watcher.wait(for: "ended with 0")
    }
  }

  @Test("Where time is moved on elsewhere, the day follows, and commands are taken on it")
  func day() async throws {
    try await TmuxSession.with(other) { watcher in
      // The computer's clock: the store is made by the first use, and moved from today on.
      try await subscriptions(watcher, "")
      var utc = Calendar(identifier: .gregorian)
      utc.timeZone = .gmt
      let later = try #require(utc.date(byAdding: .day, value: 10, to: .now))
      let day = later.formatted(.iso8601.year().month().day())
      let advanced = try await sandbox.run(["advance", "--to", day])
      try #require(advanced.exitCode == 0, "\(advanced.standardError)")
      try await watcher.wait(for: "It is now ")
      let trial = try await sandbox.run([
        "trial", "start", "gotomeeting", "pro", "--seats", "4", "--account", "nuova",
      ])
      try #require(trial.exitCode == 0, "\(trial.standardError)")
      try await watcher.wait(for: "GoToMeeting Pro")
      try await watcher.press("q")
      try await watcher.wait(for: "ended with 0")
    }
  }

  @Test("A store that is taken away is said, and the terminal goes on")
  func gone() async throws {
    try await sandbox.makeStore()
    try await TmuxSession.with(other) { watcher in
      try await subscriptions(watcher, "--now 2026-11-23")
      // Moved away at once: what is removed bit by bit the terminal looks at meanwhile.
      try FileManager.default.moveItem(
        atPath: sandbox.storePath, toPath: sandbox.storePath + ".gone")
      let shown = try await watcher.wait(for: "What you see may be out of date.")
      #expect(shown.contains("Nothing here yet"))
      try await watcher.press("3")
      try await watcher.wait { !$0.contains("out of date") }
      try await watcher.press("q")
      try await watcher.wait(for: "ended with 0")
    }
  }

  @Test("A program that is left alone does not wake", .enabled(if: Self.tellsWakeUps))
  func idle() async throws {
    try await sandbox.makeStore()
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start(
        "--account nuova --lang en", with: "sh -c 'echo $$ > pid; exec \"$0\" \"$@\"'")
      try await terminal.wait(for: "Go to Billing")
      try await expectRest()
      try await sandbox.done("cart add gotowebinar pro --seats 1 --monthly")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Cart (1)")
      // The reading has begun threads, which end by themselves.
      try await expectRest()
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
    }
  }

  private static var tellsWakeUps: Bool {
    FileManager.default.fileExists(atPath: "/proc/self/task")
  }

  /// Waits for two seconds in which no thread of the program wakes, at most half a minute.
  private func expectRest() async throws {
    var counts: [String] = []
    for _ in 0..<15 {
      counts.append(try wakeUps())
      if counts.suffix(2).count == 2, counts.suffix(2).first == counts.last { return }
      try await Task.sleep(for: .seconds(2))
    }
    Issue.record("it woke in every two seconds: \(counts)")
  }

  /// How often each thread of the program has gone to sleep so far.
  private func wakeUps() throws -> String {
    let text = try String(contentsOf: URL(filePath: sandbox.path("pid")), encoding: .utf8)
    let tasks = "/proc/\(text.trimmingCharacters(in: .whitespacesAndNewlines))/task"
    return try FileManager.default.contentsOfDirectory(atPath: tasks).sorted().map { thread in
      let status = try String(contentsOfFile: "\(tasks)/\(thread)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return "\(thread) \(try #require(line))"
    }.joined(separator: ", ")
  }
}
