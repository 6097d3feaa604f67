/// A text that can be searched by a part of its letters, prepared once for many searches.
///
/// Neither case nor accents matter: `È` is `e`.
public struct FuzzyText: Hashable, Sendable {
  /// Of each character the first scalar, as a small letter without its accent.
  let letters: [UInt32]
  /// How good a place each is to be found at.
  let bonuses: [Int16]

  /// Nothing is looked for behind so many characters.
  static let mostCharacters = 200

  /// Prepares a text.
  public init(_ text: String) {
    var letters: [UInt32] = []
    var bonuses: [Int16] = []
    var before: Character = " "
    // Behind the zeros that fill a number up, as in 000042.
    var isBehindZeros = false
    for character in text.prefix(Self.mostCharacters) {
      letters.append(Self.folded(character))
      let bonus = Self.bonus(of: character, behind: before)
      bonuses.append(isBehindZeros && character.isNumber ? Self.wordBonus : bonus)
      isBehindZeros = character == "0" && (isBehindZeros || !before.isNumber)
      before = character
    }
    self.letters = letters
    self.bonuses = bonuses
  }

  static func folded(_ character: Character) -> UInt32 {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.isASCII {
      return (65...90).contains(scalar.value) ? scalar.value + 32 : scalar.value
    }
    let base = ASCIIFallback.letter(of: scalar) ?? scalar
    return Character(base).lowercased().unicodeScalars.first?.value ?? base.value
  }

  private static let wordBonus: Int16 = 8

  /// The start of a word counts most, a capital within one (`GoToWebinar`) and the first digit of a
  /// number nearly as much.
  private static func bonus(of character: Character, behind before: Character) -> Int16 {
    let isWord = character.isLetter || character.isNumber
    guard isWord else { return 0 }
    if !before.isLetter, !before.isNumber { return wordBonus }
    if before.isLowercase, character.isUppercase { return 7 }
    return before.isLetter != character.isLetter ? 6 : 0
  }
}
