/// A tier's prices by currency.
///
/// In JSON an object with a currency's code before its prices, amounts as people write them:
/// `{"EUR": {"monthly": "109.00", "annual": "1068.00"}}`.
public struct PriceList: Hashable, Sendable {
  private let prices: [Currency: SeatPrices]

  public init(_ prices: [Currency: SeatPrices]) {
    self.prices = prices
  }

  /// The currencies that have prices, by their codes.
  public var currencies: [Currency] { prices.keys.sorted { $0.code < $1.code } }

  public subscript(currency: Currency) -> SeatPrices? { prices[currency] }
}

extension PriceList: Codable {
  private struct CurrencyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }

  private enum PriceKey: String, CodingKey {
    case monthly
    case annual
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CurrencyKey.self)
    var prices: [Currency: SeatPrices] = [:]
    for key in container.allKeys {
      guard let currency = Currency(code: key.stringValue) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container,
          debugDescription: "\(key.stringValue) is not a currency of ISO 4217")
      }
      let amounts = try container.nestedContainer(keyedBy: PriceKey.self, forKey: key)
      prices[currency] = SeatPrices(
        monthly: try Self.amount(.monthly, in: currency, from: amounts),
        annual: try Self.amount(.annual, in: currency, from: amounts))
    }
    self.init(prices)
  }

  private static func amount(
    _ key: PriceKey, in currency: Currency, from container: KeyedDecodingContainer<PriceKey>
  ) throws -> Money {
    let text = try container.decode(String.self, forKey: key)
    guard let price = price(text, in: currency) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container,
        debugDescription: "\"\(text)\" is not a price in \(currency), such as \"109.00\"")
    }
    return price
  }

  /// An amount as a catalog writes it; nil where it is none, or a negative one.
  package static func price(_ text: String, in currency: Currency) -> Money? {
    Money(decimal: text, currency: currency).flatMap { $0.isNegative ? nil : $0 }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CurrencyKey.self)
    for (currency, seat) in prices {
      var amounts = container.nestedContainer(
        keyedBy: PriceKey.self, forKey: CurrencyKey(stringValue: currency.code))
      try amounts.encode(seat.monthly.decimal, forKey: .monthly)
      try amounts.encode(seat.annual.decimal, forKey: .annual)
    }
  }
}
