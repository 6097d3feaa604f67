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
  ///
  /// Where few colours give a role the page's own ground, it gets the attributes it has without
  /// colour as well, so that focus and selection are still seen.
  init(of role: Role, in theme: Theme, with capability: ColorCapability) {
    let style = theme[role]
    guard let pair = capability.pair(for: style, of: role) else {
      attributes = style.monochromeAttributes
      return
    }
    colors = Colors(foreground: pair.foreground, background: pair.background)
    attributes = style.attributes
    let page = capability.pair(for: theme[.text], of: .text)
    if style.background != theme[.text].background, pair.background == page?.background {
      attributes.formUnion(style.monochromeAttributes)
    }
  }
}
