import TerminalUI

/// Which colours a terminal is used with, and how it numbers them.
enum ColorCapability: Hashable, Sendable {
  case none
  case palette(TerminalPalette)
  case direct

  /// Weighs what the user wants against what the terminal has.
  ///
  /// - Parameters:
  ///   - choice: The user's word, which goes before `NO_COLOR`; nil leaves it to the terminal.
  ///   - isColorUnwanted: Whether `NO_COLOR` is set and not empty.
  ///   - colorCount: How many colours the terminal database gives the terminal.
  init(choice: ColorDepth?, isColorUnwanted: Bool, colorCount: Int) {
    let isDirect = colorCount >= 1 << 24
    let wanted = choice ?? (isColorUnwanted ? .none : .direct)
    switch (wanted, colorCount) {
    case (.none, _), (_, ..<8): self = .none
    case (.sixteen, _), (_, ..<256):
      // A terminal with direct colour numbers only the first eight.
      self = .palette(colorCount >= 16 && !isDirect ? .ansi16 : .ansi8)
    case _ where isDirect: self = .direct
    default: self = .palette(.xterm256)
    }
  }

  /// The numbers by which the terminal knows a style's colours; nil without colour.
  func pair(for style: Style, of role: Role) -> (foreground: Int, background: Int)? {
    switch self {
    case .none: nil
    case .palette(let palette): palette.pair(for: style, minimumContrast: role.minimumContrast)
    case .direct: (Self.direct(style.foreground), Self.direct(style.background))
    }
  }

  /// Red, green and blue as one number; the first eight numbers are ANSI colours, so the darkest
  /// blues move by a hair.
  private static func direct(_ color: Color) -> Int {
    max(8, Int(color.red) << 16 | Int(color.green) << 8 | Int(color.blue))
  }
}
