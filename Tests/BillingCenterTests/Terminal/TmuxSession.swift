import Foundation
import Testing

/// A terminal with a shell in it, which nobody looks at.
///
/// Each has a tmux server of its own, which ends with `close()`.
struct TmuxSession {
  private let sandbox: Sandbox
  private let tmux: URL

  /// Opens a terminal and waits for its shell.
  ///
  /// - Parameters:
  ///   - sandbox: The home of what runs in it.
  ///   - columns: The terminal's columns.
  ///   - rows: The terminal's rows.
  /// - Throws: ``NeverShown``, and what `#require` throws where there is no tmux.
  init(_ sandbox: Sandbox, columns: Int, rows: Int) async throws {
    self.sandbox = sandbox
    tmux = try Self.program
    // No status line, and no waiting for what may follow an escape.
    try Data("set -g status off\nset -s escape-time 0\n".utf8)
      .write(to: sandbox.directory.appending(path: "tmux.conf"))
    try await command(
      "-f", sandbox.path("tmux.conf"), "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "-c", sandbox.directory.path, "sh")
    try await shell("PS1='ready:'")
    // A shell that starts slowly shows its first prompt after the line was typed, and before its own.
    try await wait { $0.rows.last { !$0.isEmpty }?.hasSuffix("ready:") == true }
  }

  private static var program: URL {
    get throws {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let found = path.split(separator: ":").map { "\($0)/tmux" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
      let program = try #require(found, "tmux is missing; scripts/test installs it")
      return URL(filePath: program)
    }
  }

  /// Runs a test's body in a terminal, and closes it whatever happens.
  static func with(
    _ sandbox: Sandbox, columns: Int = 100, rows: Int = 30,
    _ body: (TmuxSession) async throws -> Void
  ) async throws {
    let session = try await TmuxSession(sandbox, columns: columns, rows: rows)
    do {
      try await body(session)
    } catch {
      await session.close()
      throw error
    }
    await session.close()
  }

  private func close() async {
    _ = try? await tmux(["kill-server"])
  }

  // MARK: - Input

  /// Types a line for the shell.
  func shell(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// Starts the program from the shell.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments, without characters that a shell cares for.
  ///   - settings: Variables that are set for it alone, like `TERM=vt100`.
  /// - Throws: What `#require` throws where tmux does not take it.
  func start(_ arguments: String, with settings: String = "") async throws {
    let program = try Sandbox.program.path
    try await shell("clear; \(settings) '\(program)' \(arguments); echo \"ended with $?\"")
  }

  /// Types text as it is.
  func type(_ text: String) async throws {
    try await command("send-keys", "-l", "--", text)
  }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `BTab`, `C-p`, `a`.
  func press(_ keys: String...) async throws {
    for key in keys { try await command("send-keys", "--", key) }
  }

  /// Sends bytes as a terminal does that answers.
  func send(_ bytes: some Sequence<UInt8>) async throws {
    try await command(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  func resize(columns: Int, rows: Int) async throws {
    try await command("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  // MARK: - Output

  /// Keeps the bytes that programs write to the terminal from now on in a file.
  func record(to file: String) async throws {
    try await command("pipe-pane", "-O", "cat > '\(file)'")
  }

  /// What a terminal shows.
  struct Shown: Equatable, CustomStringConvertible {
    /// Without blanks at their ends.
    let rows: [String]

    var description: String { rows.joined(separator: "\n") }

    func contains(_ text: String) -> Bool { description.contains(text) }

    func contains(_ pattern: some RegexComponent) -> Bool { description.contains(pattern) }
  }

  func shown() async throws -> Shown {
    let text = try await command("capture-pane", "-p")
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return Shown(rows: rows.map { $0.trimmingTrailingBlanks })
  }

  /// What the terminal shows, with the sequences that give it its look.
  func shownWithLooks() async throws -> String {
    try await command("capture-pane", "-p", "-e", "-N")
  }

  /// Waits until the terminal shows a text.
  @discardableResult
  func wait(for text: String) async throws -> Shown {
    try await wait { $0.contains(text) }
  }

  /// Waits until what the terminal shows is as it should be and stays so for two looks, at most
  /// a minute and a half: a page is painted in pieces, and its first words are no whole page.
  @discardableResult
  func wait(until isDone: (Shown) -> Bool) async throws -> Shown {
    var last: Shown?
    return try await waitForMoment { shown in
      defer { last = shown }
      return shown == last && isDone(shown)
    }
  }

  /// Waits until what the terminal shows is as it should be at one look, at most a minute and a half:
  /// what counts or turns never stays the same.
  @discardableResult
  func waitForMoment(_ isDone: (Shown) -> Bool) async throws -> Shown {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(90))
    while true {
      let shown = try await shown()
      if isDone(shown) { return shown }
      guard clock.now < end else { throw NeverShown(shown: shown) }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// What the terminal showed instead of what was waited for.
  struct NeverShown: Error, CustomStringConvertible {
    let shown: Shown

    var description: String { "the terminal shows:\n\(shown)" }
  }

  /// Whether a program has the alternate screen, from which a terminal comes back to what it showed.
  func isOnAlternateScreen() async throws -> Bool {
    try await command("display-message", "-p", "#{alternate_on}") == "1\n"
  }

  /// Whether a program wants to hear of the mouse.
  func isMouseTaken() async throws -> Bool {
    try await command("display-message", "-p", "#{mouse_any_flag}") == "1\n"
  }

  /// The column and the row of the cursor, from 0.
  func cursor() async throws -> [Int] {
    let output = try await command("display-message", "-p", "#{cursor_x} #{cursor_y}")
    let numbers = output.split { !$0.isNumber }.compactMap { Int($0) }
    try #require(numbers.count == 2, "tmux tells no cursor: \(output)")
    return numbers
  }

  // MARK: - tmux

  @discardableResult
  private func command(_ arguments: String...) async throws -> String {
    try await command(arguments)
  }

  @discardableResult
  private func command(_ arguments: [String]) async throws -> String {
    let output = try await tmux(arguments)
    try #require(output.exitCode == 0, "\(output.standardError)")
    return output.standardOutput
  }

  private func tmux(_ arguments: [String]) async throws -> Sandbox.Output {
    var environment = sandbox.environment
    environment["TMUX_TMPDIR"] = sandbox.path("home")
    environment["SHELL"] = "/bin/sh"
    return try await sandbox.launch(
      tmux, ["-u", "-L", "test"] + arguments, environment: environment)
  }
}

extension Substring {
  var trimmingTrailingBlanks: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
