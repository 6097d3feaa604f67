import TerminalUI

/// A terminal's answer to the question what colour its ground has (OSC 11).
///
/// What follows `ESC ]`, taken in character by character, since ncurses does not know it and a slow
/// line may break it anywhere: `11;rgb:`, red, green and blue in one to four hexadecimal digits each
/// with slashes between, and BEL or `ESC \` at the end.
struct BackgroundReply: Hashable, Sendable {
  /// What a character makes of the answer.
  enum Outcome: Hashable, Sendable {
    case wantsMore
    /// It is complete.
    case color(Color)
    /// The character is no part of such an answer; what came before it means nothing.
    case isForeign
  }

  private static let introductions = ["11;rgb:", "11;rgba:"]
  /// With four digits for each of four components.
  private static let longest = "11;rgba:".count + 4 * 5

  private var text = ""
  private var isEnding = false

  /// Takes the next character in.
  mutating func take(_ character: Unicode.Scalar) -> Outcome {
    switch character {
    case "\u{07}": return color.map(Outcome.color) ?? .isForeign
    case "\\" where isEnding: return color.map(Outcome.color) ?? .isForeign
    case "\u{1B}" where color != nil && !isEnding: isEnding = true
    default:
      text.unicodeScalars.append(character)
      guard !isEnding, text.count <= Self.longest, isBeginning else { return .isForeign }
    }
    return .wantsMore
  }

  /// Whether an answer can begin with what has come.
  private var isBeginning: Bool {
    Self.introductions.contains { introduction in
      guard text.count > introduction.count else { return introduction.hasPrefix(text) }
      let rest = text.dropFirst(introduction.count)
      return text.hasPrefix(introduction) && rest.allSatisfy { $0 == "/" || $0.isHexDigit }
    }
  }

  /// Red, green and blue as far as they have come; nil where one is missing.
  private var color: Color? {
    guard let introduction = Self.introductions.first(where: text.hasPrefix) else { return nil }
    let parts = text.dropFirst(introduction.count)
      .split(separator: "/", omittingEmptySubsequences: false)
    let components = parts.compactMap(Self.component)
    guard components.count == parts.count, (3...4).contains(parts.count) else { return nil }
    return Color(red: components[0], green: components[1], blue: components[2])
  }

  /// A part of `F`, `FF`, `FFF` or `FFFF`, rounded to what a byte holds.
  private static func component(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}
