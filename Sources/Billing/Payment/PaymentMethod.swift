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

  /// Whether a text can be a card holder's name: not one with as many digits as a card's number,
  /// which is never kept (rule 30).
  public static func isHolder(_ name: String) -> Bool {
    name.count(where: \.isNumber) < 12
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
    guard Self.months.contains(month), Self.years.contains(year) else { return nil }
    self.month = month
    self.year = year
  }

  /// Reads an expiry as it is typed: `9/29`, `09/29` or `09/2029`; it is nil where it is none.
  public init?(monthAndYear text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), [2, 4].contains(parts[1].count),
      (parts[0] + parts[1]).allSatisfy(\.isASCIIDigit), let month = Int(parts[0]),
      let year = Int(parts[1])
    else { return nil }
    self.init(month: month, year: parts[1].count == 2 ? 2000 + year : year)
  }

  /// Reads an expiry from a store, where a month that there is not is damage.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    month = try container.decode(.month, in: Self.months)
    year = try container.decode(.year, in: Self.years)
  }

  private static let months = 1...12
  private static let years = 2000...2099

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
