import TerminalUI

/// How a role is written with the colours at hand.
struct RoleRendition: Hashable, Sendable {
  /// Numbers of the terminal's colours; nil leaves the terminal's own.
  struct Colors: Hashable, Sendable {
    var foreground: Int
    var background: Int
  }

  var colors: Colors?
  var attributes: TextAttributes

  /// Takes a role's look from a theme.
  init(of role: Role, in theme: Theme, with capability: ColorCapability) {
    let style = theme[role]
    guard let pair = capability.pair(for: style, of: role) else {
      attributes = style.monochromeAttributes
      return
    }
    colors = Colors(foreground: pair.foreground, background: pair.background)
    attributes =
      if case .palette(let palette) = capability {
        theme.attributes(of: role, in: palette)
      } else {
        style.attributes
      }
  }
}
