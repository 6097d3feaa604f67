import CustomDump
import Foundation
import Testing

@Suite("Checking VAT numbers by script")
struct VATCheckCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// A number, the state named beside it, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let number: String
    let country: String?
    let english: String
    let italian: String
    let isValid: Bool

    init(
      _ number: String, in country: String? = nil, valid: Bool = false, _ english: String,
      _ italian: String
    ) {
      self.number = number
      self.country = country
      self.english = english
      self.italian = italian
      isValid = valid
    }

    var testDescription: String { "\(number.prefix(20)) \(country ?? "")" }
  }

  private static let cases = [
    Case(
      "IT00743110157", valid: true, "IT00743110157: valid (Italy)",
      "IT00743110157: valida (Italia)"),
    Case(
      "it 007.43-110157", valid: true, "IT00743110157: valid (Italy)",
      "IT00743110157: valida (Italia)"),
    Case(
      "00743110157", in: "it", valid: true, "IT00743110157: valid (Italy)",
      "IT00743110157: valida (Italia)"),
    Case(
      "GR094259216", valid: true, "EL094259216: valid (Greece)", "EL094259216: valida (Grecia)"),
    Case(
      "094259216", in: "EL", valid: true, "EL094259216: valid (Greece)",
      "EL094259216: valida (Grecia)"),
    Case(
      "IT00743110158",
      "“IT00743110158”: the VAT number has a typing error; its digits do not fit together by the "
        + "rule of its country: Italy; compare it with your company's papers",
      "«IT00743110158»: la partita IVA contiene un errore; le cifre non rispettano la regola del "
        + "suo paese: Italia; confrontala con i documenti dell'azienda"),
    Case(
      "00743110157",
      "“00743110157”: the member state is unknown; there is no prefix like IT before it; write "
        + "it, or use --country",
      "«00743110157»: lo stato membro è sconosciuto; davanti non c'è un prefisso come IT; "
        + "scrivilo, o usa --country"),
    Case(
      "XX123",
      "“XX123”: not a VAT number of the EU; XX is the prefix of no member state; check the prefix, "
        + "or use --country",
      "«XX123»: non è una partita IVA dell'UE; XX non è il prefisso di uno stato membro; controlla "
        + "il prefisso, o usa --country"),
    Case(
      "DE136695976", in: "IT",
      "“DE136695976”: this is a number of another state; its prefix says Germany, and --country "
        + "Italy; correct one of the two, or leave --country away",
      "«DE136695976»: questo è un numero di un altro stato; il prefisso indica Germania e "
        + "--country Italia; correggi uno dei due, o togli --country"),
    Case(
      " . ", "“ . ”: there is no number; write one",
      "« . »: non c'è alcun numero; scrivine uno"),
    Case(
      "IT" + String(repeating: "9", count: 100_000),
      "“IT99999999999999999999999999999999999999…”: this is not a VAT number; its form is not that "
        + "of this country's numbers: Italy; enter it as in IT00743110157",
      "«IT99999999999999999999999999999999999999…»: questa non è una partita IVA; non ha la forma "
        + "dei numeri di questo paese: Italia; inseriscila come in IT00743110157"),
  ]

  @Test(
    "Rule 26 · a number is told as it would be kept, or what is wrong with it", arguments: cases)
  func check(_ check: Case) async throws {
    for (language, words) in [("en", check.english), ("it", check.italian)] {
      let country = check.country.map { ["--country", $0] } ?? []
      let run = try await sandbox.run(
        ["vat", "check", check.number, "--lang", language] + country)
      expectNoDifference(run.standardOutput, words + "\n")
      expectNoDifference(run.standardError, "")
      expectNoDifference(run.exitCode, check.isValid ? 0 : 1)
    }
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("Several numbers are told in their order, and one that is none refuses all")
  func several() async throws {
    let run = try await sandbox.run(
      "vat", "check", "IE1234567T", "7", "ATU13585627", "--json", "--lang", "en")
    expectNoDifference(run.exitCode, 1)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? NSArray)
    expectNoDifference(
      document,
      [
        [
          "input": "IE1234567T", "valid": true, "number": "IE1234567T", "country": "IE",
          "code": NSNull(), "message": "IE1234567T: valid (Ireland)",
        ],
        [
          "input": "7", "valid": false, "number": NSNull(), "country": NSNull(),
          "code": "countryMissing",
          "message": "“7”: the member state is unknown; there is no prefix like IT before it; "
            + "write it, or use --country",
        ],
        [
          "input": "ATU13585627", "valid": true, "number": "ATU13585627", "country": "AT",
          "code": NSNull(), "message": "ATU13585627: valid (Austria)",
        ],
      ] as NSArray)
  }

  @Test("A --country that is no member state is wrong usage", arguments: ["US", "GB", "Italy", ""])
  func country(code: String) async throws {
    let run = try await sandbox.run(
      "vat", "check", "IE1234567T", "--country", code, "--lang", "en")
    expectNoDifference(run.exitCode, 2)
    expectNoDifference(run.standardOutput, "")
    #expect(
      run.standardError.hasPrefix(
        "error: “\(code)” is not a member state; the European Union's are AT, BE, BG, "))
    #expect(run.standardError.hasSuffix("SK; use --country with one of these\n"))
  }
}
