extension Theme {
  /// Gives every role its colours from a scheme.
  ///
  /// A colour that cannot be read on its ground is made lighter or darker until it can, as far as
  /// ``Role/minimumContrast`` asks, so that any scheme gives a theme one can work with.
  ///
  /// - Parameters:
  ///   - scheme: Where the colours come from.
  ///   - name: The name by which a user chooses the theme.
  public init(scheme: Scheme, name: String) {
    self.init(name: name, isDark: scheme.variant == .dark) { role in
      var style = scheme.style(of: role)
      style.foreground = style.foreground.readable(
        on: style.background, minimum: role.minimumContrast)
      style.attributes = role.attributes
      style.monochromeAttributes = role.monochromeAttributes
      return style
    }
  }
}

extension Scheme {
  /// The colours of a role as the scheme has them, readable or not.
  func style(of role: Role) -> Style {
    switch role {
    case .text: style(.base05)
    case .muted: style(.base03)
    case .title: style(.base05)
    case .accent: style(.base0D)
    case .success: style(.base0B)
    case .warning: style(.base0A)
    case .danger: style(.base08)
    case .disabled, .backdrop: Style(foreground: faded, background: self[.base00])
    case .border, .scrollbar: style(.base02)
    case .borderStrong: style(.base0D)
    case .button: style(.base05, on: .base02)
    case .buttonFocused, .selectedFocused, .selectedMatch: inverse(of: self[.base05])
    case .primary: inverse(of: self[.base0D])
    case .primaryFocused: inverse(of: litAccent)
    case .field: style(.base05, on: .base01)
    case .fieldFocused: style(.base05, on: .base02)
    case .placeholder: style(.base03, on: .base01)
    case .selected: style(.base05, on: .base02)
    case .bar, .tab: style(.base04, on: .base01)
    case .barStrong: style(.base0D, on: .base01)
    case .tabSelected: style(.base0D, on: .base02)
    case .keyName: style(.base0D)
    case .keyHelp: style(.base03)
    }
  }

  private func style(_ foreground: Slot, on background: Slot = .base00) -> Style {
    Style(foreground: self[foreground], background: self[background])
  }

  /// A filled block: the page's ground is its text, or white or black where that reads better.
  private func inverse(of ground: Color) -> Style {
    let text = [self[.base00], self[.base07]].max {
      $0.contrast(with: ground) < $1.contrast(with: ground)
    }
    return Style(foreground: text ?? self[.base00], background: ground)
  }

  /// Text that steps back: half way between a comment and the ground.
  private var faded: Color {
    OKLab(self[.base03]).mixed(with: OKLab(self[.base00]), part: 0.5).color
  }

  /// The accent as bright as text: the one filled button while it has the focus.
  private var litAccent: Color {
    var accent = OKLab(self[.base0D])
    accent.lightness = OKLab(self[.base05]).lightness
    accent.a /= 2
    accent.b /= 2
    return accent.color
  }
}

extension Role {
  fileprivate var attributes: TextAttributes {
    switch self {
    case .title, .barStrong, .tabSelected, .buttonFocused, .primary, .selectedFocused: .bold
    case .primaryFocused, .selectedMatch: [.bold, .underline]
    case .fieldFocused: .underline
    default: []
    }
  }

  /// What tells the role apart without colour: focus is reversed, also in an empty field.
  fileprivate var monochromeAttributes: TextAttributes {
    switch self {
    case .title, .accent, .borderStrong, .warning, .danger, .primary, .barStrong, .keyName: .bold
    case .buttonFocused, .selectedFocused: .reverse
    case .primaryFocused: [.reverse, .bold]
    case .selectedMatch: [.reverse, .underline]
    case .field: .underline
    case .placeholder: [.underline, .dim]
    case .fieldFocused: [.reverse, .underline]
    case .selected, .tabSelected: [.underline, .bold]
    case .disabled, .backdrop: .dim
    case .text, .muted, .success, .border, .scrollbar, .button, .bar, .tab, .keyHelp: []
    }
  }
}
