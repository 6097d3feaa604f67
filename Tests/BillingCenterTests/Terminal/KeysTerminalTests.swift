import CustomDump
import Foundation
import Testing

@Suite("Keys in a terminal", .timeLimit(.minutes(30)))
struct KeysTerminalTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private static let anna =
    "--account acme --user anna.rossi@acme.example --lang en --now 2026-11-23"

  private func put(_ keys: String) throws {
    let folder = sandbox.path("config/billing-center")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(keys.utf8).write(to: URL(filePath: "\(folder)/keys.yaml"))
  }

  @Test("The user's keys act in the open program, and those they replace do not")
  func remapped() async throws {
    try put("palette: [ctrl-k, F4]\nleave: [Q, ctrl-c]\ndown: [n, ctrl-n]\n")
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start(Self.anna)
      try await terminal.wait(for: "Go to Billing")
      try await terminal.press("C-p", "q", "F4")
      try await terminal.wait(for: "What do you want to do?")
      try await terminal.press("C-n")
      try await terminal.wait(for: "› Subscriptions")
      try await terminal.press("Escape")
      try await terminal.press("C-k")
      try await terminal.type("invh")
      try await terminal.wait(for: "› Invoice history")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Credit notes")
      try await terminal.press("Q")
      try await terminal.wait(for: "ended with 0")
    }
  }

  @Test("With a file that cannot be used nothing opens, and the line is named")
  func refused() async throws {
    try put("# mine\nback: []\n")
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start(Self.anna)
      let shown = try await terminal.wait(for: "ended with 2")
      #expect(shown.description.contains("line 2: back has no key that acts"))
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox.storePath))
  }

  @Test("What is copied arrives in tmux's own buffer by OSC 52")
  func copied() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.shell("tmux set -s set-clipboard on; clear")
      try await terminal.start(Self.anna)
      try await terminal.wait(for: "Go to Billing")
      try await terminal.type("3y")
      try await terminal.wait(for: "Copied: ACME-2026-0000")
      try await terminal.type("q")
      try await terminal.wait(for: "ended with 0")
      try await terminal.shell("clear; echo buffer: $(tmux show-buffer)")
      try await terminal.wait(for: "buffer: ACME-2026-0000")
    }
  }

  @Test(
    "A terminal without a clipboard is not written to, and the program says so",
    arguments: ["vt100", "linux"])
  func uncopied(name: String) async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.shell("tmux set -s set-clipboard on; clear")
      try await terminal.start(Self.anna, with: "TERM=\(name)")
      try await terminal.wait(for: "Go to Billing")
      try await terminal.type("3y")
      try await terminal.wait(for: "This terminal has no clipboard")
      try await terminal.type("q")
      try await terminal.wait(for: "ended with 0")
      try await terminal.shell("clear; echo buffer: $(tmux show-buffer 2>&1)")
      try await terminal.wait(for: "buffer: no buffers")
    }
  }
}
