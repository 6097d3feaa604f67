import FlashcardsScreens
import NcursesTerminal
import TerminalUI

/// A plain look, dark.
let theme = Theme(name: "plain", isDark: true) { role in
  let light = Color(red: 222, green: 222, blue: 222)
  let dark = Color(red: 24, green: 26, blue: 30)
  let accent = Color(red: 110, green: 190, blue: 240)
  switch role {
  case .accent, .primary, .borderStrong, .barStrong:
    return Style(foreground: accent, background: dark, attributes: .bold)
  case .primaryFocused, .buttonFocused, .selectedFocused:
    return Style(
      foreground: dark, background: accent, attributes: .bold, monochromeAttributes: .reverse)
  default: return Style(foreground: light, background: dark)
  }
}

var random = SystemRandomNumberGenerator()
let app = FlashcardsApp(Card.capitals, theme: theme, using: &random)
do {
  let terminal = try NcursesTerminal()
  MainLoop.run(app, on: terminal)
  terminal.close()
  terminal.endBySignal()
} catch {
  print("There is no terminal to draw in: \(error).")
}
