import Billing
import CustomDump
import Foundation
import Testing

@Suite("Catalogs as people edit them")
struct CatalogDecodingTests {
  @Test("Rule 6 · prices are read as people write them, one pair a currency")
  func prices() throws {
    let catalog = try decode(
      json(
        prices: """
          {"EUR": {"monthly": "229.00", "annual": "2388"}, "JPY": {"monthly": "30000", "annual": "1"}}
          """))
    #expect(try catalog.unitPrice(of: .webinarPro, .monthly, in: .eur) == cents(22900))
    #expect(try catalog.unitPrice(of: .webinarPro, .annual, in: .eur) == cents(238800))
    #expect(
      try catalog.unitPrice(of: .webinarPro, .monthly, in: currency("JPY"))
        == Money(minorUnits: 30000, currency: currency("JPY")))
    #expect(throws: BillingError.currencyNotInCatalog(currency("KWD"))) {
      try catalog.unitPrice(of: .webinarPro, .monthly, in: currency("KWD"))
    }
  }

  @Test("The seller, the rates, the terms and the features are read")
  func everythingElse() throws {
    let catalog = try decode(json())
    #expect(catalog.seller.country == "IE")
    #expect(catalog.seller.vatNumber.description == "IE1234567T")
    #expect(try catalog.vatRates.standardRate(of: "IT") == 2200)
    #expect(throws: BillingError.vatRateMissing("FR")) {
      try catalog.vatRates.standardRate(of: "FR")
    }
    let product = try catalog.product("gotowebinar")
    #expect(product.seatKind == .organizer)
    #expect(product.summary[.italian] == "Presentare")
    #expect(product.trial == TrialTerms(days: 7, seatLimit: 3))
    let features = try #require(product.featureGroups.first).features
    expectNoDifference(
      features.map { $0.value(in: "pro") },
      [
        .amount(500), .included, .notIncluded,
        .text(LocalizedText(english: "All", italian: "Tutti")), .notIncluded,
      ])
  }

  @Test(
    "A price that is none is refused where it stands",
    arguments: [
      (#"{"EUR": {"monthly": "-1.00", "annual": "1.00"}}"#, #""-1.00" is not a price in EUR"#),
      (#"{"EUR": {"monthly": "1.005", "annual": "1.00"}}"#, #""1.005" is not a price in EUR"#),
      (#"{"EUR": {"monthly": "1,00", "annual": "1.00"}}"#, #""1,00" is not a price in EUR"#),
      (#"{"JPY": {"monthly": "1.00", "annual": "1"}}"#, #""1.00" is not a price in JPY"#),
    ])
  func notAPrice(prices: String, fault: String) throws {
    let context = try #require(try corruption(in: json(prices: prices)))
    #expect(context.debugDescription.contains(fault))
    #expect(
      context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(
        separator: ".") == "products.0.tiers.0.prices.\(prices.dropFirst(2).prefix(3)).monthly")
  }

  @Test("A currency that ISO 4217 does not have is refused by name")
  func unknownCurrency() throws {
    let prices = #"{"EURO": {"monthly": "1.00", "annual": "1.00"}}"#
    let context = try #require(try corruption(in: json(prices: prices)))
    #expect(context.debugDescription == "EURO is not a currency of ISO 4217")
  }

  @Test("A missing price is named")
  func missingPrice() {
    do {
      _ = try decode(json(prices: #"{"EUR": {"monthly": "1.00"}}"#))
      Issue.record("a catalog without an annual price was read")
    } catch DecodingError.keyNotFound(let key, let context) {
      #expect(key.stringValue == "annual")
      #expect(context.codingPath.contains { $0.stringValue == "EUR" })
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("A price as a number is refused: it would be a binary fraction")
  func numericPrice() {
    #expect(throws: DecodingError.self) {
      try decode(json(prices: #"{"EUR": {"monthly": 1.0, "annual": "1.00"}}"#))
    }
  }

  @Test(
    "Terms that nobody could use are refused instead of ending the program later",
    arguments: [
      json(trial: #"{"days": 0, "seatLimit": 3}"#), json(trial: #"{"days": -7, "seatLimit": 3}"#),
      json(trial: #"{"days": 9223372036854775807, "seatLimit": 3}"#),
      json(trial: #"{"days": 7, "seatLimit": 0}"#), json(seatLimit: 0), json(seatLimit: -1),
      json(rate: -1), json(rate: 10_001), json(tiers: "[]"),
    ])
  func unusable(json: String) throws {
    #expect(try corruption(in: json) != nil)
  }

  @Test("A catalog that is written is read back the same")
  func roundTrip() throws {
    let data = try JSONEncoder().encode(Catalog.sample)
    expectNoDifference(try JSONDecoder().decode(Catalog.self, from: data), .sample)
  }

  @Test("What the catalog does not have is refused with what it has")
  func unknown() {
    let catalog = Catalog.sample
    #expect(
      throws: BillingError.unknownProduct(
        "gototalk", known: ["gotomeeting", "gotowebinar", "gotoassist"])
    ) { try catalog.product("gototalk") }
    let plan = PlanID(product: "gotowebinar", tier: "plus")
    #expect(throws: BillingError.unknownTier(plan, known: ["starter", "pro"])) {
      try catalog.tier(plan)
    }
  }

  @Test("A tier is named only where there is a choice of tiers")
  func names() throws {
    #expect(try Catalog.sample.product("gotowebinar").name(of: "pro") == "GoToWebinar Pro")
    #expect(
      try Catalog.sample.product("gotoassist").name(of: "standard") == "GoToAssist Remote Support")
  }

  private func decode(_ json: String) throws -> Catalog {
    try JSONDecoder().decode(Catalog.self, from: Data(json.utf8))
  }

  private func corruption(in json: String) throws -> DecodingError.Context? {
    do {
      _ = try decode(json)
      return nil
    } catch DecodingError.dataCorrupted(let context) {
      return context
    }
  }
}

/// A catalog of one product with one tier.
private func json(
  prices: String = #"{"EUR": {"monthly": "229.00", "annual": "2388.00"}}"#,
  trial: String = #"{"days": 7, "seatLimit": 3}"#, seatLimit: Int = 150, rate: Int = 2200,
  tiers: String? = nil
) -> String {
  let tier = """
    {"id": "pro", "name": "Pro", "seatLimit": \(seatLimit), "prices": \(prices), "highlights": []}
    """
  return """
    {
      "seller": {
        "name": "Billing Center Ltd", "vatNumber": "IE1234567T",
        "address": {"street": "1 Quay", "postalCode": "D01", "city": "Dublin", "country": "IE"},
        "customerService": {
          "email": "care@vendor.example", "phone": "1", "hours": {"en": "9 to 17", "it": "9–17"}
        }
      },
      "vatRates": [{"country": "IT", "rateBasisPoints": \(rate)}],
      "products": [{
        "id": "gotowebinar", "name": "GoToWebinar", "seatKind": "organizer",
        "summary": {"en": "Present", "it": "Presentare"}, "trial": \(trial),
        "tiers": \(tiers ?? "[\(tier)]"),
        "featureGroups": [{"name": {"en": "Audience", "it": "Pubblico"}, "features": [
          {"name": {"en": "a", "it": "a"}, "values": {"pro": 500}},
          {"name": {"en": "b", "it": "b"}, "values": {"pro": true}},
          {"name": {"en": "c", "it": "c"}, "values": {"pro": false}},
          {"name": {"en": "d", "it": "d"}, "values": {"pro": {"en": "All", "it": "Tutti"}}},
          {"name": {"en": "e", "it": "e"}, "values": {}}
        ]}]
      }]
    }
    """
}
