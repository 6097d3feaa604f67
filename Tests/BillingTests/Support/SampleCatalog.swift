import Billing

extension Catalog {
  /// Three products of an Irish seller: two with tiers, one with a single tier and no trial.
  static let sample = Catalog(seller: .sample, vatRates: .sample, products: sampleProducts())

  /// The sample with one tier's euro prices instead of its own.
  static func pricing(_ plan: PlanID, monthly: Int64, annual: Int64) -> Catalog {
    let products = sampleProducts { id, prices in
      id == plan ? [.eur: SeatPrices(monthly: cents(monthly), annual: cents(annual))] : prices
    }
    return Catalog(seller: .sample, vatRates: .sample, products: products)
  }

  /// The sample without a product.
  func without(_ product: ProductID) -> Catalog {
    Catalog(seller: seller, vatRates: vatRates, products: products.filter { $0.id != product })
  }

  /// The sample with other VAT rates.
  func with(_ vatRates: VATRates) -> Catalog {
    Catalog(seller: seller, vatRates: vatRates, products: products)
  }

  private typealias Prices = [Currency: SeatPrices]

  private static func sampleProducts(
    prices: (PlanID, Prices) -> Prices = { $1 }
  ) -> [Product] {
    func tier(
      _ id: TierID, _ name: String, of product: ProductID, limit: Int, monthly: Int64,
      annual: Int64
    ) -> Tier {
      let listed: Prices = [
        .eur: SeatPrices(monthly: cents(monthly), annual: cents(annual)),
        currency("JPY"): SeatPrices(
          monthly: Money(minorUnits: monthly, currency: currency("JPY")),
          annual: Money(minorUnits: annual, currency: currency("JPY"))),
        currency("KWD"): SeatPrices(
          monthly: Money(minorUnits: monthly * 3 + 1, currency: currency("KWD")),
          annual: Money(minorUnits: annual * 3 + 7, currency: currency("KWD"))),
      ]
      return Tier(
        id: id, name: name, seatLimit: limit,
        prices: PriceList(prices(PlanID(product: product, tier: id), listed)), highlights: [])
    }
    return [
      product(
        "gotomeeting", "GoToMeeting", .organizer, TrialTerms(days: 14, seatLimit: 10),
        [
          tier("starter", "Starter", of: "gotomeeting", limit: 1000, monthly: 1400, annual: 14400),
          tier("plus", "Plus", of: "gotomeeting", limit: 5, monthly: 2600, annual: 26400),
        ]),
      product(
        "gotowebinar", "GoToWebinar", .organizer, TrialTerms(days: 7, seatLimit: 3),
        [
          tier(
            "starter", "Starter", of: "gotowebinar", limit: 150, monthly: 10900, annual: 106800),
          tier("pro", "Pro", of: "gotowebinar", limit: 150, monthly: 22900, annual: 238800),
        ]),
      product(
        "gotoassist", "GoToAssist Remote Support", .agent, nil,
        [
          tier(
            "standard", "Standard", of: "gotoassist", limit: 250, monthly: 6900, annual: 66000)
        ]),
    ]
  }

  private static func product(
    _ id: ProductID, _ name: String, _ seatKind: SeatKind, _ trial: TrialTerms?, _ tiers: [Tier]
  ) -> Product {
    Product(
      id: id, name: name, seatKind: seatKind,
      summary: LocalizedText(english: "What it does", italian: "Che cosa fa"), trial: trial,
      tiers: tiers, featureGroups: [])
  }
}

extension Seller {
  static let sample = Seller(
    name: "Billing Center Ltd",
    address: PostalAddress(
      street: "1 Quay Street", postalCode: "D01 X2Y3", city: "Dublin", country: "IE"),
    vatNumber: .of("IE", "1234567T"),
    customerService: ContactWays(
      email: "care@vendor.example", phone: "+353 1 555 0100",
      hours: LocalizedText(english: "9 to 17", italian: "9–17")))
}

extension VATRates {
  static let sample = VATRates([
    Rate(country: "IE", rateBasisPoints: 2300), Rate(country: "IT", rateBasisPoints: 2200),
    Rate(country: "DE", rateBasisPoints: 1900), Rate(country: "FI", rateBasisPoints: 2550),
  ])
}
