// The states whose check digit comes from one weighted sum of the others.

extension VATNumberScheme {
  /// Denmark: the weighted sum is a multiple of 11.
  ///
  /// Source: VIES rules, Denmark; Erhvervsstyrelsen, "Modulus 11 kontrol"; python-stdnum `dk.cvr`.
  static let denmark = VATNumberScheme(
    country: "DK", example: "DK13585628",
    forms: [
      Form("99999999", where: { $0.digit(0) != 0 }) {
        $0.weightedSum([2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
      }
    ])

  /// Estonia: the weighted sum is a multiple of 10.
  ///
  /// Source: VIES rules, Estonia; python-stdnum `ee.kmkr`.
  static let estonia = VATNumberScheme(
    country: "EE", example: "EE100594102",
    forms: [
      Form("999999999") { $0.weightedSum([3, 7, 1, 3, 7, 1, 3, 7, 1]).isMultiple(of: 10) }
    ])

  /// Finland: the weighted sum is a multiple of 11.
  ///
  /// Source: VIES rules, Finland; python-stdnum `fi.alv`.
  static let finland = VATNumberScheme(
    country: "FI", example: "FI20774740",
    forms: [
      Form("99999999") { $0.weightedSum([7, 9, 10, 5, 8, 4, 2, 1]).isMultiple(of: 11) }
    ])

  /// Greece: the remainder by 11 of a sum weighted by powers of two, 10 counting as 0.
  ///
  /// Source: VIES rules, Greece; python-stdnum `gr.vat`.
  static let greece = VATNumberScheme(
    country: "GR", prefix: "EL", example: "EL094259216", zeroFilledLength: 9,
    forms: [
      Form("999999999") {
        $0.weightedSum([256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == $0.digit(8)
      }
    ])

  /// Hungary: the weighted sum is a multiple of 10.
  ///
  /// Source: VIES rules, Hungary; python-stdnum `hu.anum`.
  static let hungary = VATNumberScheme(
    country: "HU", example: "HU12892312",
    forms: [
      Form("99999999") { $0.weightedSum([9, 7, 3, 1, 9, 7, 3, 1]).isMultiple(of: 10) }
    ])

  /// Malta: the last two digits are 37 less the remainder by 37 of the weighted sum.
  ///
  /// Source: VIES rules, Malta; python-stdnum `mt.vat`.
  static let malta = VATNumberScheme(
    country: "MT", example: "MT11679112",
    forms: [
      Form("99999999", where: { $0.digit(0) != 0 }) {
        37 - $0.weightedSum([3, 4, 6, 7, 8, 9]) % 37 == $0.number(6..<8)
      }
    ])

  /// Poland: the remainder by 11 of the weighted sum; numbers for which it is 10 are not given.
  ///
  /// Source: VIES rules, Poland; python-stdnum `pl.nip`.
  static let poland = VATNumberScheme(
    country: "PL", example: "PL8567346215",
    forms: [
      Form("9999999999") { $0.weightedSum([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == $0.digit(9) }
    ])

  /// Portugal: what the weighted sum lacks to a multiple of 11, 10 counting as 0.
  ///
  /// Source: VIES rules, Portugal; python-stdnum `pt.nif`.
  static let portugal = VATNumberScheme(
    country: "PT", example: "PT501964843",
    forms: [
      Form("999999999", where: { $0.digit(0) != 0 }) {
        $0.weightedSum([9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10 == $0.digit(8)
      }
    ])

  /// Romania: 2 to 10 digits; what the weighted sum lacks to a multiple of 11, 10 counting as 0.
  ///
  /// The weights are counted from the right, as if a shorter number began with zeros. Personal
  /// codes of 13 digits are not in the VIES table and are refused.
  ///
  /// Source: VIES rules, Romania; python-stdnum `ro.cui`.
  static let romania = VATNumberScheme(
    country: "RO", example: "RO18547290",
    forms: (2...10).map { length in
      Form(String(repeating: "9", count: length), where: { $0.digit(0) != 0 }) {
        let weights = Array([7, 5, 3, 2, 1, 7, 5, 3, 2].suffix(length - 1))
        return $0.weightedSum(weights) * 10 % 11 % 10 == $0.digit(length - 1)
      }
    })

  /// Slovenia: what the weighted sum lacks to a multiple of 11, 10 counting as 0.
  ///
  /// Numbers for which nothing lacks are not given.
  ///
  /// Source: VIES rules, Slovenia; python-stdnum `si.ddv`.
  static let slovenia = VATNumberScheme(
    country: "SI", example: "SI50223054",
    forms: [
      Form("99999999", where: { $0.digit(0) != 0 }) {
        let remainder = $0.weightedSum([8, 7, 6, 5, 4, 3, 2]) % 11
        return remainder != 0 && (11 - remainder) % 10 == $0.digit(7)
      }
    ])
}
