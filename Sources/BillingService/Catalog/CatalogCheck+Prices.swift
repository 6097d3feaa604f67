import BillingDocuments
import Billing

extension CatalogCheck {
  /// What the tiers that stand lower have, of each of which the last counts.
  struct LowerTiers {
    /// A currency and a frequency.
    struct PriceKind: Hashable {
      let currency: Currency
      let frequency: String
    }

    var limit: (tier: String, limit: Int)?
    var prices: [PriceKind: (tier: String, price: Money)] = [:]
  }

  /// Looks through a tier's prices, and compares them with each other and with the lower tiers'.
  ///
  /// - Parameters:
  ///   - prices: The tier's prices.
  ///   - tier: The tier's id.
  ///   - currencies: Those in which the catalog's tiers are sold.
  ///   - limit: The tier's seat limit, if it can be known.
  ///   - lower: The lower tiers; this one takes its place among them.
  mutating func prices(
    _ prices: Node, of tier: String, _ currencies: [Currency], limit: Int?,
    above lower: inout LowerTiers
  ) {
    guard isObject(prices) else { return }
    if prices.value.members.isEmpty { report(.empty, at: prices.place) }
    for member in prices.value.members {
      let node = Node(place: prices.place.member(member.name), value: member.value)
      guard let currency = Currency(code: member.name) else {
        report(.unknownCurrency, at: node.place)
        continue
      }
      guard isObject(node, of: ["monthly", "annual"]) else { continue }
      let amounts = ["monthly", "annual"].map { frequency in
        let kind = LowerTiers.PriceKind(currency: currency, frequency: frequency)
        return price(kind, of: node, tier: tier, limit: limit, above: &lower)
      }
      if let monthly = amounts[0], let annual = amounts[1] {
        compare(annual: annual, with: monthly, at: node.place.member("annual"))
      }
    }
    let priced = Set(prices.value.members.map(\.name))
    for currency in currencies where !priced.contains(currency.code) && !priced.isEmpty {
      report(.currencyMissing(currency.code), at: prices.place)
    }
  }

  private mutating func price(
    _ kind: LowerTiers.PriceKind, of prices: Node, tier: String, limit: Int?,
    above lower: inout LowerTiers
  ) -> Money? {
    guard let member = member(kind.frequency, of: prices),
      let price = amount(member, in: kind.currency, seats: limit ?? 1)
    else { return nil }
    if let below = lower.prices[kind] {
      if price < below.price {
        report(
          .belowLowerTier(
            found: price.decimal, tier: below.tier.shortened, lower: below.price.decimal),
          at: member.place)
      } else if price == below.price {
        report(.sameAsLowerTier(tier: below.tier.shortened), at: member.place, .warning)
      }
    }
    lower.prices[kind] = (tier, price)
    return price
  }

  /// A price above zero that can be billed for as many seats.
  private mutating func amount(_ node: Node, in currency: Currency, seats: Int) -> Money? {
    guard let text = node.value.text, Self.isDecimal(text) else {
      reportKind(of: node)
      return nil
    }
    let found = text.shortened
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    guard decimals <= currency.decimals else {
      report(.tooManyDecimals(found: found, currency), at: node.place)
      return nil
    }
    guard !text.hasPrefix("-"), text.contains(where: { ("1"..."9").contains($0) }) else {
      report(.notAboveZero(found: found), at: node.place)
      return nil
    }
    guard let price = Money(decimal: text, currency: currency), (try? price.times(seats)) != nil
    else {
      report(.priceTooHigh(found: found, seats: seats), at: node.place)
      return nil
    }
    return price
  }

  /// Whether a text is written as prices are: digits, perhaps a point and digits; a sign may stand
  /// first.
  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && !text.hasPrefix("--")
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  private mutating func compare(annual: Money, with monthly: Money, at place: CatalogPlace) {
    guard let twelveMonths = try? monthly.times(12), annual > twelveMonths else { return }
    report(.annualAboveTwelveMonths(annual: annual, twelveMonths: twelveMonths), at: place)
  }
}
