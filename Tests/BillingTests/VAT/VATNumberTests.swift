import Billing
import CustomDump
import Foundation
import Testing

@Suite("Reading VAT numbers")
struct VATNumberTests {
  @Test("The VAT number's field is offered in the 27 member states (rule 26)")
  func memberStates() {
    expectNoDifference(
      VATNumber.memberStates,
      [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
      ])
  }

  @Test(
    "Separators, lower case, a missing prefix and GR for Greece are forgiven (rule 26)",
    arguments: [
      ("IT", "it 00743.110-157", "IT00743110157"),
      ("IT", "00743110157", "IT00743110157"),
      ("IT", "\tIT\u{a0}00743\u{2013}110\u{2010}157\n", "IT00743110157"),
      ("AT", "u13585627", "ATU13585627"),
      ("NL", "nl.0044.95.445.b.01", "NL004495445B01"),
      ("GR", "EL 094259216", "EL094259216"),
      ("GR", "GR 094259216", "EL094259216"),
      ("GR", "094259216", "EL094259216"),
      ("GR", "EL 94259216", "EL094259216"),
      ("BE", "428.759.497", "BE0428759497"),
      ("BE", "BE 428.759.497", "BE0428759497"),
      ("FR", "K7399859412", "FRK7399859412"),
    ])
  func forgivingReading(country: String, text: String, expected: String) throws {
    let number = try VATNumber(text, country: country)
    #expect(number.description == expected)
    #expect(number.country == country)
  }

  @Test(
    "A French number may begin with the letters of any prefix (rule 26)",
    arguments: [
      ("DE303265219", "FRDE303265219"), ("FRFR303265060", "FRFR303265060"),
      ("FR303265060", "FRFR303265060"),
    ])
  func frenchLetters(text: String, expected: String) throws {
    #expect(try VATNumber(text, country: "FR").description == expected)
  }

  @Test("Greek numbers are equal whether written with EL or GR (rule 26)")
  func greekPrefixes() throws {
    let number = try VATNumber("GR094259216", country: "GR")
    #expect(try VATNumber("EL094259216", country: "GR") == number)
    #expect(number.country == "GR")
    #expect(number.prefix == "EL")
    #expect(number.digits == "094259216")
  }

  @Test(
    "What is wrong with a text is told (rule 26)",
    arguments: [
      ("GB", "GB999999973", .notAMemberState("GB")),
      ("EL", "EL094259216", .notAMemberState("EL")),
      ("US", "", .notAMemberState("US")),
      ("IT", "", .empty),
      ("IT", " - . \u{2013}", .empty),
      ("IT", "DE136695976", .wrongCountry(expected: "IT", found: "DE")),
      ("IT", "el094259216", .wrongCountry(expected: "IT", found: "GR")),
      ("IT", "GR094259216", .wrongCountry(expected: "IT", found: "GR")),
      ("FR", "DE136695976", .wrongCountry(expected: "FR", found: "DE")),
      ("GR", "IT00743110157", .wrongCountry(expected: "GR", found: "IT")),
      ("IT", "IT", .wrongFormat(country: "IT", example: "IT00743110157")),
      ("IT", "0074311015", .wrongFormat(country: "IT", example: "IT00743110157")),
      ("IT", "007431101570", .wrongFormat(country: "IT", example: "IT00743110157")),
      ("IT", "XX00743110157", .wrongFormat(country: "IT", example: "IT00743110157")),
      ("FR", "FR303265045", .wrongFormat(country: "FR", example: "FR40303265045")),
      ("GR", "EL9425921", .wrongFormat(country: "GR", example: "EL094259216")),
      ("IT", "00743110158", .wrongCheckDigit(country: "IT")),
      ("GR", "GR094259217", .wrongCheckDigit(country: "GR")),
    ] as [(String, String, VATNumberError)])
  func refusals(country: String, text: String, error: VATNumberError) {
    #expect(throws: error) { try VATNumber(text, country: country) }
  }

  @Test(
    "Letters and digits of other scripts are not taken for ASCII's (rule 26)",
    arguments: ["\u{131}t00743110157", "0074311015\u{ff17}", "0074311015\u{667}", "IT0074311015⁷"])
  func foreignCharacters(text: String) {
    #expect(throws: VATNumberError.wrongFormat(country: "IT", example: "IT00743110157")) {
      try VATNumber(text, country: "IT")
    }
  }

  @Test(
    "The example shown for a wrong format is a valid number (rule 26)",
    arguments: VATNumber.memberStates)
  func examplesAreValid(country: String) throws {
    let error = #expect(throws: VATNumberError.self) { try VATNumber("?", country: country) }
    guard case .wrongFormat(country, let example) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try VATNumber(example, country: country).description == example)
  }

  @Test("A number is stored as one string with its prefix (rule 26)")
  func encoding() throws {
    let numbers = [
      try VATNumber("00743110157", country: "IT"), try VATNumber("094259216", country: "GR"),
    ]
    let data = try JSONEncoder().encode(numbers)
    #expect(String(decoding: data, as: UTF8.self) == #"["IT00743110157","EL094259216"]"#)
    expectNoDifference(try JSONDecoder().decode([VATNumber].self, from: data), numbers)
  }

  @Test(
    "A stored string that is no valid number is refused (rule 26)",
    arguments: ["IT00743110158", "IT0074311015", "00743110157", "GB999999973", ""])
  func decodingRefusals(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([VATNumber].self, from: Data(#"["\#(text)"]"#.utf8))
    }
  }
}
