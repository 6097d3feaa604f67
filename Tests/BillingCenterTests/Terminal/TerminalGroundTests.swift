import CustomDump
import Foundation
import Testing

@Suite("Dark or light by the terminal's own ground", .timeLimit(.minutes(30)))
struct TerminalGroundTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private static let giulia = "--account nuova --lang en --now 2026-11-23"

  /// Opens the list of themes, in which the one that is shown has a mark.
  private func expect(_ theme: String, in terminal: TmuxSession) async throws {
    try await terminal.press("C-t")
    try await terminal.wait(for: "› \(theme)")
  }

  @Test("A terminal that tells of a light ground gets the light theme")
  func told() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      // tmux answers for a ground that it draws itself.
      try await terminal.shell("tmux set -g window-style bg=#fdf6e3")
      try await terminal.start(Self.giulia)
      try await terminal.wait(for: "Go to Billing")
      try await expect("light", in: terminal)
    }
  }

  @Test("A terminal that never tells costs nothing, and the theme is dark")
  func silent() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start(Self.giulia)
      try await terminal.wait(for: "Go to Billing")
      try await expect("dark", in: terminal)
    }
  }

  @Test("An answer that comes late and in pieces is no key", arguments: ["\u{1B}\\", "\u{7}"])
  func lateAndBroken(end: String) async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start(Self.giulia)
      let before = try await terminal.wait(for: "Go to Billing")
      try await terminal.send("\u{1B}]1".utf8)
      try await terminal.send("1;rgb:fd".utf8)
      try await terminal.send("fd/f6f6/e3e3\(end)".utf8)
      let after = try await terminal.wait(for: "Go to Billing")
      expectNoDifference(after.rows, before.rows)
      try await expect("light", in: terminal)
      try await terminal.press("Escape")
      try await terminal.wait { $0.rows == before.rows }
      try await terminal.press("Enter")
      try await terminal.wait(for: "Nothing here yet")
    }
  }

  @Test(
    "Who has named or kept a theme is not overruled", arguments: ["", "--theme dark"])
  func chosen(option: String) async throws {
    if option.isEmpty {
      let folder = sandbox.path("config/billing-center")
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data(#"{"theme":"dark"}"#.utf8)
        .write(to: URL(filePath: "\(folder)/preferences.json"))
    }
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.shell("tmux set -g window-style bg=#fdf6e3")
      try await terminal.start("\(Self.giulia) \(option)")
      try await terminal.wait(for: "Go to Billing")
      try await terminal.send("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}".utf8)
      try await expect("dark", in: terminal)
    }
  }
}
