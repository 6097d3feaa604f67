public import TerminalUI

/// A frame as text with the escape sequences that colour it in a terminal.
public enum FrameANSI {
  /// The rows, each with its look at the beginning and the terminal's own back at its end.
  ///
  /// - Parameters:
  ///   - frame: What is to be seen.
  ///   - theme: Gives the frame's roles their colours.
  ///   - depth: How many colours the terminal has; without any, attributes alone are used.
  /// - Returns: A line for each row, ended by a line feed.
  public static func render(_ frame: Frame, theme: Theme, depth: ColorDepth) -> String {
    let looks = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { ($0, look(of: $0, in: theme, depth: depth)) })
    return (0..<frame.size.rows).reduce(into: "") { text, row in
      for run in frame.roleRuns(inRow: row) {
        text += looks[run.role] ?? ""
        text += run.columns.map { frame[$0, row].text }.joined()
      }
      text += "\u{1B}[0m\n"
    }
  }

  /// The sequence that begins a role's look, whatever was before.
  package static func look(of role: Role, in theme: Theme, depth: ColorDepth) -> String {
    let style = theme[role]
    let parameters =
      switch depth {
      case .none: style.monochromeAttributes.parameters
      case .sixteen: indexed(role, in: theme, .ansi16) { [few(30, $0), few(40, $1)] }
      case .indexed256: indexed(role, in: theme, .xterm256) { ["38;5;\($0)", "48;5;\($1)"] }
      case .direct:
        style.attributes.parameters
          + ["38;2;" + style.foreground.parameters, "48;2;" + style.background.parameters]
      }
    return "\u{1B}[" + (["0"] + parameters).joined(separator: ";") + "m"
  }

  private static func indexed(
    _ role: Role, in theme: Theme, _ palette: TerminalPalette,
    _ parameters: (_ foreground: Int, _ background: Int) -> [String]
  ) -> [String] {
    let pair = palette.pair(for: theme[role], minimumContrast: role.minimumContrast)
    return theme.attributes(of: role, in: palette).parameters
      + parameters(pair.foreground, pair.background)
  }

  /// One of sixteen colours, of which the bright ones begin 60 further on.
  private static func few(_ base: Int, _ color: Int) -> String {
    String(color < 8 ? base + color : base + 52 + color)
  }
}

extension Color {
  fileprivate var parameters: String { "\(red);\(green);\(blue)" }
}

extension TextAttributes {
  fileprivate var parameters: [String] {
    let all: [(TextAttributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
