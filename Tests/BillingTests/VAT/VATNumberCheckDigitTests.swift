import Billing
import CustomDump
import Testing

@Suite("Check digits of VAT numbers")
struct VATNumberCheckDigitTests {
  @Test("Three or more published numbers of each member state are valid (rule 26)")
  func everyStateHasSamples() {
    expectNoDifference(VATNumberSamples.all.map(\.country), VATNumber.memberStates)
    #expect(VATNumberSamples.all.allSatisfy { Set($0.numbers).count >= 3 })
  }

  @Test(
    "A published number is valid and reads back as it is (rule 26)", arguments: VATNumberSamples.all
  )
  func samplesAreValid(samples: VATNumberSamples) throws {
    for number in samples.numbers {
      let parsed = try VATNumber(number, country: samples.country)
      #expect(parsed.description == number)
      #expect(parsed.country == samples.country)
      #expect(parsed.prefix + parsed.digits == number)
    }
  }

  @Test(
    "A number with one wrong digit is refused where the algorithm can tell (rule 26)",
    arguments: VATNumberSamples.all)
  func corruptionsAreRefused(samples: VATNumberSamples) {
    let corruptions = samples.numbers.flatMap(VATNumberSamples.corruptions)
    let undetected = corruptions.filter { (try? VATNumber($0, country: samples.country)) != nil }
    #expect(corruptions.count == 9 * samples.numbers.joined().count(where: \.isNumber))
    #expect(undetected.count == samples.undetected, "\(samples.reason): \(undetected)")
  }

  @Test(
    "A number with any other check letter is refused (rule 26)",
    arguments: [
      ("CY", "CY10259033", "P", ""), ("ES", "ES54362315", "K", ""), ("ES", "ESX5253868", "R", ""),
      ("ES", "ESM1234567", "L", ""), ("ES", "ESQ2818015", "F", ""), ("IE", "IE6433435", "F", ""),
      ("IE", "IE6433435", "O", "A"), ("IE", "IE6433435O", "A", ""), ("IE", "IE8D79739", "I", ""),
    ])
  func checkLetters(country: String, start: String, check: String, rest: String) {
    let valid = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter {
      (try? VATNumber(start + String($0) + rest, country: country)) != nil
    }
    #expect(valid == check)
  }

  @Test(
    "A wrong check digit is told from a wrong format (rule 26)",
    arguments: [
      ("AT", "ATU 143 43 102"), ("BE", "BE 0406.139.583"), ("BG", "BG 131 172 009"),
      ("CY", "CY-10257074Y"), ("CZ", "CZ 25557481"), ("DE", "DE 246 495 415"),
      ("DK", "DK-27996592"), ("EE", "EE101256754"), ("ES", "ES 54362415K"), ("GR", "EL094501140"),
      ("FR", "FR 04409414264"), ("FR", "FR K 7399859312"), ("IE", "IE8D79729I"),
      ("LV", "LV-42103048181"), ("SK", "SK 2020457679"),
    ])
  func wrongCheckDigits(country: String, text: String) {
    #expect(throws: VATNumberError.wrongCheckDigit(country: country)) {
      try VATNumber(text, country: country)
    }
  }

  @Test(
    "A part with a value that is never given is a wrong format (rule 26)",
    arguments: [
      ("CY", "CY-12259033P"), ("CZ", "CZ 95123891"), ("CZ", "CZ 751301123"),
      ("DE", "DE 011125440"), ("FR", "FR IO334175221"), ("IT", "IT 00687129980"),
      ("LT", "LT 100001354"), ("LV", "LV 300275-10005"), ("NL", "NL 009122746B00"),
      ("RO", "RO 1630615123457"), ("SE", "SE 556433592495"), ("SK", "SK 2010 237 945"),
    ])
  func partsOutOfRange(country: String, text: String) {
    #expect {
      try VATNumber(text, country: country)
    } throws: { error in
      guard case .wrongFormat(country, _) = error as? VATNumberError else { return false }
      return true
    }
  }

  @Test(
    "Numbers without a check digit, and a rarer sum, are understood (rule 26)",
    arguments: [
      ("CY", "CY60000000A"), ("LV", "LV32503511782"), ("LV", "LV90000528170"),
      ("IE", "IE8+79739I"), ("IE", "IE8*79739I"), ("SE", "SE556043606402"),
      ("ES", "ESQ28180156"), ("BE", "BE1000000021"),
    ])
  func rareForms(country: String, text: String) throws {
    #expect(try VATNumber(text, country: country).description == text)
  }
}
