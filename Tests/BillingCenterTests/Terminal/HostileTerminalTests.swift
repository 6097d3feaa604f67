import Foundation
import TestSupport
import Testing

@Suite("Hostile text in a terminal", .timeLimit(.minutes(30)))
struct HostileTerminalTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("No byte of the data acts on the terminal that the program runs in")
  func bytes() async throws {
    try await HostileStore.make(in: sandbox)
    let file = sandbox.path("written")
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.record(to: file)
      try await terminal.start("--lang en --now 2026-11-23")
      try await terminal.wait(for: "Choose account and person")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Profile")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Add New Subscription")
      for (key, words) in [
        ("a", "Compare plans"), ("p", "differences only"), ("3", "Invoices"), ("Enter", "Export"),
        ("4", "Payment"), ("5", "Company"), ("F1", "Customer Service"), ("Escape", "Company"),
      ] {
        try await terminal.press(key)
        try await terminal.wait(for: words)
      }
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
      try await terminal.start("invoices --account acme --now 2026-11-23 --lang en")
      try await terminal.wait(for: "ended with 0")
    }
    let written = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    #expect(written.contains("666z"))
    for command in ["\u{1B}[666z", "\u{1B}]52;", "\u{1B}]666"] {
      #expect(!written.contains(command))
    }
    // The terminal's own strings are of ASCII, and none of them rings.
    let acting = HostileText.actingScalars(in: written).subtracting([0x8, 0x9, 0xD, 0xE, 0xF, 0x1B])
    #expect(acting == [])
  }
}
