public typealias OrderNumber = Identifier<Order>

/// An order that was placed.
public struct Order: Hashable, Sendable, Codable {
  public let number: OrderNumber
  public let day: Day
  @Shared public var quote: Quote
  /// The subscription that each of the quote's items began or changed, in their order.
  public let subscriptions: [SubscriptionID]
  /// Its invoice or credit note; nil where nothing was sold: trials make none (rule 35).
  public let invoice: InvoiceNumber?

  public init(
    number: OrderNumber, day: Day, quote: Quote, subscriptions: [SubscriptionID],
    invoice: InvoiceNumber?
  ) {
    self.number = number
    self.day = day
    _quote = Shared(wrappedValue: quote)
    self.subscriptions = subscriptions
    self.invoice = invoice
  }
}
