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
      let contrast = palette.contrast(of: pair.foreground, on: pair.background)
      #expect(contrast >= role.minimumContrast, "\(role) has \(contrast)")
    }
  }

  @Test("Of eight colours magenta is no ground, since nothing can be read on it")
  func magenta() throws {
    let style = Style(
      foreground: try #require(Color(hex: "#ffffff")),
      background: try #require(Color(hex: "#cd00cd")))
    let few = TerminalPalette.ansi8.pair(for: style, minimumContrast: 4.5)
    #expect(few.background != 5)
    #expect(TerminalPalette.ansi8.contrast(of: few.foreground, on: few.background) >= 4.5)
    #expect(TerminalPalette.ansi16.pair(for: style, minimumContrast: 4.5) == (15, 5))
    #expect(TerminalPalette.ansi8.pair(for: style, minimumContrast: 3) == (7, 5))
  }

  @Test(
    "Where few colours have no such hue that can be read, text loses its hue and takes no other",
    arguments: [
      ("#1f7a3a", "#ffffff", 0, 15), ("#855c00", "#ffffff", 0, 15), ("#b62f3e", "#ffffff", 1, 15),
      ("#8fcf95", "#14161c", 2, 0), ("#e5c27a", "#14161c", 3, 0), ("#f07f86", "#14161c", 9, 0),
      ("#f89f5c", "#1c1613", 3, 0), ("#7aa7f7", "#14161c", 6, 0), ("#8a92a8", "#14161c", 8, 0),
    ])
  func hues(text: String, ground: String, foreground: Int, background: Int) throws {
    let style = Style(
      foreground: try #require(Color(hex: text)), background: try #require(Color(hex: ground)))
    let pair = TerminalPalette.ansi16.pair(for: style, minimumContrast: 4.5)
    #expect(pair == (foreground, background))
  }

  @Test("What a scheme's roles have in contrast is told as written and as shown")
  func contrasts() throws {
    // Grey on grey, but for white text: only what is grey needs help.
    let scheme = try Scheme(system: .base16, name: "Fog", author: nil, variant: .dark) {
      slot throws(SchemeError) in
      slot == .base05
        ? Color(red: 255, green: 255, blue: 255) : Color(red: 64, green: 64, blue: 64)
    }
    let contrasts = scheme.contrasts(at: .direct)
    #expect(contrasts.map(\.role) == Role.allCases)
    let text = try #require(contrasts.first { $0.role == .text })
    #expect(abs(text.written - 10.37) < 0.01)
    #expect(text.shown == text.written)
    #expect(!text.isNudged)
    let border = try #require(contrasts.first { $0.role == .border })
    #expect(border.written == 1)
    #expect(border.shown >= 3 && border.shown < 3.2)
    #expect(border.isNudged && border.suffices)
    #expect(scheme.contrasts(at: .none).isEmpty)
    #expect(scheme.contrasts(at: .sixteen).count == Role.allCases.count)
  }

  @Test(
    "Focus and selection show without colour",
    arguments: [
      (Role.button, Role.buttonFocused), (.primary, .primaryFocused), (.field, .fieldFocused),
      (.selected, .selectedFocused), (.selectedFocused, .selectedMatch), (.text, .accent),
      (.tab, .tabSelected), (.border, .borderStrong),
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
      ("#808080", 244, 8), ("#ff0000", 196, 9), ("#8fcf95", 115, 2), ("#f89f5c", 215, 3),
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
