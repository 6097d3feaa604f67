/// The name under which a charge is asked for; the same key never charges twice (rule 31).
public typealias IdempotencyKey = Identifier<PaymentIntent>

/// A charge that was decided and is about to be asked for (rule 31).
public struct PaymentIntent: Hashable, Sendable, Codable {
  public let key: IdempotencyKey
  public let day: Day
  /// What is paid for: the cart's items as they were priced.
  public let items: [CartItem]
  public let quote: Quote
  /// Who issues the invoice, as of that day.
  public let seller: Seller
  /// The card that is charged.
  public let method: PaymentMethod

  public init(
    key: IdempotencyKey, day: Day, items: [CartItem], quote: Quote, seller: Seller,
    method: PaymentMethod
  ) {
    self.key = key
    self.day = day
    self.items = items
    self.quote = quote
    self.seller = seller
    self.method = method
  }

  public var amount: Money { quote.due }
}

/// What became of a charge.
public enum PaymentOutcome: Hashable, Sendable, Codable {
  /// The gateway has the money; `reference` is its name for the charge.
  case captured(reference: String)
  case failed(PaymentFailure)

  private enum FailedCodingKeys: String, CodingKey {
    case _0 = "reason"
  }
}

/// Why a charge or a card was not accepted.
public enum PaymentFailure: String, Error, CaseIterable, Hashable, Sendable, Codable {
  case cardDeclined
  case insufficientFunds
  case cardExpired
  case wrongSecurityCode
  case processingError
  /// The gateway was never asked, so nothing was charged.
  case neverAsked
}
