import Billing

/// What the e-mail of a payment shows.
private struct InvoicePaidView {
  let label: [String: String]
  let recipient: String
  let invoice: String
  let ofDay: String
  let total: AmountView
  let payments: [AmountView]
  let card: String
  let amount: String
  let open: String
  let isPaid: Bool
  /// By when the rest is to be paid; nil where that day is over.
  let payBy: String?
  /// When the rest was to be paid, where that day is over and it is not charged by itself.
  let wasDue: String?
  /// When the rest of a renewal is charged.
  let onNextAttempt: String?
  /// What is paid for now that was past due.
  let recovered: [String]
  let hasRecovered: Bool
  let seller: SenderView

  init(
    _ record: InvoiceRecord, _ payment: InvoicePayment, recovered: [SubscriptionID],
    to contact: Person, _ composer: MailComposer
  ) {
    let formats = composer.formats
    let invoice = record.invoice
    label = formats.labels
    recipient = contact.name
    self.invoice = invoice.number.rawValue
    ofDay = formats.phrase(.of, invoice.day, isLong: true)
    total = AmountView(.totalDue, invoice.due, formats)
    payments = record.payments.map { AmountView($0, formats) }
    card = formats.card(payment.brand, lastFour: payment.lastFour)
    amount = formats.amount(payment.amount)
    open = formats.amount(record.open)
    isPaid = record.open.isZero
    let dunning = composer.account.subscriptions
      .first { $0.paidTerm?.invoice == invoice.number }?.paidTerm?.dunning
    let isCharged = !isPaid && dunning != nil
    let isLater = invoice.dueDay >= payment.day
    onNextAttempt =
      isCharged ? dunning.map { formats.phrase(.on, $0.nextAttempt, isLong: true) } : nil
    payBy = !isPaid && !isCharged && isLater ? formats.longDate(invoice.dueDay) : nil
    wasDue =
      !isPaid && !isCharged && !isLater
      ? formats.phrase(.on, invoice.dueDay, isLong: true) : nil
    self.recovered = recovered.compactMap(composer.account.subscription).map { subscription in
      let until = subscription.paidTerm.map {
        let day = formats.phrase(.until, $0.period.lastDay, isLong: true)
        return formats.words("paid \(day)", "pagato \(day)")
      }
      return [formats.plan(subscription), until].compactMap(\.self).joined(separator: ", ")
    }
    hasRecovered = !self.recovered.isEmpty
    seller = SenderView(composer.catalog.seller, formats)
  }
}

extension MailComposer {
  /// Confirms a payment of an open invoice, and what is still open (rule 41); nil without it.
  func invoicePaid(
    _ number: InvoiceNumber, _ payment: InvoicePayment, recovered: [SubscriptionID],
    to contact: Person
  ) -> Letter? {
    guard let record = account.invoice(number) else { return nil }
    let isPaid = record.open.isZero
    return Letter(
      to: contact, about: .invoicePaid(number), on: payment.day,
      title: isPaid
        ? formats.words("Invoice \(number) is paid", "La fattura \(number) è pagata")
        : formats.words(
          "Part of invoice \(number) is paid", "La fattura \(number) è pagata in parte"),
      template: "invoice-paid",
      InvoicePaidView(record, payment, recovered: recovered, to: contact, self))
  }
}
