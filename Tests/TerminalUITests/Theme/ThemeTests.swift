import TestSupport
import Testing

@testable import TerminalUI

struct ThemeTests {
  @Test("Whatever the scheme, every role of its theme is readable", arguments: 1...40)
  func readable(seed: UInt64) throws {
    let theme = try Theme.random(seed: seed)
    for role in Role.allCases {
      let contrast = theme[role].foreground.contrast(with: theme[role].background)
      #expect(contrast >= role.minimumContrast, "\(role) has \(contrast)")
    }
  }

  @Test(
    "Text can be read with few colours too",
    arguments: [TerminalPalette.ansi8, .ansi16, .xterm256], 1...40)
  func readableWithFewColors(palette: TerminalPalette, seed: UInt64) throws {
    let theme = try Theme.random(seed: seed)
    for role in Role.allCases {
      let pair = palette.pair(for: theme[role], minimumContrast: role.minimumContrast)
      #expect(pair.foreground != pair.background, "\(role)")
    }
  }

  @Test(
    "Focus and selection show without colour",
    arguments: [
      (Role.button, Role.buttonFocused), (.primary, .primaryFocused), (.field, .fieldFocused),
      (.selected, .selectedFocused), (.tab, .tabSelected), (.border, .borderStrong),
      (.text, .selected), (.button, .primary), (.placeholder, .field),
    ])
  func monochrome(one: Role, other: Role) throws {
    let theme = try Theme.random(seed: 1)
    #expect(theme[one].monochromeAttributes != theme[other].monochromeAttributes)
  }

  @Test(
    "A colour becomes the nearest that the terminal has",
    arguments: [
      ("#000000", 16, 0), ("#ffffff", 231, 15), ("#5f87af", 67, 8), ("#d70000", 160, 1),
      ("#808080", 244, 8), ("#ff0000", 196, 9),
    ])
  func nearest(hex: String, of256: Int, of16: Int) throws {
    let color = try #require(Color(hex: hex))
    #expect(TerminalPalette.xterm256.nearest(to: color) == of256)
    #expect(TerminalPalette.ansi16.nearest(to: color) == of16)
  }
}

extension Theme {
  /// A theme of colours that nobody chose.
  fileprivate static func random(seed: UInt64) throws -> Theme {
    var generator = SeededGenerator(seed: seed)
    let scheme = try Scheme(system: .base16, name: "Chance", author: nil, variant: nil) {
      _ throws(SchemeError) in Color.random(using: &generator)
    }
    return Theme(scheme: scheme, name: "chance")
  }
}
