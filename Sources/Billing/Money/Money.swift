/// An amount: a signed count of minor units of a currency (rule 1).
public struct Money: Hashable, Sendable, Codable {
  /// Cents for EUR, yen for JPY, fils for KWD; negative for a credit.
  public let minorUnits: Int64
  public let currency: Currency

  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  public var isZero: Bool { minorUnits == 0 }
  public var isPositive: Bool { minorUnits > 0 }
  public var isNegative: Bool { minorUnits < 0 }
}

/// Why an amount could not be computed.
public enum MoneyError: Error, Hashable, Sendable {
  /// The result does not fit 64 bits.
  case overflow
  /// Amounts of two currencies were to be put together.
  case currencyMismatch(Currency, Currency)
}
