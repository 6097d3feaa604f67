/// How many cells text takes on a terminal.
///
/// One count for both worlds, headless and terminal: it agrees with glibc's `wcwidth`. East Asian
/// ambiguous characters take one cell.
public enum TextWidth {
  /// The cells that a text takes once it has passed the text gate.
  public static func width(of text: String) -> Int {
    if text.utf8.allSatisfy(TextGate.isPlain) { return text.utf8.count }
    if TextGate.isOrdinary(text) { return text.unicodeScalars.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The cells that one character takes once it has passed the text gate: 1 or 2.
  public static func width(of character: Character) -> Int {
    if let code = character.asciiValue, TextGate.isPlain(code) { return 1 }
    if TextGate.replacement(for: character) != nil { return character == "\r\n" ? 2 : 1 }
    return width(ofShown: character)
  }

  /// The cells that a character takes which the text gate lets pass as it is: 1 or 2.
  static func width(ofShown character: Character) -> Int {
    character.unicodeScalars.first.flatMap(cells(of:)) == 2 ? 2 : 1
  }

  /// The cells of a single scalar: 0 for what combines with the one before, nil for what a terminal
  /// cannot be trusted with.
  static func cells(of scalar: Unicode.Scalar) -> Int? {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? nil : 1 }
    if isOrdinary(scalar) { return 1 }
    guard let age = scalar.properties.age, age.major <= newestUnicode else { return nil }
    if isMedialOrFinalJamo(scalar.value) { return 0 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return nil
    case .nonspacingMark, .enclosingMark:
      return 0
    default:
      return isWide(scalar.value) ? 2 : 1
    }
  }

  /// Whether a scalar is one of those that nearly all text beyond ASCII is made of.
  ///
  /// European letters and marks, dashes, quotes, the euro, arrows, signs, the lines and blocks of
  /// boxes, and the marks of pages and keys: all take one cell, and none changes its neighbours, which
  /// for others has to be looked up.
  static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x20AC, 0x2190...0x22FF,
      0x23CE, 0x2500...0x25FC, 0x26A0, 0x2713:
      true
    default: false
    }
  }

  /// The major version of Unicode that the C library knows; what is newer has no width there.
  private static let newestUnicode = 14

  /// Vowels and final consonants of Hangul, which combine with the consonant before them.
  private static func isMedialOrFinalJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= wide[0].lowerBound else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }
}
