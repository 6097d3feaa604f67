/// The card on file: what is kept of it, which is never its number or its CVC (rule 30).
public struct PaymentMethod: Hashable, Sendable, Codable {
  /// The gateway's name for the card.
  public let token: String
  public let brand: CardBrand
  /// The last four digits.
  public let lastFour: String
  public let expiry: CardExpiry
  public let holder: String

  public init(
    token: String, brand: CardBrand, lastFour: String, expiry: CardExpiry, holder: String
  ) {
    self.token = token
    self.brand = brand
    self.lastFour = lastFour
    self.expiry = expiry
    self.holder = holder
  }
}

/// The last month in which a card is good.
public struct CardExpiry: Hashable, Sendable, Codable {
  /// 1 to 12.
  public let month: Int
  /// Four digits.
  public let year: Int

  /// Makes an expiry; it is nil where there is no such month.
  public init?(month: Int, year: Int) {
    guard (1...12).contains(month), (2000...2099).contains(year) else { return nil }
    self.month = month
    self.year = year
  }

  /// Whether the card is no longer good on a day: it is good through its month's last day.
  public func isPast(on day: Day) -> Bool {
    let today = day.components
    return (year, month) < (today.year, today.month)
  }
}

/// Who issued a card, as its first digits tell.
public enum CardBrand: String, CaseIterable, Hashable, Sendable, Codable {
  case visa
  case mastercard
  case americanExpress
  case discover
  case dinersClub
  case jcb
  case unionPay
  case unknown
}
