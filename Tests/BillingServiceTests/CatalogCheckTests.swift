import Billing
import CustomDump
import Foundation
import Testing

@testable import BillingService

@Suite("Checking a catalog")
struct CatalogCheckTests {
  typealias Problem = CatalogFault.Problem

  private static let meeting = "products[0] (gotomeeting)"
  private static let starter = "products[0] (gotomeeting) › tiers[0] (starter)"
  private static let pro = "products[0] (gotomeeting) › tiers[1] (pro)"
  private static let participants =
    "products[0] (gotomeeting) › featureGroups[0] (Meetings) › features[0] (Participants)"

  /// A change to the program's own catalog, and all that is then wrong with it.
  struct Case: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let faults: [CatalogFault]

    init(_ old: String, _ new: String, _ faults: (String, Problem)...) {
      self.old = old
      self.new = new
      self.faults = faults.map { CatalogFault(place: $0, problem: $1) }
    }

    init(_ old: String, _ new: String, warning: (String, Problem)) {
      self.old = old
      self.new = new
      faults = [CatalogFault(place: warning.0, problem: warning.1, severity: .warning)]
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  private static let prices = [
    Case(
      "\"14.00\"", "\"0.00\"",
      ("\(starter) › prices › EUR › monthly", .notAboveZero(found: "0.00"))),
    Case(
      "\"14.00\"", "\"-14.00\"",
      ("\(starter) › prices › EUR › monthly", .notAboveZero(found: "-14.00"))),
    Case(
      "\"14.00\"", "\"14.005\"",
      ("\(starter) › prices › EUR › monthly", .tooManyDecimals(found: "14.005", .eur))),
    Case(
      "\"26.00\", \"annual\": \"264.00\"",
      "\"92233720368547.75\", \"annual\": \"92233720368547.76\"",
      (
        "\(meeting) › tiers[2] (plus) › prices › EUR › annual",
        .priceTooHigh(found: "92233720368547.76", seats: 1000)
      )),
    Case(
      "\"26.00\"", "\"99999999999999999999999999999999999999999999\"",
      (
        "\(meeting) › tiers[2] (plus) › prices › EUR › monthly",
        .priceTooHigh(found: "9999999999999999999999999999999999999999…", seats: 1000)
      )),
    Case(
      "\"19.00\"", "\"13.99\"",
      (
        "\(pro) › prices › EUR › monthly",
        .belowLowerTier(found: "13.99", tier: "starter", lower: "14.00")
      ),
      (
        "\(pro) › prices › EUR › annual",
        .annualAboveTwelveMonths(annual: euro(19_200), twelveMonths: euro(16_788))
      )),
    Case(
      "\"192.00\"", "\"143.99\"",
      (
        "\(pro) › prices › EUR › annual",
        .belowLowerTier(found: "143.99", tier: "starter", lower: "144.00")
      )),
    Case(
      "\"144.00\"", "\"168.01\"",
      (
        "\(starter) › prices › EUR › annual",
        .annualAboveTwelveMonths(annual: euro(16_801), twelveMonths: euro(16_800))
      )),
    Case(
      "\"192.00\"", "\"144.00\"",
      warning: ("\(pro) › prices › EUR › annual", .sameAsLowerTier(tier: "starter"))),
    Case(
      "{ \"EUR\": { \"monthly\": \"14.00\", \"annual\": \"144.00\" } }", "{}",
      ("\(starter) › prices", .empty)),
    Case(
      "\"EUR\": { \"monthly\": \"14.00\"", "\"EURO\": { \"monthly\": \"14.00\"",
      ("\(starter) › prices › EURO", .unknownCurrency),
      ("\(starter) › prices", .currencyMissing("EUR"))),
    Case(
      "\"prices\": { \"EUR\"",
      "\"prices\": { \"EUR\": {\"monthly\": \"1\", \"annual\": \"2\"}, \"EUR\"",
      ("\(starter) › prices", .repeated("EUR"))),
  ]

  private static let rest = [
    Case(
      "\"vatNumber\": \"IE1234567T\"", "\"vatNumber\": \"US1234567T\"",
      ("seller › vatNumber", .invalid(found: "US1234567T"))),
    Case("\"Northquay Online Services Ltd\"", "\" \"", ("seller › name", .empty)),
    Case(
      "\"country\": \"IE\"", "\"country\": \"ie\"",
      ("seller › address › country", .invalid(found: "ie"))),
    Case(
      "{ \"country\": \"HR\", \"rateBasisPoints\": 2500 },", "",
      ("vatRates", .rateMissing("HR"))),
    Case(
      "\"country\": \"HR\"", "\"country\": \"IT\"", ("vatRates", .repeated("IT")),
      ("vatRates", .rateMissing("HR"))),
    Case(
      "\"rateBasisPoints\": 2550", "\"rateBasisPoints\": \"25.5\"",
      ("vatRates[9] (FI) › rateBasisPoints", .invalid(found: "25.5"))),
    Case(
      "\"rateBasisPoints\": 2550", "\"rateBasisPoints\": 25.5",
      ("vatRates[9] (FI) › rateBasisPoints", .outOfRange(found: "25.5", 0...10_000))),
    Case(
      "\"seatLimit\": 10 }", "\"seatLimit\": 1001 }",
      ("\(meeting) › trial › seatLimit", .outOfRange(found: "1001", 1...1000))),
    Case(
      "\"days\": 14", "\"days\": 367",
      ("\(meeting) › trial › days", .outOfRange(found: "367", 1...366))),
    Case(
      "\"seatLimit\": 1000", "\"seatLimit\": 1001",
      warning: (
        "\(pro) › seatLimit", .belowLowerTier(found: "1000", tier: "starter", lower: "1001")
      )),
    Case(
      "{ \"en\": \"Online meetings for teams\", ", "{ ", ("\(meeting) › summary › en", .missing)),
    Case("\"Riunioni online per i team\"", "null", ("\(meeting) › summary › it", .missing)),
    Case(
      "\"seatLimit\": 1000", "\"seatlimit\": 1000, \"seatLimit\": 1000",
      warning: ("\(starter) › seatlimit", .unknownField)),
    Case(
      "\"starter\": 100,", "\"silver\": 100, \"starter\": 100,",
      ("\(participants) › values › silver", .unknownTier)),
    Case(
      "\"starter\": 100,", "",
      warning: ("\(participants) › values", .featureValueMissing(tier: "starter"))),
    Case(
      "\"starter\": 100,", "\"starter\": 100, \"starter\": 200,",
      ("\(participants) › values", .repeated("starter"))),
    Case(
      "\"starter\": 100,", "\"starter\": \"100\",",
      ("\(participants) › values › starter", .invalid(found: "100"))),
    Case(
      "\"starter\": 100,", "\"starter\": 100.5,",
      ("\(participants) › values › starter", .invalid(found: "100.5"))),
    Case(
      "\"en\": \"HD video\", \"it\": \"Video HD\" },\n              \"values\"",
      "\"en\": \"Participants\", \"it\": \"Video HD\" },\n              \"values\"",
      ("\(meeting) › featureGroups", .repeated("Participants"))),
    Case(
      "\"highlights\": [", "\"highlights\": [7,",
      ("\(starter) › highlights[0]", .invalid(found: "7"))),
  ]

  private static let retries = [
    Case("\"vatRates\"", "\"retryDays\": [2, 4], \"vatRates\""),
    Case(
      "\"vatRates\"", "\"retryDays\": [3, 3, 28, 0, 7, 5], \"vatRates\"",
      ("retryDays[1]", .notRising(found: 3, after: 3)),
      ("retryDays[2]", .outOfRange(found: "28", 1...27)),
      ("retryDays[3]", .outOfRange(found: "0", 1...27)),
      ("retryDays[5]", .notRising(found: 5, after: 7))),
    Case(
      "\"vatRates\"", "\"retryDays\": \"daily\", \"vatRates\"",
      ("retryDays", .invalid(found: "daily"))),
  ]

  private static func euro(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .eur) }

  @Test(
    "A change to the catalog has the faults that it makes, and no others",
    arguments: prices + rest + retries)
  func faults(of change: Case) throws {
    var text = try CatalogText()
    try text.replace(change.old, with: change.new)
    let report = CatalogSource.report(on: text.bytes)
    expectNoDifference(report.faults, change.faults)
    let isInForce = if case .success = report.outcome { true } else { false }
    #expect(isInForce == change.faults.allSatisfy { $0.severity == .warning })
  }

  @Test("The program's own catalog has no fault")
  func embedded() throws {
    expectNoDifference(CatalogSource.report(on: try CatalogText().bytes).faults, [])
  }

  @Test("Of several faults all are told, and a store's catalog names the first")
  func several() throws {
    var text = try CatalogText()
    try text.replace("\"seatKind\": \"organizer\"", with: "\"seatKind\": \"owl\"")
    try text.replace("\"days\": 14", with: "\"days\": \"two weeks\"")
    try text.replace("\"name\": \"RescueAssist\"", with: "\"nome\": \"RescueAssist\"")
    let json = text.bytes
    expectNoDifference(
      CatalogSource.report(on: json).faults,
      [
        CatalogFault(place: "\(Self.meeting) › seatKind", problem: .invalid(found: "owl")),
        CatalogFault(
          place: "\(Self.meeting) › trial › days", problem: .invalid(found: "two weeks")),
        CatalogFault(
          place: "products[4] (rescueassist) › nome", problem: .unknownField, severity: .warning),
        CatalogFault(place: "products[4] (rescueassist) › name", problem: .missing),
      ])
    let first = #expect(throws: CatalogFault.self) { try CatalogSource.decode(json) }
    #expect(first?.place == "\(Self.meeting) › seatKind")
  }

  @Test("A file that is nested too deeply or too large is refused, and not read")
  func hostile() {
    let deep = Array(String(repeating: "[", count: 1_000_000).utf8)
    let large = [UInt8](repeating: 0x20, count: (16 << 20) + 1)
    expectNoDifference(CatalogSource.report(on: deep).faults.map(\.problem), [.tooDeep(line: 1)])
    expectNoDifference(
      CatalogSource.report(on: large).faults.map(\.problem), [.tooLarge(limitBytes: 16_777_216)])
  }

  @Test("Whatever the decoder would stop at, the check finds first", arguments: UInt64(1)...300)
  func decoder(seed: UInt64) throws {
    var random = CatalogDamage(seed: seed)
    let json = try random.damaged(try CatalogText().bytes)
    let faults = CatalogCheck.faults(in: try JSONParser.parse(json))
    let decoded = try? JSONDecoder().decode(Catalog.self, from: Data(json))
    #expect(
      decoded != nil || faults.contains { $0.severity == .error }, "seed \(seed): \(random.what)")
  }
}
