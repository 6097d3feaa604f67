// The states that number persons and organisations by different rules, or try a second sum.

extension VATNumberScheme {
  /// Bulgaria: organisations by two sums by 11, persons by any of three.
  ///
  /// An organisation's second sum is used where the first is 10. A person's ten digits are a civil
  /// number (EGN), which begins with the day of birth, a foreigner's number, or another taxpayer's.
  ///
  /// Source: VIES rules, Bulgaria; python-stdnum `bg.vat`, `bg.egn`, `bg.pnf`.
  static let bulgaria = VATNumberScheme(
    country: "BG", example: "BG175074752",
    forms: [
      Form("999999999") {
        let first = $0.weightedSum([1, 2, 3, 4, 5, 6, 7, 8]) % 11
        let sum = first == 10 ? $0.weightedSum([3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first
        return sum % 10 == $0.digit(8)
      },
      Form("9999999999") {
        isCivilNumber($0)
          || $0.weightedSum([21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == $0.digit(9)
          || ($0.weightedSum([4, 3, 2, 7, 6, 5, 4, 3, 2]) + $0.digit(9)).isMultiple(of: 11)
      },
    ])

  /// Czechia: organisations have eight digits, persons nine or ten.
  ///
  /// A person's number is the birth number (rodné číslo): of nine digits, without a check digit, for
  /// births from 1880 to 1953, and else a multiple of 11, where until 1985 the last digit could be 0 for a
  /// remainder of 10. Nine digits that begin with 6 are numbers of their own.
  ///
  /// Source: VIES rules, Czechia; zákon č. 133/2000 Sb., § 13; python-stdnum `cz.dic`, `cz.rc`.
  static let czechia = VATNumberScheme(
    country: "CZ", example: "CZ25123891",
    forms: [
      Form("99999999", where: { $0.digit(0) != 9 }) {
        let rest = 11 - $0.weightedSum([8, 7, 6, 5, 4, 3, 2]) % 11
        return (rest == 11 ? 1 : rest % 10) == $0.digit(7)
      },
      Form("999999999", where: { $0.digit(0) == 6 }) {
        let rest = 11 - $0.weightedSum([8, 7, 6, 5, 4, 3, 2], from: 1) % 11
        return (19 - rest) % 10 == $0.digit(8)
      },
      Form("999999999", where: isBirthNumber) { _ in true },
      Form("9999999999", where: isBirthNumber) { $0.number(0..<9) % 11 % 10 == $0.digit(9) },
    ])

  /// Lithuania: the remainder by 11 of a weighted sum, or of a second one where the first is 10.
  ///
  /// Organisations have nine digits, persons and the temporarily registered twelve; the last but one
  /// is always 1.
  ///
  /// Source: VIES rules, Lithuania; python-stdnum `lt.pvm`.
  static let lithuania = VATNumberScheme(
    country: "LT", example: "LT119511515",
    forms: [9, 12].map { length in
      Form(String(repeating: "9", count: length), where: { $0.digit(length - 2) == 1 }) {
        let weights = (0..<length - 1).map { $0 % 9 + 1 }
        let first = $0.weightedSum(weights) % 11
        let secondWeights = (0..<length - 1).map { ($0 + 2) % 9 + 1 }
        let sum = first == 10 ? $0.weightedSum(secondWeights) % 11 : first
        return sum % 10 == $0.digit(length - 1)
      }
    })

  /// Latvia: organisations begin with 4 to 9; a person's number is the personal code.
  ///
  /// For organisations the weighted sum leaves 3 by 11, or 4 before a check digit of 0 in numbers
  /// that begin with 9. Personal codes given since July 2017 begin with 32 to 39 and are random;
  /// older ones begin with the day of birth and end in a check digit.
  ///
  /// Source: VIES rules, Latvia; Latvia's information on tax identification numbers to the OECD;
  /// python-stdnum `lv.pvn`.
  static let latvia = VATNumberScheme(
    country: "LV", example: "LV40003521600",
    forms: [
      Form("99999999999", where: { $0.digit(0) > 3 }) {
        let remainder = $0.weightedSum([9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11
        return $0.digit(0) == 9 && remainder == 4
          ? $0.digit(10) == 0 : (remainder + $0.digit(10)) % 11 == 3
      },
      Form("99999999999", where: { (32...39).contains($0.number(0..<2)) }) { _ in true },
      Form(
        "99999999999",
        where: {
          let year = 1800 + $0.digit(6) * 100 + $0.number(4..<6)
          return $0.digit(6) <= 2
            && Day(year: year, month: $0.number(2..<4), day: $0.number(0..<2)) != nil
        },
        checks: {
          ($0.weightedSum([10, 5, 8, 4, 2, 1, 6, 3, 7, 9]) + 1) % 11 % 10 == $0.digit(10)
        }),
    ])

  /// Whether ten digits are a Bulgarian civil number: the day of birth and a check digit.
  ///
  /// The month is raised by 20 for births before 1900 and by 40 for those from 2000 on.
  private static func isCivilNumber(_ body: VATNumberBody) -> Bool {
    let month = body.number(2..<4)
    let century =
      switch month {
      case 21...32: 1800
      case 41...52: 2000
      default: 1900
      }
    let year = century + body.number(0..<2)
    let calendarMonth = century == 1900 ? month : month % 20
    return Day(year: year, month: calendarMonth, day: body.number(4..<6)) != nil
      && body.weightedSum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == body.digit(9)
  }

  /// Whether the digits begin as a Czech birth number does: with the day of birth.
  ///
  /// The month is raised by 50 for women, and since 2004 by another 20 on a day that has run out of
  /// numbers.
  @Sendable
  private static func isBirthNumber(_ body: VATNumberBody) -> Bool {
    let shortYear = body.number(0..<2)
    let isShort = body.characters.count == 9
    guard !isShort || !(54..<80).contains(shortYear) else { return false }
    let century = (shortYear < 54 ? 2000 : 1900) - (isShort ? 100 : 0)
    let year = century + shortYear
    let month = body.number(2..<4) % 50
    let calendarMonth = year >= 2004 && month > 20 ? month - 20 : month
    return Day(year: year, month: calendarMonth, day: body.number(4..<6)) != nil
  }
}
