import Billing

/// A label and an amount.
struct AmountView {
  let name: String
  let amount: String
}

extension AmountView {
  init(_ label: Label, _ amount: Money, _ formats: Formats) {
    self.init(name: formats.label(label), amount: formats.amount(amount))
  }

  /// A payment of an invoice, with its day and card.
  init(_ payment: InvoicePayment, _ formats: Formats) {
    self.init(
      name: formats.label(.paid) + ": \(formats.longDate(payment.day)), "
        + formats.card(payment.brand, lastFour: payment.lastFour),
      amount: formats.amount(payment.amount))
  }
}
