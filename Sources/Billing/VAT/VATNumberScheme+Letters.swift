// The states whose check character is a letter.

extension VATNumberScheme {
  /// Cyprus: a letter from the sum by 26, in which every second digit is replaced by another value.
  ///
  /// Numbers do not begin with 12. Those that begin with 6, given since 27 March 2023, end in a
  /// letter whose rule is not published: only their format is checked.
  ///
  /// Source: VIES rules, Cyprus; Cyprus Tax Department, new format of the tax identification
  /// number, March 2023; python-stdnum `cy.vat`.
  static let cyprus = VATNumberScheme(
    country: "CY", example: "CY10259033P",
    forms: [
      Form("99999999L", where: { $0.digit(0) == 6 }) { _ in true },
      Form("99999999L", where: { $0.number(0..<2) != 12 }) { body in
        let replacements = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
        let sum = (0..<8).reduce(0) { sum, position in
          let digit = body.digit(position)
          return sum + (position.isMultiple(of: 2) ? replacements[digit] : digit)
        }
        return sum % 26 + 1 == body.letter(8)
      },
    ])

  /// Spain: a person's letter by 23, or an organisation's digit or letter by Luhn's sum.
  ///
  /// Persons have eight digits (DNI), or X, Y or Z for 0, 1 or 2 before seven (NIE), or K, L or M,
  /// which count nothing. Sources differ on which organisations have a letter at the end, J for 0
  /// and A to I for 1 to 9, and which a digit: either is accepted.
  ///
  /// Source: VIES rules, Spain; Real Decreto 1065/2007, artículos 18 a 28, and Orden EHA/451/2008;
  /// python-stdnum `es.dni`, `es.nie`, `es.cif`, `es.nif`.
  static let spain = VATNumberScheme(
    country: "ES", example: "ESB58378431",
    forms: [
      Form("99999999L") { $0.character(8) == personLetter($0.number(0..<8)) },
      Form("L9999999L", where: { "KLM".contains($0.character(0)) }) {
        $0.character(8) == personLetter($0.number(1..<8))
      },
      Form("L9999999L", where: { "XYZ".contains($0.character(0)) }) {
        let firstDigit = $0.letter(0) - 24
        return $0.character(8) == personLetter(firstDigit * 10_000_000 + $0.number(1..<8))
      },
      Form("L99999999", where: isOrganisation) { $0.luhnSum(1..<9).isMultiple(of: 10) },
      Form("L9999999L", where: { isOrganisation($0) && $0.letter(8) <= 10 }) {
        ($0.luhnSum(1..<9) + $0.letter(8)).isMultiple(of: 10)
      },
    ])

  /// Ireland: the remainder by 23 of the weighted sum, as a letter: W for 0, A for 1 to V for 22.
  ///
  /// A second letter, in use since 2013, counts nine times. The second character of old numbers is a
  /// letter, `+` or `*`, which counts nothing, while their first digit counts as the last.
  ///
  /// Source: VIES rules, Ireland; python-stdnum `ie.vat`.
  static let ireland = VATNumberScheme(
    country: "IE", example: "IE6433435F",
    forms: [
      Form("9999999L", where: { $0.letter(7) <= 23 }) {
        $0.weightedSum([8, 7, 6, 5, 4, 3, 2]) % 23 == $0.letter(7) % 23
      },
      Form("9999999LL", where: { $0.letter(7) <= 23 && $0.letter(8) <= 23 }) {
        ($0.weightedSum([8, 7, 6, 5, 4, 3, 2]) + 9 * ($0.letter(8) % 23)) % 23 == $0.letter(7) % 23
      },
      Form("9S99999L", where: { $0.letter(7) <= 23 }) {
        ($0.weightedSum([7, 6, 5, 4, 3], from: 2) + 2 * $0.digit(0)) % 23 == $0.letter(7) % 23
      },
    ])

  /// The letter of a Spanish person's number.
  private static func personLetter(_ number: Int) -> Character {
    Array("TRWAGMYFPDXBNJZSQVHLCKE")[number % 23]
  }

  /// Whether the number's first letter is that of a kind of organisation in Spain.
  @Sendable
  private static func isOrganisation(_ body: VATNumberBody) -> Bool {
    "ABCDEFGHJNPQRSUVW".contains(body.character(0))
  }
}
