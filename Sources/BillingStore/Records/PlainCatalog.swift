import Billing

extension Catalog: PlainValue {
  init(reading object: inout PlainObject) throws {
    let retryDays = try object.optional("retryDays")?.decode([Int].self) ?? Self.usualRetryDays
    guard Self.canRetry(after: retryDays) else { throw NotPlain() }
    self.init(
      seller: try object.read("seller"), vatRates: VATRates(try object.list("vatRates")),
      products: try object.list("products"), retryDays: retryDays)
  }
}

extension VATRates.Rate: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      country: try object.id("country"),
      rateBasisPoints: try object.number("rateBasisPoints", in: Self.possibleBasisPoints))
  }
}

// MARK: - Products

extension Product: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      id: try object.id("id"), name: try object.text("name"),
      seatKind: try object.choice("seatKind"), summary: try object.read("summary"),
      trial: try object.readIfPresent("trial"), tiers: try object.list("tiers"),
      featureGroups: try object.list("featureGroups"))
    guard !tiers.isEmpty else { throw NotPlain() }
  }
}

extension TrialTerms: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      days: try object.number("days", in: Self.possibleDays),
      seatLimit: try object.number("seatLimit", in: 1...Tier.mostSeats))
  }
}

extension Tier: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      id: try object.id("id"), name: try object.text("name"),
      seatLimit: try object.number("seatLimit", in: 1...Self.mostSeats),
      prices: try object.prices("prices"), highlights: try object.list("highlights"))
  }
}

extension PlainObject {
  fileprivate mutating func prices(_ name: StaticString) throws -> PriceList {
    let prices = try named(name) { code, amounts in
      guard let currency = Currency(code: code) else { throw NotPlain() }
      var amounts = try PlainObject(amounts)
      func price(_ text: String) throws -> Money {
        guard let price = PriceList.price(text, in: currency) else { throw NotPlain() }
        return price
      }
      let prices = SeatPrices(
        monthly: try price(amounts.text("monthly")), annual: try price(amounts.text("annual")))
      try amounts.end()
      return (currency, prices)
    }
    return PriceList(try Self.dictionary(prices))
  }
}

// MARK: - Features

extension FeatureGroup: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(name: try object.read("name"), features: try object.list("features"))
  }
}

extension Feature: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      name: try object.read("name"),
      values: try PlainObject.dictionary(
        try object.named("values") { (TierID(rawValue: $0), try FeatureValue(reading: $1)) }))
  }
}

extension FeatureValue {
  fileprivate init(reading value: PlainDecoder) throws {
    switch value.tape.values[value.place].kind {
    case .yes: self = .included
    case .no: self = .notIncluded
    case .number: self = .amount(try value.decode(Int.self))
    default: self = .text(try PlainObject.read(LocalizedText.self, value))
    }
  }
}
