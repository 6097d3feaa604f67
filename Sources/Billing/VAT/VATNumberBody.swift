/// A VAT number without its prefix, and the sums that check digits are made of.
///
/// Positions are counted from 0. A character that is no digit counts 0 in every sum.
struct VATNumberBody: Sendable {
  /// The characters' UTF-8 bytes.
  let characters: [UInt8]

  init(_ text: String) {
    characters = Array(text.utf8)
  }

  /// The digit at `position`, 0 to 9.
  func digit(_ position: Int) -> Int {
    let character = Int(characters[position])
    return (48...57).contains(character) ? character - 48 : 0
  }

  /// The place in the alphabet of the letter at `position`: `A` is 1, `Z` is 26.
  func letter(_ position: Int) -> Int {
    Int(characters[position]) - 64
  }

  /// The character at `position`.
  func character(_ position: Int) -> Character {
    Character(Unicode.Scalar(characters[position]))
  }

  /// The digits in `range`, read as one decimal number.
  func number(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + digit($1) }
  }

  /// The sum of the digits from `start` on, each multiplied by its weight.
  func weightedSum(_ weights: [Int], from start: Int = 0) -> Int {
    zip(weights, start...).reduce(0) { $0 + $1.0 * digit($1.1) }
  }

  /// Luhn's sum of the digits in `range`.
  func luhnSum(_ range: Range<Int>) -> Int {
    range.map(digit).luhnSum
  }

  /// Whether the digits pass ISO/IEC 7064's MOD 11,10, the last of them being the check digit.
  var passesMod11And10: Bool {
    let product = characters.indices.dropLast().reduce(10) { product, position in
      let sum = (product + digit(position)) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + digit(characters.count - 1)) % 10 == 1
  }

  /// Whether `prefix` and the characters pass ISO/IEC 7064's MOD 97-10.
  ///
  /// A letter counts as a number of two digits: `A` is 10, `Z` is 35.
  func passesMod97And10(prefix: String) -> Bool {
    let remainder = (Array(prefix.utf8) + characters).reduce(0) { remainder, character in
      let value = Int(character)
      return value < 64 ? (remainder * 10 + value - 48) % 97 : (remainder * 100 + value - 55) % 97
    }
    return remainder == 1
  }
}
