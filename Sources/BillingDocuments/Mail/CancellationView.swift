import Billing

/// What the e-mails of a cancellation and of its removal show.
private struct CancellationView {
  let label: [String: String]
  let recipient: String
  let planName: String
  let plan: String
  let lastDay: String
  let untilLastDay: String
  let onBillingDate: String
  /// Of all seats for a period, before VAT; nil where it is too much to say.
  let price: String?
  let seller: SenderView

  init(
    _ subscription: Subscription, _ term: PaidTerm, to contact: Person, _ composer: MailComposer
  ) {
    let formats = composer.formats
    label = formats.labels
    recipient = contact.name
    planName = formats.fitted(subscription.planName)
    plan = formats.plan(subscription)
    lastDay = formats.longDate(term.period.lastDay)
    untilLastDay = formats.phrase(.until, term.period.lastDay, isLong: true)
    onBillingDate = formats.phrase(.on, term.period.end, isLong: true)
    price = (try? term.unitPrice.times(subscription.seats)).map {
      "\(formats.amount($0)) \(formats.perPeriod(term.frequency))"
    }
    seller = SenderView(composer.catalog.seller, formats)
  }
}

extension MailComposer {
  /// Tells until when a cancelled plan is usable (rule 19); nil where no cancellation is pending.
  func cancellationSet(of id: SubscriptionID, on day: Day, to contact: Person) -> Letter? {
    guard let subscription = account.subscription(id), let term = subscription.paidTerm,
      term.cancellation != nil
    else { return nil }
    let view = CancellationView(subscription, term, to: contact, self)
    return Letter(
      to: contact, about: .cancellationSet(id), on: day,
      title: formats.words(
        "\(view.planName) is cancelled", "Annullamento di \(view.planName)"),
      template: "cancellation-set", view)
  }

  /// Tells when a plan renews again (rule 19); nil for what is not paid for.
  func cancellationRemoved(of id: SubscriptionID, on day: Day, to contact: Person) -> Letter? {
    guard let subscription = account.subscription(id), let term = subscription.paidTerm else {
      return nil
    }
    let view = CancellationView(subscription, term, to: contact, self)
    return Letter(
      to: contact, about: .cancellationRemoved(id), on: day,
      title: formats.words(
        "\(view.planName) is no longer cancelled",
        "\(view.planName): annullamento rimosso"),
      template: "cancellation-removed", view)
  }
}
