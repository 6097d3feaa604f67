import TerminalUI

/// The player's own lines below the app: what the tape says, and what the keys do.
struct TapeBars {
  static let count = 2

  let reel: TapeReel
  let phrases: TapePhrases
  let glyphs: GlyphSet

  var lines: [[Span]] {
    [[Span(" " + reel.caption, .barStrong)], state]
  }

  private var state: [Span] {
    var spans = [Span(" \(mark) \(speed)", .barStrong)]
    if reel.state == .ended { spans.append(Span("  " + phrases.ended, .bar)) }
    for (key, meaning) in keys {
      spans.append(Span("   \(key) ", .barStrong))
      spans.append(Span(meaning, .bar))
    }
    return spans + [Span("   " + phrases.takeOver, .bar)]
  }

  private var keys: [(key: String, meaning: String)] {
    let right = Key.right.label(in: glyphs)
    return switch reel.state {
    case .playing, .stepping: [(phrases.spaceBar, phrases.pause), ("+ -", phrases.speed)]
    case .paused:
      [(phrases.spaceBar, phrases.resume), (right, phrases.step), ("+ -", phrases.speed)]
    case .ended: [("q", phrases.leave)]
    }
  }

  private var mark: String {
    let isPlain = glyphs == .ascii
    return switch reel.state {
    case .playing, .stepping: isPlain ? ">" : "▶"
    case .paused: isPlain ? "||" : "‖"
    case .ended: isPlain ? "#" : "■"
    }
  }

  /// How fast, without zeros that say nothing: `×2`, `×0.5`.
  private var speed: String {
    let hundredths = Int((reel.speed * 100).rounded())
    let number =
      hundredths % 100 == 0 ? "\(hundredths / 100)" : SVGText.number(Double(hundredths) / 100)
    return (glyphs == .ascii ? "x" : "×") + number
  }
}
