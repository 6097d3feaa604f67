import CustomDump
import Foundation
import Testing

/// The built program where its pages are told line by line.
@Suite("The accessible mode")
struct AccessibleTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private static let purchase = [
    "go", "add", "GoToWebinar", "pro", "3", "next", "complete", "complete", "card number",
    "4242 4242 4242 4242", "1230", "987", "Giulia Conti", "", "place",
  ]

  private func play(_ answers: some Sequence<String>) async throws -> Sandbox.Output {
    try await sandbox.run(
      ["--accessible", "--account", "nuova", "--lang", "en", "--now", "2026-11-23"],
      input: answers.map { $0 + "\n" }.joined())
  }

  private func invoices() async throws -> String {
    try await sandbox.run("invoices", "--account", "nuova", "--lang", "en").standardOutput
  }

  @Test("B1–B12 · a purchase is made through a pipe, in plain text")
  func pipe() async throws {
    let output = try await play(Self.purchase)
    #expect(output.exitCode == 0)
    #expect(output.standardError == "")
    #expect(output.standardOutput.contains("Total due: €838.14"))
    #expect(output.standardOutput.contains("Working…\n\nThank you for your order\n"))
    #expect(!output.standardOutput.contains("987"))
    #expect(!output.standardOutput.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(try await invoices().contains("NUOVA-2026-000001"))
  }

  @Test("The end of the input leaves cleanly wherever it comes, and nothing is half done")
  func ends() async throws {
    for count in [0, 4, 9, 11, 14] {
      let output = try await play(Self.purchase.prefix(count))
      #expect(output.exitCode == 0, "after \(count) lines: \(output.standardError)")
    }
    #expect(!(try await invoices()).contains("NUOVA-2026"))
  }

  @Test("Where nobody takes what is told any more, it leaves, and what was begun comes to its end")
  func nobodyListens() async throws {
    let lines = Self.purchase.map { $0 + "\\n" }.joined()
    let program = try Sandbox.program.path
    let options = "--accessible --account nuova --lang en --now 2026-11-23"
    let output = try await sandbox.launch(
      URL(filePath: "/bin/sh"),
      ["-c", "(printf '\(lines)' | '\(program)' \(options); echo \"code $?\" >&2) | head -n 1"],
      environment: sandbox.environment)
    #expect(output.standardError == "code 0\n")
  }

  @Test("A non-empty ACCESSIBLE is as good as the option, an empty one is none")
  func variable() async throws {
    for (value, code) in [("1", Int32(0)), ("", 2)] {
      var environment = sandbox.environment
      environment["ACCESSIBLE"] = value
      environment["TERM"] = "dumb"
      let output = try await sandbox.launch(
        try Sandbox.program, ["--account", "nuova", "--lang", "en"], environment: environment)
      #expect(output.exitCode == code, "\(output.standardError)")
    }
  }

  @Test("In a terminal that can do nothing it wraps, hides the code, and leaves all as it was")
  func terminal() async throws {
    try await TmuxSession.with(sandbox, columns: 60) { terminal in
      try await terminal.shell("stty -a > before")
      try await terminal.start(
        "--accessible --account nuova --lang it --now 2026-11-23", with: "TERM=dumb")
      try await terminal.wait(for: "La tua scelta:")
      for answer in Self.purchase.prefix(11) {
        try await terminal.shell(Self.italian[answer] ?? answer)
      }
      try await terminal.wait { $0.rows.last { !$0.isEmpty } == "CVC:" }
      try await terminal.shell("987")
      let shown = try await terminal.wait(for: "Intestatario della carta:")
      #expect(!shown.contains("987"))
      #expect(try await !terminal.isOnAlternateScreen())
      try await terminal.press("C-c")
      try await terminal.wait(for: "ended with 0")
      try await terminal.shell("stty -a > after; cmp before after && echo all the same")
      try await terminal.wait { $0.rows.contains("all the same") }
    }
    #expect(!(try await invoices()).contains("NUOVA-2026"))
  }

  private static let italian = [
    "go": "vai", "add": "aggiungi", "next": "avanti", "complete": "completa",
    "card number": "numero",
  ]

  @Test("Ctrl-C while the code is hidden gives the echo back")
  func interrupted() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.shell("stty -a > before")
      try await terminal.start("--accessible --account nuova --lang en --now 2026-11-23")
      try await terminal.wait(for: "Your choice:")
      for answer in ["payment", "cvc"] { try await terminal.shell(answer) }
      try await terminal.wait { $0.rows.last { !$0.isEmpty } == "CVC:" }
      try await terminal.press("C-c")
      try await terminal.wait(for: "ended with 0")
      try await terminal.shell("stty -a > after; cmp before after && echo all the same")
      try await terminal.wait { $0.rows.contains("all the same") }
    }
  }
}
