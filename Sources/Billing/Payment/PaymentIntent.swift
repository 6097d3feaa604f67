/// The name under which a charge is asked for; the same key never charges twice (rule 31).
public typealias IdempotencyKey = Identifier<PaymentIntent>

/// A charge that was decided and is about to be asked for (rule 31).
public struct PaymentIntent: Hashable, Sendable, Codable {
  /// What is paid for; kept outside, since an order's quote is large and an account has room for one.
  public indirect enum Purpose: Hashable, Sendable, Codable {
    case order(OrderIntent)
    case renewal(RenewalIntent)
    /// An open invoice, in full or in part (rule 41).
    case invoice(InvoiceNumber)

    private enum OrderCodingKeys: String, CodingKey {
      case _0 = "order"
    }

    private enum RenewalCodingKeys: String, CodingKey {
      case _0 = "renewal"
    }

    private enum InvoiceCodingKeys: String, CodingKey {
      case _0 = "number"
    }
  }

  public let key: IdempotencyKey
  public let day: Day
  /// What is charged; above zero.
  public let amount: Money
  public let purpose: Purpose
  /// The card that is charged.
  public let method: PaymentMethod

  public init(
    key: IdempotencyKey, day: Day, amount: Money, purpose: Purpose, method: PaymentMethod
  ) {
    self.key = key
    self.day = day
    self.amount = amount
    self.purpose = purpose
    self.method = method
  }

  /// The quote of the order that is paid for; nil for another purpose.
  public var orderedQuote: Quote? {
    if case .order(let order) = purpose { order.quote } else { nil }
  }
}

/// An order that waits for its payment.
public struct OrderIntent: Hashable, Sendable, Codable {
  public let quote: Quote
  /// Who issues the invoice, as of that day.
  public let seller: Seller

  public init(quote: Quote, seller: Seller) {
    self.quote = quote
    self.seller = seller
  }
}

/// One attempt to charge the invoice of a renewal (rule 37).
public struct RenewalIntent: Hashable, Sendable, Codable {
  public let subscription: SubscriptionID
  public let invoice: InvoiceNumber
  /// The first day of the period that is paid for.
  public let boundary: Day
  /// The first on the boundary itself is 1.
  public let attempt: Int
  /// When it is tried again if it fails; nil where this attempt is the last.
  public let nextAttempt: Day?
  /// Who issues the credit note if the last attempt fails.
  public let seller: Seller

  public init(
    subscription: SubscriptionID, invoice: InvoiceNumber, boundary: Day, attempt: Int,
    nextAttempt: Day?, seller: Seller
  ) {
    self.subscription = subscription
    self.invoice = invoice
    self.boundary = boundary
    self.attempt = attempt
    self.nextAttempt = nextAttempt
    self.seller = seller
  }
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
