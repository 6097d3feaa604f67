import Synchronization
import TerminalUI

extension BillingCenterApp {
  /// Shows one of the themes; from now on the user decides, and not the terminal's ground.
  mutating func show(theme name: String) {
    followsGround = false
    take(themeNamed: name)
  }

  private mutating func take(themeNamed name: String) {
    guard let theme = setup.themes.first(where: { $0.name == name }) else { return }
    self.theme = theme
  }

  /// Lets the user choose; what the terminal tells from now on is too late.
  mutating func presentThemes() {
    followsGround = false
    present(ThemesScreen(original: theme.name, in: context(glyphs: .unicode)))
  }

  /// Takes the light theme where the terminal's own ground is light.
  ///
  /// An answer counts once, and only as long as the user has not chosen.
  mutating func follow(groundIsLight isLight: Bool) {
    guard followsGround else { return }
    followsGround = false
    if isLight, let light = setup.lightTheme { take(themeNamed: light) }
  }
}

/// The themes that can be chosen.
///
/// To read all of them takes longer than anything else at a start, and most users never look at them.
final class OfferedThemes: Sendable {
  private let read: @Sendable () -> [Theme]
  private let known = Mutex<[Theme]?>(nil)

  init(_ read: @escaping @Sendable () -> [Theme]) {
    self.read = read
  }

  var themes: [Theme] {
    known.withLock { known in
      let themes = known ?? read()
      known = themes
      return themes
    }
  }
}

extension Notice {
  /// Says that a kept theme cannot be read, what is shown instead, and how to choose again.
  static func lostTheme(_ name: String) -> Notice {
    Notice(.warning) { $0.strings.themeLost(name) }
  }
}
