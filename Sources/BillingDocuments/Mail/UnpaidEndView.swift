import Billing

/// What the e-mail shows when a plan has ended that was not paid for.
private struct UnpaidEndView {
  let label: [String: String]
  let recipient: String
  let planName: String
  let plan: String
  let period: String
  let invoice: String
  let creditNote: String
  /// The last day on which it was usable.
  let untilLastDay: String
  let isCancelled: Bool
  /// Why the last attempt failed; nil where it was cancelled.
  let reason: String?
  let noLongerOwed: String
  /// What had been paid of the invoice, and the balance with it; nil where nothing had been.
  let returned: String?
  let balanceNow: String?
  let seller: SenderView

  init(
    _ subscription: Subscription, _ creditNote: Invoice, _ end: UnpaidEnd, on day: Day,
    to contact: Person, _ composer: MailComposer
  ) {
    let formats = composer.formats
    label = formats.labels
    recipient = contact.name
    planName = formats.fitted(subscription.planName)
    plan = formats.plan(subscription)
    period = creditNote.lines.first.map { formats.period($0.period) } ?? ""
    invoice = formats.list(creditNote.corrects)
    self.creditNote = creditNote.number.rawValue
    untilLastDay = formats.phrase(.until, day.advanced(by: -1), isLong: true)
    switch end {
    case .cancelled:
      isCancelled = true
      reason = nil
    case .lastAttemptFailed(let failure):
      isCancelled = false
      reason = composer.whyNotCharged(failure, on: day)
    }
    noLongerOwed = formats.amount(creditNote.due.withoutSign)
    let hasReturned = creditNote.balanceUsed.isNegative
    returned = hasReturned ? formats.amount(creditNote.balanceUsed.withoutSign) : nil
    balanceNow = hasReturned ? formats.amount(composer.account.balance) : nil
    seller = SenderView(composer.catalog.seller, formats)
  }
}

extension MailComposer {
  /// Tells that a plan ended because its period was not paid, and what became of its invoice
  /// (rule 37); nil without its credit note.
  func endedUnpaid(
    _ id: SubscriptionID, _ number: InvoiceNumber, _ end: UnpaidEnd, on day: Day,
    to contact: Person
  ) -> Letter? {
    guard let subscription = account.subscription(id),
      let creditNote = account.creditNote(number), let invoice = creditNote.corrects.first
    else { return nil }
    let view = UnpaidEndView(subscription, creditNote, end, on: day, to: contact, self)
    return Letter(
      to: contact, about: end == .cancelled ? .cancellationSet(id) : .paymentFailed(id, invoice),
      on: day,
      title: formats.words(
        "\(view.planName) has ended", "\(view.planName): sottoscrizione terminata"),
      template: "unpaid-end", view)
  }
}
