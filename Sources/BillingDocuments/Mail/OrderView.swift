import Billing

/// What the confirmation of an order shows.
private struct OrderView {
  let label: [String: String]
  let rule: String
  let recipient: String
  let number: String
  let ofDay: String
  let items: [OrderItemView]
  let sale: SaleView?
  /// What can be used that could not be before.
  let gained: [String]
  let hasGained: Bool
  /// What goes on otherwise than before.
  let kept: [String]
  let hasKept: Bool
  let seatReminder: String?
  let seller: SenderView

  init(_ order: Order, to contact: Person, _ composer: MailComposer) {
    let formats = composer.formats
    label = formats.labels
    rule = formats.rule
    recipient = contact.name
    number = order.number.rawValue
    ofDay = formats.phrase(.of, order.day, isLong: true)
    items = order.quote.items.map { OrderItemView($0, formats) }
    sale = order.invoice.flatMap(composer.account.document).map {
      SaleView($0, composer.account, formats)
    }
    let gained = order.quote.items.filter(\.gainsSomething)
    let kept = order.quote.items.filter { !$0.gainsSomething }
    self.gained = gained.map { "\($0.planName), \(formats.seats($0.seats, $0.seatKind))" }
    self.kept = kept.map(formats.item)
    hasGained = !gained.isEmpty
    hasKept = !kept.isEmpty
    let assigned = order.quote.items.filter(\.hasSeatsToAssign).map(\.seatKind)
    seatReminder = assigned.isEmpty ? nil : formats.seatReminder(assigned)
    seller = SenderView(composer.catalog.seller, formats)
  }
}

/// What was bought, changed or is tried.
private struct OrderItemView {
  let title: String
  let lines: [LineView]
  let billingDate: String?
  /// Until which day a trial is free.
  let untilTrialEnd: String?
  /// How many free days a running trial gives up (rule 17).
  let givenUp: String?

  init(_ item: QuoteItem, _ formats: Formats) {
    title = formats.item(item)
    lines = item.lines.map { LineView($0, formats) }
    billingDate = item.billingDate.map(formats.longDate)
    untilTrialEnd =
      item.kind == .trial ? formats.phrase(.until, item.period.lastDay, isLong: true) : nil
    givenUp = item.trialDaysGivenUp.map { formats.trialDaysGivenUp($0).capitalizedFirst }
  }
}

extension QuoteItem {
  /// The credit for what the item changes; nil where it changes nothing that was paid for.
  private var credit: QuoteLine? { lines.first { $0.kind == .credit } }

  /// Whether there is more to use than before: a plan, a higher tier, or more seats.
  fileprivate var gainsSomething: Bool {
    switch kind {
    case .purchase, .trial, .addSeats, .subscribe, .reactivation: true
    case .change: credit.map { plan != $0.plan || seats > $0.seats } ?? false
    case .renewal, .removal: false
    }
  }

  /// Whether there are seats that nobody has yet.
  fileprivate var hasSeatsToAssign: Bool {
    gainsSomething && credit.map { seats > $0.seats } ?? true
  }
}

extension MailComposer {
  /// Confirms an order with all that its document says.
  func order(_ order: Order, to contact: Person) -> Letter {
    Letter(
      to: contact, about: .order(order.number), on: order.day,
      title: formats.words("Your order \(order.number)", "Il tuo ordine \(order.number)"),
      template: "order", OrderView(order, to: contact, self))
  }
}
