import Billing
import BillingDocuments

/// A catalog's products, tiers and prices as JSON: prices in minor units, for one seat, net.
struct CatalogDocument: Encodable {
  private struct ProductEntry: Encodable {
    let id: ProductID
    let name: String
    let summary: String
    let seatKind: SeatKind
    @Nullable var trial: TrialTerms?
    let tiers: [TierEntry]
  }

  private struct TierEntry: Encodable {
    let id: TierID
    let name: String
    let seatLimit: Int
    let prices: [Price]
  }

  private struct Price: Encodable {
    let currency: Currency
    let monthly: Int64
    let annual: Int64
  }

  private let products: [ProductEntry]

  init(_ catalog: Catalog, language: Language) {
    products = catalog.products.map { product in
      ProductEntry(
        id: product.id, name: product.name, summary: product.summary[language],
        seatKind: product.seatKind, trial: product.trial,
        tiers: product.tiers.map(Self.entry))
    }
  }

  private static func entry(for tier: Tier) -> TierEntry {
    let prices = tier.prices.currencies.compactMap { currency in
      tier.prices[currency].map {
        Price(
          currency: currency, monthly: $0.monthly.minorUnits, annual: $0.annual.minorUnits)
      }
    }
    return TierEntry(id: tier.id, name: tier.name, seatLimit: tier.seatLimit, prices: prices)
  }
}
