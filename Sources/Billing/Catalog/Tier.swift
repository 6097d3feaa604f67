/// A level of a product: what it costs and what stands out in it.
public struct Tier: Hashable, Sendable, Codable, Identifiable {
  public let id: TierID
  public let name: String
  /// The most seats that one subscription may have.
  public let seatLimit: Int
  public let prices: PriceList
  /// The features that a card shows, most telling first.
  public let highlights: [LocalizedText]

  public init(
    id: TierID, name: String, seatLimit: Int, prices: PriceList, highlights: [LocalizedText]
  ) {
    self.id = id
    self.name = name
    self.seatLimit = seatLimit
    self.prices = prices
    self.highlights = highlights
  }

  /// The most seats that a catalog may allow.
  package static let mostSeats = 1_000_000

  /// Reads a tier from a catalog, where it takes at least one seat.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(TierID.self, forKey: .id)
    name = try container.decode(String.self, forKey: .name)
    seatLimit = try container.decode(.seatLimit, in: 1...Self.mostSeats)
    prices = try container.decode(PriceList.self, forKey: .prices)
    highlights = try container.decode([LocalizedText].self, forKey: .highlights)
  }
}

/// Prices for one seat, net of VAT (rule 6).
public struct SeatPrices: Hashable, Sendable {
  /// For one seat and month.
  public let monthly: Money
  /// For one seat and year.
  public let annual: Money

  public init(monthly: Money, annual: Money) {
    self.monthly = monthly
    self.annual = annual
  }

  public subscript(frequency: BillingFrequency) -> Money {
    switch frequency {
    case .monthly: monthly
    case .annual: annual
    }
  }
}
