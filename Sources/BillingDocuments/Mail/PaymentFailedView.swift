import Billing

/// What the e-mail of a renewal's failed charge shows.
private struct PaymentFailedView {
  let label: [String: String]
  let recipient: String
  let planName: String
  let plan: String
  let period: String
  let invoice: String
  let reason: String
  let open: String
  /// How often it failed, and when it is tried again.
  let dunning: String
  /// Whether the plan ends if the next attempt fails too.
  let isNextTheLast: Bool
  let seller: SenderView

  init(
    _ subscription: Subscription, _ term: PaidTerm, _ dunning: Dunning, _ record: InvoiceRecord,
    _ failure: PaymentFailure?, on day: Day, to contact: Person, _ composer: MailComposer
  ) {
    let formats = composer.formats
    label = formats.labels
    recipient = contact.name
    planName = formats.fitted(subscription.planName)
    plan = formats.plan(subscription)
    period = formats.period(term.period)
    invoice = record.invoice.number.rawValue
    reason = composer.whyNotCharged(failure, on: day)
    open = formats.amount(record.open)
    self.dunning = formats.dunning(dunning).capitalizedFirst
    isNextTheLast = dunning.failedAttempts >= composer.catalog.retryDays.count
    seller = SenderView(composer.catalog.seller, formats)
  }
}

extension MailComposer {
  /// Tells why a renewal could not be charged and when it is tried again (rule 37); nil where it is
  /// not past due.
  func paymentFailed(
    of id: SubscriptionID, _ failure: PaymentFailure?, on day: Day, to contact: Person
  ) -> Letter? {
    guard let subscription = account.subscription(id), let term = subscription.paidTerm,
      let dunning = term.dunning, let record = account.invoice(term.invoice)
    else { return nil }
    let view = PaymentFailedView(
      subscription, term, dunning, record, failure, on: day, to: contact, self)
    return Letter(
      to: contact, about: .paymentFailed(id, term.invoice), on: day,
      title: formats.words(
        "The payment for \(view.planName) failed",
        "Il pagamento di \(view.planName) non è riuscito"),
      template: "payment-failed", view)
  }

  /// Why a renewal could not be charged, in sentences.
  ///
  /// - Parameters:
  ///   - failure: What the gateway said; nil where there was no card that it could be asked with.
  ///   - day: The day of the attempt.
  /// - Returns: The reason, and the card where there is one.
  func whyNotCharged(_ failure: PaymentFailure?, on day: Day) -> String {
    guard let method = account.paymentMethod else {
      return formats.words("There is no card on file.", "Non c'è nessuna carta registrata.")
    }
    let reason = failure.map { formats.explain($0) } ?? formats.cardExpired(method.expiry)
    return "\(formats.card(method)): \(reason.afterColon)"
  }
}
