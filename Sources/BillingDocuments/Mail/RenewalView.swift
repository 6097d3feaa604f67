import Billing

/// What the e-mail of a renewal shows.
private struct RenewalView {
  let label: [String: String]
  let rule: String
  let recipient: String
  let planName: String
  let period: String
  let plan: String
  let lines: [LineView]
  let billingDate: String
  let sale: SaleView
  let seller: SenderView

  init(
    _ subscription: Subscription, _ term: PaidTerm, _ invoice: Invoice, to contact: Person,
    _ composer: MailComposer
  ) {
    let formats = composer.formats
    label = formats.labels
    rule = formats.rule
    recipient = contact.name
    planName = formats.fitted(subscription.planName)
    period = formats.period(term.period)
    plan = formats.plan(subscription)
    lines = invoice.lines.map { LineView($0, formats) }
    billingDate = formats.longDate(term.period.end)
    sale = SaleView(invoice, composer.account, formats)
    seller = SenderView(composer.catalog.seller, formats)
  }
}

extension MailComposer {
  /// Tells of a renewal with all that its invoice says; nil without such a renewal (rule 37).
  func renewal(of id: SubscriptionID, on day: Day, to contact: Person) -> Letter? {
    guard let subscription = account.subscription(id), let term = subscription.paidTerm,
      let invoice = account.invoice(term.invoice)?.invoice
    else { return nil }
    let view = RenewalView(subscription, term, invoice, to: contact, self)
    return Letter(
      to: contact, about: .renewal(id, invoice.number), on: day,
      title: formats.words(
        "\(view.planName) has been renewed", "Rinnovo di \(view.planName)"),
      template: "renewal", view)
  }
}
