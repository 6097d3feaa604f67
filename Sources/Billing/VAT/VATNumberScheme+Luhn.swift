// The states whose check digit is Luhn's.

extension VATNumberScheme {
  /// Austria: the sum of Luhn and 4 is a multiple of 10.
  ///
  /// Source: VIES rules, Austria; python-stdnum `at.uid`.
  static let austria = VATNumberScheme(
    country: "AT", example: "ATU13585627",
    forms: [
      Form("U99999999") { ($0.luhnSum(1..<8) + 4 + $0.digit(8)).isMultiple(of: 10) }
    ])

  /// France and Monaco: a key of two characters before the company's SIREN, which ends in Luhn's.
  ///
  /// A key of digits is the remainder by 97 of the SIREN followed by 12; one with letters, of which
  /// I and O are not used, is checked by 11. Monaco's numbers begin with 000 and are no SIREN.
  ///
  /// Source: VIES rules, France; INSEE's definition of the SIREN; python-stdnum `fr.tva`,
  /// `fr.siren`.
  static let france = VATNumberScheme(
    country: "FR", example: "FR40303265045",
    forms: [
      Form("99999999999") { body in
        body.number(0..<2) == (body.number(2..<11) * 100 + 12) % 97 && hasSIREN(body)
      },
      Form("XX999999999", where: { keyValue($0, 0) != nil && keyValue($0, 1) != nil }) { body in
        guard let first = keyValue(body, 0), let second = keyValue(body, 1) else { return false }
        let key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
        return (body.number(2..<11) + 1 + key / 11) % 11 == key % 11 && hasSIREN(body)
      },
    ])

  /// Italy: Luhn's over all eleven digits; the eighth to tenth are the office that gave the number.
  ///
  /// Source: VIES rules, Italy; D.M. 23 dicembre 1976, "Sistemi di codificazione dei soggetti da
  /// iscrivere all'anagrafe tributaria"; python-stdnum `it.iva`.
  static let italy = VATNumberScheme(
    country: "IT", example: "IT00743110157",
    forms: [
      Form(
        "99999999999",
        where: { body in
          let office = body.number(7..<10)
          return body.number(0..<7) > 0
            && ((1...100).contains(office) || [120, 121, 888, 999].contains(office))
        },
        checks: { $0.luhnSum(0..<11).isMultiple(of: 10) })
    ])

  /// Sweden: Luhn's over the registration number, then 01 to 94 for the part of the business.
  ///
  /// The last two digits are covered by no check digit.
  ///
  /// Source: VIES rules, Sweden; Skatteverket, SKV 709, on registration numbers; python-stdnum
  /// `se.orgnr`.
  static let sweden = VATNumberScheme(
    country: "SE", example: "SE556043606401",
    forms: [
      Form(
        "999999999999", where: { (1...94).contains($0.number(10..<12)) },
        checks: { $0.luhnSum(0..<10).isMultiple(of: 10) })
    ])

  /// Whether the French number's last nine digits are a SIREN, or Monaco's.
  private static func hasSIREN(_ body: VATNumberBody) -> Bool {
    body.number(2..<5) == 0 || body.luhnSum(2..<11).isMultiple(of: 10)
  }

  /// What a character of the French key counts: the digits, then the letters without I and O.
  private static func keyValue(_ body: VATNumberBody, _ position: Int) -> Int? {
    Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ").firstIndex(of: body.character(position))
  }
}
