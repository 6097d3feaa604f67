import Billing

/// One command that was carried out, with all that is needed to judge it.
struct Step {
  let command: Command
  let before: Account
  let after: Account
  let events: [Event]
  let context: Context

  /// What was sold in this step, if anything was.
  var sale: Sale? {
    switch command {
    case .placeOrder(let quote) where after.openPayment == nil:
      return Sale(quote: quote, day: context.today)
    case .settlePayment(_, .captured):
      guard let intent = before.openPayment, let quote = intent.orderedQuote else { return nil }
      return Sale(quote: quote, day: intent.day)
    case .acceptOffer(let id, let quote):
      guard let offer = before.offer(id), offer.state == .pending else { return nil }
      return Sale(quote: quote, day: context.today, offer: offer)
    default: return nil
    }
  }

  var documents: [Invoice] {
    events.compactMap { if case .invoiceIssued(let document) = $0 { document } else { nil } }
  }
}

/// A quote that was agreed to and carried out.
struct Sale {
  let quote: Quote
  let day: Day
  var offer: Offer?
}

extension Money {
  /// The minor units, for the reference's arithmetic.
  var count: Int { Int(minorUnits) }
}

extension Sale {
  /// The document has the quote's figures, and so has the payment (rule 24).
  func check(_ step: Step) throws(Fault) {
    let documents = step.documents
    let isSold = quote.items.contains { !$0.lines.isEmpty }
    try ensureEqual(documents.count, isSold ? 1 : 0, "rule 24, one document")
    guard let document = documents.first else { return }
    try ensure(document.lines == quote.items.flatMap(\.lines), "rule 24, the lines")
    try ensure(document.vat == quote.vat, "rule 24, the VAT")
    try ensureEqual(document.gross, quote.gross, "rule 24, the gross")
    try ensureEqual(document.balanceUsed, quote.balanceUsed, "rule 24, the balance used")
    try ensureEqual(document.due, quote.due, "rule 24, what is due")
    try ensureEqual(document.day, day, "the document's day")
    try ensureEqual(
      document.dueDay, day.advanced(by: offer?.paymentDays ?? 0), "rule 41, the due day")
    for case .invoicePaid(_, let payment) in step.events {
      try ensureEqual(payment.amount, quote.due, "rule 24, what is charged")
    }
    for case .orderPlaced(let order) in step.events {
      try ensure(order.quote == quote && order.invoice == document.number, "the order")
      try ensure(step.after.cart.isEmpty, "an ordered item is in the cart still")
    }
    guard let offer else { return }
    try ensureEqual(
      step.after.offer(offer.id)?.state, .accepted(on: day, document: document.number), "rule 41")
  }
}
