import Billing
import BillingDocuments

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
