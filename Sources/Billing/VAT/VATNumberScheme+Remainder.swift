// The states whose check digits are the remainder of a division, and those that use ISO/IEC 7064.

extension VATNumberScheme {
  /// Belgium: the last two digits are 97 less the remainder by 97 of the eight before them.
  ///
  /// Source: VIES rules, Belgium; Vlaamse overheid, "Checksum97 op een ondernemingsnummer";
  /// python-stdnum `be.vat`.
  static let belgium = VATNumberScheme(
    country: "BE", example: "BE0428759497", zeroFilledLength: 10,
    forms: [
      Form("9999999999", where: { $0.digit(0) <= 1 && $0.number(0..<8) > 0 }) {
        97 - $0.number(0..<8) % 97 == $0.number(8..<10)
      }
    ])

  /// Germany: ISO/IEC 7064, MOD 11,10.
  ///
  /// Source: VIES rules, Germany; python-stdnum `de.vat`.
  static let germany = VATNumberScheme(
    country: "DE", example: "DE136695976",
    forms: [
      Form("999999999", where: { $0.digit(0) != 0 }) { $0.passesMod11And10 }
    ])

  /// Croatia: the OIB, by ISO/IEC 7064, MOD 11,10.
  ///
  /// Source: Pravilnik o osobnom identifikacijskom broju, Narodne novine 1/2009; python-stdnum
  /// `hr.oib`.
  static let croatia = VATNumberScheme(
    country: "HR", example: "HR33392005961",
    forms: [
      Form("99999999999") { $0.passesMod11And10 }
    ])

  /// Luxembourg: the last two digits are the remainder by 89 of the six before them.
  ///
  /// Source: VIES rules, Luxembourg; python-stdnum `lu.tva`.
  static let luxembourg = VATNumberScheme(
    country: "LU", example: "LU15027442",
    forms: [
      Form("99999999") { $0.number(0..<6) % 89 == $0.number(6..<8) }
    ])

  /// The Netherlands: the 11-test over nine digits, or MOD 97-10 over the whole number.
  ///
  /// Companies' numbers pass the first, which leaves the two digits after the B unchecked; those
  /// that sole traders have had since 2020 pass the second.
  ///
  /// Source: VIES rules, the Netherlands; Belastingdienst on the btw-identificatienummer of 2020;
  /// python-stdnum `nl.btw`.
  static let netherlands = VATNumberScheme(
    country: "NL", example: "NL004495445B01",
    forms: [
      Form(
        "999999999B99", where: { $0.number(0..<9) > 0 && $0.number(10..<12) > 0 },
        checks: { body in
          body.weightedSum([9, 8, 7, 6, 5, 4, 3, 2]) % 11 == body.digit(8)
            || body.passesMod97And10(prefix: "NL")
        })
    ])

  /// Slovakia: a multiple of 11 whose third digit is one of six.
  ///
  /// Source: VIES rules, Slovakia; python-stdnum `sk.dph`.
  static let slovakia = VATNumberScheme(
    country: "SK", example: "SK2022749619",
    forms: [
      Form("9999999999", where: { $0.digit(0) != 0 && [2, 3, 4, 7, 8, 9].contains($0.digit(2)) }) {
        $0.number(0..<10).isMultiple(of: 11)
      }
    ])
}
