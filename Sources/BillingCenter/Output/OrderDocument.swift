import Billing
import BillingDocuments

/// An order that was placed, as JSON.
struct OrderDocument: Encodable {
  private let account: AccountID
  private let order: OrderNumber
  private let day: Day
  /// What each of the quote's items began or changed.
  private let subscriptions: [SubscriptionID]
  /// The invoice or credit note; null where nothing was sold.
  @Nullable private var document: InvoiceNumber?
  /// Null where nothing was due.
  @Nullable private var payment: PaymentDocument?
  private let quote: QuoteDocument

  init(_ order: Order, on account: Account, _ formats: Formats) {
    self.account = account.id
    self.order = order.number
    day = order.day
    subscriptions = order.subscriptions
    document = order.invoice
    payment = account.payment(of: order).map(PaymentDocument.init)
    quote = QuoteDocument(order.quote, formats)
  }
}

extension Account {
  /// How an order was paid; nil where nothing was due.
  func payment(of order: Order) -> InvoicePayment? {
    order.invoice.flatMap(invoice)?.payments.first
  }
}
