extension Theme {
  /// What is done to a role's text besides, where only a palette's colours are there.
  ///
  /// Where they give a role the page's own ground, it gets the attributes that it has without colour
  /// as well, so that selection is still seen; where they give what has the focus the colours of a
  /// page's main button, it is underlined.
  package func attributes(of role: Role, in palette: TerminalPalette) -> TextAttributes {
    let style = self[role]
    var attributes = style.attributes
    if style.background != self[.text].background,
      pair(of: role, in: palette).background == pair(of: .text, in: palette).background
    {
      attributes.formUnion(style.monochromeAttributes)
    }
    switch role {
    case .buttonFocused, .selectedFocused:
      if pair(of: role, in: palette) == pair(of: .primary, in: palette) {
        attributes.insert(.underline)
      }
    default: break
    }
    return attributes
  }

  private func pair(
    of role: Role, in palette: TerminalPalette
  ) -> (foreground: Int, background: Int) {
    palette.pair(for: self[role], minimumContrast: role.minimumContrast)
  }
}
