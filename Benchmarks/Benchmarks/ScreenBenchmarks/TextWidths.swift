import Report
import TerminalUI

/// How wide a text is, against the least that one can do with it: to look at each scalar.
enum TextWidths {
  private static let texts = [
    ("ASCII", "Five organizers, monthly, 109.00 per organizer a month. ", 3),
    ("European", "Organizzatori: cinque · più IVA · €109,00 per “mese” – così è. ", 100.0),
    ("CJK", "四半期ごとの請求書と領収書、株式会社サンプル。", 300.0),
    ("emoji", "👩‍💻🇮🇹👍🏽✅🎉🧾💶📦🏷️❤️", 200.0),
  ]
  private static let repetitions = 100
  private static let count = 200

  static func report() throws {
    let part = "The width of a text, against a loop over its scalars"
    Report.begin(part)
    for (name, words, limit) in texts {
      let text = String(repeating: words, count: repetitions)
      var (widths, loops) = (Samples(), Samples())
      var total = 0
      for _ in 0..<count {
        total += widths.measureWork { TextWidth.width(of: text) }
        total += loops.measureWork { plainWidth(of: text) }
      }
      // What nobody uses may be left out.
      guard total > 0 else { continue }
      let scalars = text.unicodeScalars.count
      try Report.say(
        Row(part, "\(name), \(scalars) scalars", widths, against: loops, atMost: limit))
    }
  }

  private static func plainWidth(of text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += scalar.value < 0x1100 ? 1 : 2 }
    return width
  }
}
