import Billing

/// What a catalog's figures must be for its plans to be sold.
struct CatalogCheck {
  /// A trial lasts at most a year, so that no period leaves the calendar.
  private static let trialDays = 1...366
  private static let seats = 1...1_000_000
  private static let rateBasisPoints = 0...10_000

  let catalog: Catalog

  /// Looks through the whole catalog.
  ///
  /// - Throws: The first fault.
  func run() throws(CatalogFault) {
    let products = CatalogPlace().member("products")
    try check(ids: catalog.products.map(\.id.rawValue), at: products)
    for (index, product) in catalog.products.enumerated() {
      try check(product, at: products.entry(index, id: product.id.rawValue))
    }
    try checkVATRates()
  }

  private func check(_ product: Product, at place: CatalogPlace) throws(CatalogFault) {
    if let trial = product.trial {
      let terms = place.member("trial")
      try check(trial.days, isIn: Self.trialDays, at: terms.member("days"))
      try check(trial.seatLimit, isIn: Self.seats, at: terms.member("seatLimit"))
    }
    let tiers = place.member("tiers")
    try check(ids: product.tiers.map(\.id.rawValue), at: tiers)
    for (index, tier) in product.tiers.enumerated() {
      let limit = tiers.entry(index, id: tier.id.rawValue).member("seatLimit")
      try check(tier.seatLimit, isIn: Self.seats, at: limit)
    }
  }

  private func checkVATRates() throws(CatalogFault) {
    let place = CatalogPlace().member("vatRates")
    for country in VATNumber.memberStates.map({ CountryCode($0) }) {
      guard let rate = try? catalog.vatRates.standardRate(of: country) else { continue }
      let entry = place.member(country.rawValue)
      try check(rate, isIn: Self.rateBasisPoints, at: entry.member("rateBasisPoints"))
    }
  }

  private func check(ids: [String], at place: CatalogPlace) throws(CatalogFault) {
    guard !ids.isEmpty else { throw CatalogFault(place: place.text, problem: .empty) }
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw CatalogFault(place: place.text, problem: .repeated(id))
    }
  }

  private func check(
    _ number: Int, isIn allowed: ClosedRange<Int>, at place: CatalogPlace
  ) throws(CatalogFault) {
    guard allowed.contains(number) else {
      throw CatalogFault(place: place.text, problem: .outOfRange(number, allowed: allowed))
    }
  }
}
