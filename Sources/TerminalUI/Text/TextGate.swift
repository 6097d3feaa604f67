/// The one gate that all text passes on its way to the screen.
///
/// Behind it there are only characters whose width every terminal agrees on: control characters
/// become their pictures (`␛`), and what could hide, reorder or shear text (bidirectional
/// overrides, joiners, variation selectors, flags, private or unassigned code points, more than
/// four combining marks) becomes U+FFFD. Blanks of other widths become a plain space.
package enum TextGate {
  /// The text as it can be shown; line feeds become pictures too, so callers split lines before.
  package static func visible(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      result += replacement(for: character) ?? String(character)
    }
  }

  /// What stands for a character that is not shown as it is; nil for all others.
  static func replacement(for character: Character) -> String? {
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return unknown }
    if TextWidth.isOrdinary(first), scalars.next() == nil { return nil }
    scalars = character.unicodeScalars.makeIterator()
    _ = scalars.next()
    if first.value < 0x20 || first.value == 0x7F {
      return String(String.UnicodeScalarView(character.unicodeScalars.map(picture)))
    }
    if first.properties.generalCategory == .spaceSeparator, first.value != 0x3000 {
      return character == " " ? nil : " "
    }
    guard let cells = TextWidth.cells(of: first), cells > 0, !changesItsNeighbours(first) else {
      return unknown
    }
    var marks = 0
    while let next = scalars.next() {
      marks += 1
      guard TextWidth.cells(of: next) == 0, !isVariationSelector(next), marks <= maximumMarks
      else { return unknown }
    }
    return nil
  }

  /// Whether all of a text is shown as it is, each scalar in a cell of its own, as nearly all texts
  /// are; then nobody has to ask which scalars make a character.
  static func isOrdinary(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isPlain($0) || TextWidth.isOrdinary($0) }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isPlain(UInt8(scalar.value))
  }

  /// Whether a UTF-8 code unit is a printable ASCII character, which needs no care.
  static func isPlain(_ code: UInt8) -> Bool {
    code >= 0x20 && code < 0x7F
  }

  private static let unknown = "\u{FFFD}"

  /// The combining marks that ncurses keeps in one cell.
  private static let maximumMarks = 4

  private static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    let value = control.value == 0x7F ? 0x2421 : 0x2400 + control.value
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Whether a terminal may join the scalar with its neighbour: half a flag, a skin tone, a mark.
  private static func changesItsNeighbours(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return (0x1F1E6...0x1F1FF).contains(scalar.value) || properties.isGraphemeExtend
      || properties.isEmojiModifier || properties.generalCategory == .spacingMark
  }

  /// Variation selectors are nonspacing marks that change how wide a terminal draws their base.
  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isVariationSelector
  }
}
