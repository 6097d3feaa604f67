import TerminalUI

/// What the value of `TERM` tells.
struct TerminalName: Hashable, Sendable {
  let name: String

  /// Takes the name that stands in the environment.
  ///
  /// - Parameter variable: The value of `TERM`; nil where it is not set.
  /// - Throws: ``TerminalFault/unnamedTerminal`` and ``TerminalFault/dumbTerminal``.
  init(variable: String?) throws(TerminalFault) {
    guard let variable, !variable.isEmpty else { throw .unnamedTerminal }
    guard variable != "dumb" else { throw .dumbTerminal }
    name = variable
  }

  /// The entries of the terminal database to try, the best first.
  ///
  /// A terminal that says it has direct colour is asked for its `-direct` entry first. A new
  /// terminal whose entry is often not installed understands xterm's.
  ///
  /// - Parameters:
  ///   - color: The colours the user chose; nil for what the terminal has.
  ///   - colorVariable: The value of `COLORTERM`.
  /// - Returns: At least the name itself.
  func candidates(color: ColorDepth?, colorVariable: String?) -> [String] {
    var candidates = [name]
    let saysDirect = colorVariable == "truecolor" || colorVariable == "24bit"
    if color == .direct || (color == nil && saysDirect), name.hasSuffix("-256color") {
      candidates.insert(name.dropLast("-256color".count) + "-direct", at: 0)
    }
    if isModern, name != "xterm-256color" {
      candidates.append("xterm-256color")
    }
    return candidates
  }

  /// Whether the terminal understands, or passes over, xterm's private modes and OSC commands.
  ///
  /// Who is not known to do so gets none: what a terminal does not understand it may show.
  var hasXtermControls: Bool {
    isModern && !["linux", "vt", "ansi", "cons", "sun"].contains { name.hasPrefix($0) }
  }

  /// Whether the terminal can be asked what colour its ground has (OSC 11).
  ///
  /// The screen program hands the question to nobody; a tmux that calls itself so answers.
  ///
  /// - Parameter isInTmux: Whether `TMUX` is set.
  /// - Returns: Whether the terminal answers, or passes the question over.
  func takesBackgroundQuestion(isInTmux: Bool) -> Bool {
    takesCommands && (isInTmux || !name.hasPrefix("screen"))
  }

  /// Whether the terminal obeys OSC commands, or passes them over; others would print them.
  var takesCommands: Bool {
    hasXtermControls && !["eterm", "emacs", "cygwin"].contains { name.hasPrefix($0) }
  }

  /// Whether the terminal can be asked for a mode of its own (DECRQM).
  ///
  /// Apple's Terminal prints the question's last letter.
  ///
  /// - Parameters:
  ///   - isInTmux: Whether `TMUX` is set.
  ///   - program: The value of `TERM_PROGRAM`.
  /// - Returns: Whether the terminal answers, or passes the question over.
  func takesModeQuestion(isInTmux: Bool, program: String?) -> Bool {
    let printsIt = name.hasPrefix("nsterm") || (!isInTmux && program == "Apple_Terminal")
    return takesBackgroundQuestion(isInTmux: isInTmux) && !printsIt
  }

  private var isModern: Bool {
    name.hasSuffix("-256color") || name.hasSuffix("-direct")
      || Self.modernFamilies.contains { name == $0 || name.hasPrefix($0 + "-") }
  }

  private static let modernFamilies = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm2", "kitty", "konsole", "mintty",
    "putty", "rio", "rxvt-unicode", "screen", "st", "tmux", "vscode", "vte", "wezterm", "xterm",
  ]
}
