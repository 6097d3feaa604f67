import CustomDump
import Foundation
import Testing

@Suite("Manners in a terminal", .timeLimit(.minutes(30)))
struct TerminalMannersTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private static let nuova = "--account nuova --lang en --now 2026-11-23"

  @Test("Leaving gives the terminal back as it was", arguments: ["q", "C-c"])
  func leaving(key: String) async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.shell("stty -a > before")
      try await terminal.start(Self.nuova)
      try await terminal.wait(for: "Go to Billing")
      #expect(try await terminal.isOnAlternateScreen())
      try await terminal.press(key)
      let shown = try await terminal.wait(for: "ended with 0")
      #expect(!shown.contains("Go to Billing"))
      #expect(try await !terminal.isOnAlternateScreen())
      try await terminal.shell("stty -a > after; echo written")
      try await terminal.wait { $0.rows.contains("written") }
    }
    let before = try String(contentsOf: URL(filePath: sandbox.path("before")), encoding: .utf8)
    let after = try String(contentsOf: URL(filePath: sandbox.path("after")), encoding: .utf8)
    #expect(before.contains("icanon"))
    expectNoDifference(after, before)
  }

  @Test("A suspended program comes back whole")
  func suspending() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start(Self.nuova)
      let before = try await terminal.wait(for: "Go to Billing")
      try await terminal.press("C-z")
      try await terminal.wait { $0.rows.last { !$0.isEmpty } == "ready:" }
      #expect(try await !terminal.isOnAlternateScreen())
      try await terminal.shell("fg")
      let back = try await terminal.wait(for: "Go to Billing")
      expectNoDifference(back.rows, before.rows)
      try await terminal.press("Enter")
      try await terminal.wait(for: "Nothing here yet")
    }
  }

  @Test("I5 · One key switches the language, and the next start keeps it")
  func language() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start("--account nuova --now 2026-11-23")
      try await terminal.wait(for: "Go to Billing")
      try await terminal.press("F2")
      try await terminal.wait(for: "Vai alla fatturazione")
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
      try await terminal.start("--account nuova --now 2026-11-23")
      try await terminal.wait(for: "Vai alla fatturazione")
    }
    let list = try await sandbox.run("subscriptions", "--account", "nuova")
    expectNoDifference(list.standardOutput, "nuova non ha sottoscrizioni.\n")
  }

  @Test("J9 · Where nobody is named, account and person are chosen first")
  func chooser() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start("--lang en --now 2026-11-23")
      let chooser = try await terminal.wait(for: "Choose account and person")
      for name in ["ACME S.r.l.", "Globex S.p.A.", "Nuova S.r.l."] {
        #expect(chooser.contains(name), "\(chooser)")
      }
      try await terminal.press("Down", "Enter")
      try await terminal.wait {
        $0.contains("marco.bianchi@acme.example") && $0.contains("Profile")
      }
    }
  }

  @Test("I1 · A window too small says so, and loses nothing")
  func resizing() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      let buyer = Buyer(terminal: terminal, words: .english)
      try await buyer.start()
      try await buyer.goToPayment()
      try await terminal.type("42424242")
      let before = try await terminal.wait(for: "4242 4242")
      try await terminal.resize(columns: 50, rows: 15)
      let small = try await terminal.wait(for: "Please enlarge this window")
      expectNoDifference(small.contains("4242"), false)
      try await terminal.resize(columns: 100, rows: 30)
      let back = try await terminal.wait(for: "4242 4242")
      expectNoDifference(back.rows, before.rows)
    }
  }

  @Test(
    "A terminal that cannot be used is refused in words",
    arguments: [
      (
        "TERM=nonsense", "en",
        "error: unknown terminal “nonsense”; TERM names no terminal that this computer knows; "
          + "set TERM to your terminal's name, for instance xterm-256color, or use --accessible"
      ),
      (
        "TERM=nonsense", "it",
        "error: terminale sconosciuto «nonsense»; "
          + "TERM non indica un terminale noto a questo computer; "
          + "imposta TERM sul nome del tuo terminale, per esempio xterm-256color, "
          + "o usa --accessible"
      ),
      (
        "TERM=", "en",
        "error: the terminal is unknown; TERM is not set; "
          + "set TERM to your terminal's name, for instance xterm-256color, or use --accessible"
      ),
      (
        "TERM=dumb", "en",
        "error: this terminal cannot show screens; TERM is dumb; "
          + "use --accessible to be told the pages line by line, "
          + "or billing-center snapshot to see one"
      ),
    ])
  func unusableTerminal(setting: String, language: String, words: String) async throws {
    try await TmuxSession.with(sandbox, columns: 250) { terminal in
      try await terminal.start("--account nuova --lang \(language)", with: setting)
      let shown = try await terminal.wait(for: "ended with 2")
      #expect(shown.rows.contains(words), "\(shown)")
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox.storePath))
  }
}
