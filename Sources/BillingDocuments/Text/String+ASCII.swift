import Foundation

extension String {
  /// The text with a space where Unicode's data has a thin or an unbreakable one.
  var withOrdinarySpaces: String {
    guard utf8.contains(where: { $0 >= 0x80 }), unicodeScalars.contains(where: Self.isOddSpace)
    else { return self }
    return String(UnicodeScalarView(unicodeScalars.map { Self.isOddSpace($0) ? " " : $0 }))
  }

  private static func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}"
  }

  /// The text in ASCII, as somebody would type it who has no other keys.
  ///
  /// An accent at a word's end becomes an apostrophe (`perche'`), as Italian does it; any other
  /// goes away, and what has no likeness in ASCII becomes a question mark.
  var foldedToASCII: String {
    var folded = ""
    for (index, character) in zip(indices, self) {
      if character.isASCII {
        folded.append(character)
      } else if let mark = Self.asciiMarks[character] {
        folded += mark
      } else {
        let following = self.index(after: index)
        let endsWord = following == endIndex || !self[following].isLetter
        folded += character.letterInASCII.map { endsWord ? "\($0)'" : $0 } ?? "?"
      }
    }
    return folded
  }

  private static let asciiMarks: [Character: String] = [
    "−": "-", "–": "-", "—": "-", "×": "x", "•": "*", "·": "-", "’": "'", "“": "\"", "”": "\"",
    "─": "-", "…": "...", "→": "->", "›": ">",
    "€": "EUR", "º": "o", "«": "\"", "»": "\"",
  ]
}

extension Character {
  /// The letter without its accents, where that is a letter of ASCII.
  fileprivate var letterInASCII: String? {
    let plain = String(self).folding(options: .diacriticInsensitive, locale: nil)
    return plain.utf8.allSatisfy { $0 < 0x80 } ? plain : nil
  }
}
