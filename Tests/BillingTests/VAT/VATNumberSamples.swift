import Billing
import Testing

/// Published valid numbers of one member state.
struct VATNumberSamples: CustomTestStringConvertible {
  let country: String
  /// With their prefix and without separators.
  let numbers: [String]
  /// How many of the numbers with one digit replaced by another are valid numbers, too.
  let undetected: Int
  /// Why those cannot be detected.
  let reason: String

  init(_ country: String, _ numbers: String, undetected: Int = 0, because reason: String = "") {
    self.country = country
    self.numbers = numbers.split(separator: " ").map(String.init)
    self.undetected = undetected
    self.reason = reason
  }

  var testDescription: String { country }

  /// `number` with each of its digits replaced by each of the other nine.
  static func corruptions(of number: String) -> [String] {
    let characters = Array(number)
    return characters.indices.filter { characters[$0].isNumber }.flatMap { position in
      "0123456789".filter { $0 != characters[position] }.map { digit in
        var corrupted = characters
        corrupted[position] = digit
        return String(corrupted)
      }
    }
  }

  /// Every form of number that a state gives is among its samples.
  ///
  /// Source: the documentation and test numbers of python-stdnum 2.2 (`eu.vat` and each state's
  /// module); for Croatia, besides, what Telemach Hrvatska and Studentski centar Zagreb publish of
  /// themselves. python-stdnum leaves as many corruptions undetected, but where a reason says so.
  static let all: [VATNumberSamples] = [
    VATNumberSamples("AT", "ATU13585627 ATU14243102 ATU64762368"),
    VATNumberSamples("BE", "BE0202239951 BE0220764971 BE0428759497"),
    VATNumberSamples(
      "BG", "BG103873594 BG130544585 BG175074752 BG7111042925 BG7523169263", undetected: 33,
      because: "ten digits pass by any of three sums; nine by a second sum after the first"),
    VATNumberSamples(
      "CY", "CY00632993F CY10008489A CY10259033P", undetected: 3,
      because: "numbers that begin with 6 have no published rule; python-stdnum refuses them"),
    VATNumberSamples(
      "CZ", "CZ24158313 CZ25123891 CZ61989100 CZ640903926 CZ7103192745 CZ991231123",
      undetected: 61,
      because: """
        a 1 stands for two remainders, and nine digits are valid wherever they begin with a date; \
        python-stdnum takes two more months
        """),
    VATNumberSamples("DE", "DE113866163 DE136695976 DE811125440"),
    VATNumberSamples("DK", "DK10150817 DK13585628 DK25186311"),
    VATNumberSamples("EE", "EE100594102 EE100931558 EE101256753"),
    VATNumberSamples(
      "ES", "ESA78109592 ESB58378431 ESQ2818015F ES54362315K ESX5253868R ESM1234567L"),
    VATNumberSamples("FI", "FI02459042 FI18261444 FI20774740"),
    VATNumberSamples(
      "FR", "FR40303265045 FR83404833048 FR23000047372 FRK7399859412 FR4Z123456782", undetected: 4,
      because: "a key with a letter is checked by 11 only"),
    VATNumberSamples(
      "GR", "EL094259216 EL094501040 EL998386804", undetected: 7,
      because: "a 0 stands for two remainders"),
    VATNumberSamples("HR", "HR22597784145 HR33392005961 HR70133616033"),
    VATNumberSamples("HU", "HU10672101 HU12892312 HU13851909"),
    VATNumberSamples("IE", "IE6388047V IE6433435F IE6433435OA IE8D79739I"),
    VATNumberSamples("IT", "IT00743110157 IT01404480202 IT12920760159"),
    VATNumberSamples(
      "LT", "LT119511515 LT235449811 LT100001919017 LT100004801610", undetected: 11,
      because: "a second sum after the first, in which a 0 stands for two remainders"),
    VATNumberSamples("LU", "LU10590281 LU15027442 LU20993674"),
    VATNumberSamples(
      "LV", "LV40003521600 LV40103179665 LV90000528023 LV16117519997", undetected: 2,
      because: """
        a 0 stands for two remainders where a number begins with 9, and personal codes from 32 on \
        are random; python-stdnum refuses both
        """),
    VATNumberSamples("MT", "MT10396417 MT11679112 MT20291423"),
    VATNumberSamples(
      "NL", "NL004495445B01 NL009122746B01 NL802003217B01 NL001452330B47 NL002455799B11",
      undetected: 70,
      because: "either of two tests will do, and one does not cover the last two digits"),
    VATNumberSamples("PL", "PL5261025421 PL7010098470 PL8567346215"),
    VATNumberSamples(
      "PT", "PT500019720 PT501964843 PT502448911", undetected: 7,
      because: "a 0 stands for two remainders"),
    VATNumberSamples(
      "RO", "RO573768 RO1822964 RO18547290 RO24736200", undetected: 14,
      because: "a 0 stands for two remainders"),
    VATNumberSamples(
      "SE", "SE556043606401 SE556126249301 SE556433592401", undetected: 51,
      because: "the last two digits, 01 to 94, are not covered; python-stdnum takes 01 only"),
    VATNumberSamples("SI", "SI26808498 SI50223054 SI68297530"),
    VATNumberSamples("SK", "SK2020257679 SK2021853504 SK2022749619"),
  ]
}
