/// How well a role can be read in a theme, at one depth of colour.
public struct RoleContrast: Hashable, Sendable {
  /// The role.
  public let role: Role
  /// The contrast of the scheme's own colours, or of those nearest to them that the terminal has: a
  /// ratio of WCAG 2, from 1 to 21.
  public let written: Double
  /// The contrast of the colours that are shown.
  public let shown: Double
  /// Whether another colour is shown than the scheme's own, or the nearest to it.
  public let isNudged: Bool

  /// Whether what is shown has the contrast that the role needs, ``Role/minimumContrast``.
  public var suffices: Bool { shown >= role.minimumContrast }
}

extension Scheme {
  /// The contrasts of all roles in the theme that this scheme gives.
  ///
  /// - Parameter depth: How many colours the terminal shows.
  /// - Returns: One for each role, in their order; none where there is no colour.
  public func contrasts(at depth: ColorDepth) -> [RoleContrast] {
    switch depth {
    case .none: []
    case .sixteen: contrasts(in: .ansi16)
    case .indexed256: contrasts(in: .xterm256)
    case .direct: contrasts(in: nil)
    }
  }

  /// The same with a terminal's colours; nil for all of sRGB.
  func contrasts(in palette: TerminalPalette?) -> [RoleContrast] {
    let theme = Theme(scheme: self, name: name)
    return Role.allCases.map { role in
      let (written, shown) = (style(of: role), theme[role])
      guard let palette else {
        return RoleContrast(
          role: role, written: written.foreground.contrast(with: written.background),
          shown: shown.foreground.contrast(with: shown.background),
          isNudged: shown.foreground != written.foreground)
      }
      let nearest = (
        foreground: palette.nearest(to: written.foreground),
        background: palette.nearest(to: written.background)
      )
      let pair = palette.pair(for: shown, minimumContrast: role.minimumContrast)
      return RoleContrast(
        role: role, written: palette.contrast(of: nearest.foreground, on: nearest.background),
        shown: palette.contrast(of: pair.foreground, on: pair.background),
        isNudged: pair != nearest)
    }
  }
}
