/// How text gets to the user's clipboard: by OSC 52, to the terminal itself or through screen.
///
/// tmux takes the command for itself where its option `set-clipboard` is `on`, which is for the user
/// to decide. The screen program knows no such command, but hands on what a device control string
/// holds; it cuts long ones off, so the command goes in pieces.
enum ClipboardWay: Hashable, Sendable {
  case direct
  case throughScreen

  /// The most bytes of text: as much as fits in the 100,000 characters that terminals take at least
  /// of those that set a limit (hterm's; xterm has none).
  static let byteLimit = 74_994

  /// Looks for the way; nil where there is none, as on the Linux console and a vt100.
  ///
  /// - Parameters:
  ///   - terminal: The terminal's name.
  ///   - variables: The values of environment variables.
  init?(terminal: TerminalName, variables: (String) -> String?) {
    guard terminal.takesCommands else { return nil }
    let isInTmux = variables("TMUX").map { !$0.isEmpty } ?? false
    let isInScreen = variables("STY").map { !$0.isEmpty } ?? terminal.name.hasPrefix("screen")
    self = isInScreen && !isInTmux ? .throughScreen : .direct
  }

  /// What is written to the terminal; nothing of the text stands there but as Base64.
  func bytes(of text: String) -> [UInt8] {
    let command = Array("\u{1B}]52;c;".utf8) + Base64.encode(text.utf8) + [7]
    guard self == .throughScreen else { return command }
    let mostBytes = 240
    return stride(from: 0, to: command.count, by: mostBytes).flatMap { start in
      Array("\u{1B}P".utf8) + command[start..<min(start + mostBytes, command.count)]
        + Array("\u{1B}\\".utf8)
    }
  }
}
