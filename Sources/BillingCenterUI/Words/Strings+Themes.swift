// MARK: - Themes

extension Strings {
  /// A theme's name; all but the program's first two have one that is the same everywhere.
  func name(ofTheme theme: String) -> String {
    switch theme {
    case "dark": ground(isDark: true)
    case "light": ground(isDark: false)
    default: theme
    }
  }

  /// Whether light text stands on a dark ground or dark text on a light one, in a word.
  func ground(isDark: Bool) -> String {
    isDark ? pick("dark", "scuro") : pick("light", "chiaro")
  }

  var themeSample: String { pick("This is how it looks", "Ecco come appare") }
  var sampleSuccess: String { pick("✓ done", "✓ fatto") }
  var sampleWarning: String { pick("⚠ soon", "⚠ presto") }
  var sampleDanger: String { pick("✗ past due", "✗ scaduto") }
  var sampleMuted: String { pick("a note", "una nota") }

  func themeLost(_ name: String) -> String {
    pick(
      "Your theme “\(name)” cannot be read any more, so another one is shown. "
        + "\(keyInWords(.themes)) chooses among those there are.",
      "Il tuo tema «\(name)» non è più leggibile, quindi ne vedi un altro. "
        + "\(keyInWords(.themes)) ti fa scegliere tra quelli disponibili.")
  }
}
