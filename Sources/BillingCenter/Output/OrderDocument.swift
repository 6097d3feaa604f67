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

/// An order that was placed, as people read it.
enum OrderText {
  /// What it came to, its document, and how it was paid.
  static func text(of order: Order, on account: Account, _ formats: Formats) -> String {
    var text =
      formats.words(
        "Order \(order.number) is placed.", "L'ordine \(order.number) è stato effettuato.")
      + "\n\n" + QuoteText.text(of: order.quote, formats)
    if order.invoice != nil { text += "\n" }
    if let document = order.invoice.flatMap(account.document) {
      text += formats.title(of: document) + "\n"
    }
    if let payment = account.payment(of: order) {
      text += formats.paid(payment) + "\n"
    }
    return text
  }
}

extension Account {
  fileprivate func payment(of order: Order) -> InvoicePayment? {
    order.invoice.flatMap(invoice)?.payments.first
  }
}

extension Formats {
  /// What was charged, to which card, and that no money moved.
  func paid(_ payment: InvoicePayment) -> String {
    let card = card(payment.brand, lastFour: payment.lastFour)
    let amount = amount(payment.amount)
    return words("Paid \(amount) with \(card). ", "Pagati \(amount) con \(card). ") + sandbox
  }

  /// That no money moves (rule 29).
  var sandbox: String {
    words("Sandbox: no money moves.", "Sandbox: nessun denaro si muove.")
  }
}
