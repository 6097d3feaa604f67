import Foundation
import Testing

@Suite("The mouse in a terminal", .timeLimit(.minutes(30)))
struct TerminalMouseTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("A click acts, Ctrl-O gives the mouse back, and so does leaving")
  func clicks() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start("--account nuova --lang en --now 2026-11-23")
      try await terminal.wait(for: "Go to Billing")
      #expect(try await terminal.isMouseTaken())
      try await terminal.click("Go to Billing")
      try await terminal.wait(for: "Nothing here yet")
      try await terminal.click(" Help")
      try await terminal.wait(for: "How do I get to the Billing Center?")
      try await terminal.press("C-o")
      try await terminal.wait(for: "select text with it")
      #expect(try await !terminal.isMouseTaken())
      try await terminal.press("C-o")
      try await terminal.wait(for: "works in the program")
      #expect(try await terminal.isMouseTaken())
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
      #expect(try await !terminal.isMouseTaken())
    }
  }

  @Test("A suspended program leaves the mouse to the shell, and takes it again with fg")
  func suspending() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start("--account nuova --lang en --now 2026-11-23")
      try await terminal.wait(for: "Go to Billing")
      try await terminal.press("C-z")
      try await terminal.wait { $0.rows.last { !$0.isEmpty } == "ready:" }
      #expect(try await !terminal.isMouseTaken())
      try await terminal.shell("fg")
      try await terminal.wait(for: "Go to Billing")
      #expect(try await terminal.isMouseTaken())
    }
  }

  @Test("With --no-mouse the terminal keeps its mouse until Ctrl-O")
  func withoutMouse() async throws {
    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start("--account nuova --lang en --now 2026-11-23 --no-mouse")
      try await terminal.wait(for: "Go to Billing")
      #expect(try await !terminal.isMouseTaken())
      try await terminal.press("C-o")
      try await terminal.wait(for: "works in the program")
      #expect(try await terminal.isMouseTaken())
    }
  }
}

extension TmuxSession {
  /// Sends what a terminal does when the main button goes down and up on the second cell of a text, in
  /// the bytes that tmux' entry in the terminal database has (`kmous`, X10).
  fileprivate func click(_ text: String) async throws {
    let rows = try await shown().rows
    let row = try #require(rows.firstIndex { $0.contains(text) }, "“\(text)” is not shown")
    let range = try #require(rows[row].firstRange(of: text))
    let column = rows[row].distance(from: rows[row].startIndex, to: range.lowerBound) + 1
    let (pressed, released): (UInt8, UInt8) = (32, 35)
    for button in [pressed, released] {
      try await send(Array("\u{1B}[M".utf8) + [button, UInt8(33 + column), UInt8(33 + row)])
    }
  }
}
