import BillingDocuments
import Billing

extension CatalogCheck {
  /// A trial's length, in days.
  private static let trialDays = 1...366

  /// Looks through a product.
  ///
  /// - Parameters:
  ///   - product: The product.
  ///   - currencies: Those in which every tier is sold.
  mutating func product(_ product: Node, _ currencies: [Currency]) {
    let names: Set<String> = [
      "id", "name", "seatKind", "summary", "trial", "tiers", "featureGroups",
    ]
    guard isObject(product, of: names) else { return }
    for name in ["id", "name"] { text(name, of: product) }
    if let kind = text("seatKind", of: product), SeatKind(rawValue: kind) == nil {
      report(.invalid(found: kind.shortened), at: product.place.member("seatKind"))
    }
    localizedText("summary", of: product)
    let tiers = member("tiers", of: product).map { self.tiers($0, currencies) } ?? []
    if let trial = product["trial"] { self.trial(trial, largest: tiers.compactMap(\.limit).max()) }
    if let groups = member("featureGroups", of: product) {
      featureGroups(groups, tiers: tiers.compactMap(\.id))
    }
  }

  private mutating func trial(_ trial: Node, largest: Int?) {
    guard isObject(trial, of: ["days", "seatLimit"]) else { return }
    wholeNumber("days", of: trial, in: Self.trialDays)
    wholeNumber("seatLimit", of: trial, in: 1...(largest ?? Tier.mostSeats))
  }
}

// MARK: - Tiers

extension CatalogCheck {
  /// What later checks want to know of a tier.
  private struct TierFacts {
    let id: String?
    let limit: Int?
  }

  /// Looks through a product's tiers, which stand from the lowest to the highest.
  private mutating func tiers(_ tiers: Node, _ currencies: [Currency]) -> [TierFacts] {
    var facts: [TierFacts] = []
    var lower = LowerTiers()
    for tier in entries(of: tiers, atLeastOne: true) {
      let id = tier.value["id"]?.text
      let limit = self.tier(tier, currencies, above: &lower)
      facts.append(TierFacts(id: id, limit: limit))
    }
    reportRepeated(facts.map(\.id), at: tiers.place)
    return facts
  }

  /// Looks through a tier, and compares it with those below it.
  private mutating func tier(
    _ tier: Node, _ currencies: [Currency], above lower: inout LowerTiers
  ) -> Int? {
    guard isObject(tier, of: ["id", "name", "seatLimit", "prices", "highlights"]) else {
      return nil
    }
    let name = text("id", of: tier) ?? "?"
    text("name", of: tier)
    let limit = wholeNumber("seatLimit", of: tier, in: 1...Tier.mostSeats)
    if let limit {
      if let below = lower.limit, limit < below.limit {
        report(
          .belowLowerTier(found: "\(limit)", tier: below.tier.shortened, lower: "\(below.limit)"),
          at: tier.place.member("seatLimit"), .warning)
      }
      lower.limit = (name, limit)
    }
    if let prices = member("prices", of: tier) {
      self.prices(prices, of: name, currencies, limit: limit, above: &lower)
    }
    if let highlights = member("highlights", of: tier) {
      for highlight in entries(of: highlights) { localizedText(highlight) }
    }
    return limit
  }
}
