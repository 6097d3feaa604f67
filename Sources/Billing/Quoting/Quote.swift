/// What a set of cart items costs today, to the cent, and what it changes (rule 24).
///
/// The order summary, the invoice, the e-mail and the charge all come from the same value.
public struct Quote: Hashable, Sendable, Codable {
  public let currency: Currency
  /// In the cart's order.
  public let items: [QuoteItem]
  /// One amount for each category and rate, in the order of their first lines (rule 27).
  public let vat: [VATAmount]
  public let net: Money
  public let vatTotal: Money
  public let gross: Money
  /// min(balance, gross), so negative where the gross is (rule 28).
  public let balanceUsed: Money
  /// What is charged to the card; never negative.
  public let due: Money
  /// What a credit adds to the balance; never negative.
  public let toBalance: Money
  public let balanceAfter: Money

  /// Whether the card is left alone.
  public var isFree: Bool { due.isZero }
}

/// One cart item, priced.
public struct QuoteItem: Hashable, Sendable {
  public let item: CartItemID
  public let content: CartItem.Content
  public let planName: String
  public let seatKind: SeatKind
  /// The subscription that it changes; nil where it begins one.
  public let subscription: SubscriptionID?
  /// The period that begins: the first paid one, or the trial.
  public let period: Period
  /// When it is billed next; nil for a trial.
  public let billingDate: Day?
  /// Empty for a trial.
  public let lines: [QuoteLine]
}

extension QuoteItem: Codable {
  /// Reads an item from a store, where a purchase without a price is damage.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    item = try container.decode(CartItemID.self, forKey: .item)
    content = try container.decode(CartItem.Content.self, forKey: .content)
    planName = try container.decode(String.self, forKey: .planName)
    seatKind = try container.decode(SeatKind.self, forKey: .seatKind)
    subscription = try container.decodeIfPresent(SubscriptionID.self, forKey: .subscription)
    period = try container.decode(Period.self, forKey: .period)
    billingDate = try container.decodeIfPresent(Day.self, forKey: .billingDate)
    lines = try container.decode([QuoteLine].self, forKey: .lines)
    if case .purchase = content, lines.isEmpty {
      throw DecodingError.dataCorruptedError(
        forKey: .lines, in: container, debugDescription: "a purchase has a line with its price")
    }
  }
}

/// One line of an order summary or an invoice.
public struct QuoteLine: Hashable, Sendable, Codable {
  /// Whether the customer owes or is owed the line.
  public enum Kind: String, Hashable, Sendable, Codable {
    case charge
    case credit
  }

  /// The part of a period that a line is about.
  public struct Days: Hashable, Sendable, Codable {
    public let remaining: Int
    public let total: Int
  }

  public let kind: Kind
  public let plan: PlanID
  /// The product's and tier's names as they were on the day.
  public let planName: String
  public let seatKind: SeatKind
  public let seats: Int
  public let frequency: BillingFrequency
  /// For one seat and period, net.
  public let unitPrice: Money
  /// Negative for a credit.
  public let net: Money
  public let period: Period
  /// Nil where the line is for the whole period.
  public let days: Days?
  public let treatment: VATTreatment
}

/// The VAT on all lines of one category and rate (rule 27).
public struct VATAmount: Hashable, Sendable, Codable {
  public let treatment: VATTreatment
  /// The sum of the lines that it is computed on.
  public let net: Money
  public let amount: Money
}
