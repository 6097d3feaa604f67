import Billing

/// What one day does to an account by itself, act by act, against the events (rules 36 and 37).
struct LifeCheck {
  private(set) var book: TermBook
  let money: MoneyBook
  let step: Step
  private(set) var tally: Tally
  private var rest: ArraySlice<Event>

  init(book: TermBook, money: MoneyBook, step: Step, tally: Tally) {
    self.book = book
    self.money = money
    self.step = step
    self.tally = tally
    rest = step.events[...]
  }

  private var account: Account { step.before }

  mutating func run() throws(Fault) {
    let today = step.context.today
    let day = dueDay.map { min($0, today) } ?? today
    if day > account.lastSeenDay { try expect(.dayBegan(day: day)) }
    if dueDay.map({ $0 <= today }) ?? false {
      try ensure(day >= account.lastSeenDay, "rule 36, something of \(day) was passed over")
      try live(day)
    }
    try ensure(rest.isEmpty, "rule 36, not due: \(rest.first.map { "\($0)" } ?? "")")
  }

  /// The first day on which something is due, of the walk's own knowledge.
  private var dueDay: Day? {
    let offers = account.offers.compactMap { offer in
      offer.state == .pending ? offer.lastDay.advanced(by: 1) : nil
    }
    return (offers + book.ids.compactMap { book[$0]?.dueDay }).min()
  }

  /// All acts of a day in their order, up to the first charge.
  private mutating func live(_ day: Day) throws(Fault) {
    for id in book.ids where book[id]?.standing == .trial && book[id]?.period.end == day {
      try end(id, day)
    }
    for id in book.ids {
      guard let known = book[id], known.standing == .paid, known.isCancelled,
        known.period.end == day
      else { continue }
      try end(id, day)
    }
    for id in book.ids {
      guard let known = book[id], known.nextAttempt == day, let invoice = known.invoice else {
        continue
      }
      if try charge(id, money.open[invoice] ?? 0, invoice, known.failures + 1, day) { return }
    }
    for offer in account.offers
    where offer.state == .pending && offer.lastDay.advanced(by: 1) == day {
      try expect(.offerClosed(offer: offer.id, state: .expired))
    }
    for id in book.ids {
      guard let known = book[id], known.standing == .paid, !known.isCancelled,
        known.nextAttempt == nil, known.period.end == day
      else { continue }
      if try renew(id, known, day) { return }
    }
  }

  private mutating func end(_ id: SubscriptionID, _ day: Day) throws(Fault) {
    try expect(.subscriptionEnded(subscription: id, since: day))
    try book.end(id, on: day)
  }

  // MARK: - Renewing

  /// Whether a charge was begun, at which the day stops.
  private mutating func renew(
    _ id: SubscriptionID, _ known: KnownSubscription, _ day: Day
  ) throws(Fault) -> Bool {
    guard case .subscriptionRenewed(id, _) = rest.popFirst(),
      case .invoiceIssued(let invoice) = rest.popFirst()
    else { throw Fault("rule 36, \(id) was not renewed on \(day)") }
    tally.count("item renewal")
    let period = Reference.period(known.index + 1, known.frequency, after: known.anchor)
    if period.start.components.day != known.anchor.components.day {
      tally.count("renewal of a clamped month")
    }
    try ensureEqual(period.start, day, "rule 4, the boundary of \(id)")
    guard let tax = Reference.tax(on: account.company, in: step.context.catalog) else {
      throw Fault("rule 25, \(id) was renewed without a rate")
    }
    try book.update(id) {
      $0.index += 1
      $0.period = period
      $0.tax = tax
      $0.invoice = invoice.number
    }
    try check(invoice, of: known, period, tax)
    if case .balanceChanged = rest.first { rest.removeFirst() }
    guard account.kind == .online, invoice.due.isPositive else { return false }
    return try charge(id, invoice.due.count, invoice.number, 1, day)
  }

  private func check(
    _ invoice: Invoice, of known: KnownSubscription, _ period: Period, _ tax: Reference.Tax
  ) throws(Fault) {
    try ensure(invoice.lines.count == 1 && invoice.kind == .invoice, "rule 37, one line")
    let line = invoice.lines[0]
    try ensure(
      line.kind == .charge && line.days == nil && line.period == period
        && line.net.count == known.terms.net && line.unitPrice.count == known.unitPrice
        && line.seats == known.seats && line.plan == known.plan
        && Reference.Tax(line.treatment) == tax,
      "Rule 37, \(line) renews \(known)")
    try ensureEqual(invoice.day, period.start, "rule 37, the invoice's day")
    var dueDay = invoice.day
    if case .corporate(_, let days) = account.kind { dueDay = dueDay.advanced(by: days) }
    try ensureEqual(invoice.dueDay, dueDay, "rule 37, the invoice's due day")
  }

  // MARK: - Charging

  /// Whether a charge was begun; without a good card the attempt has failed.
  private mutating func charge(
    _ id: SubscriptionID, _ amount: Int, _ invoice: InvoiceNumber, _ attempt: Int, _ day: Day
  ) throws(Fault) -> Bool {
    guard let start = book[id]?.period.start else { throw Fault("\(id) is not known") }
    var next: Day?
    for (index, days) in step.context.catalog.retryDays.enumerated().reversed()
    where index >= attempt - 1 && start.distance(to: day) < days {
      next = start.advanced(by: days)
    }
    if let card = account.paymentMethod, !card.expiry.isPast(on: day) {
      try expectCharge(of: id, amount, invoice, attempt, next, day)
      return true
    }
    try book.fail(id, attempt, next: next, on: day)
    if let next {
      try expect(
        .subscriptionPastDue(
          subscription: id, dunning: Dunning(failedAttempts: attempt, nextAttempt: next)))
    } else {
      tally.count("last attempt failed")
      try expectCredit(for: id, invoice, day)
    }
    return false
  }

  private mutating func expectCharge(
    of id: SubscriptionID, _ amount: Int, _ invoice: InvoiceNumber, _ attempt: Int, _ next: Day?,
    _ day: Day
  ) throws(Fault) {
    guard case .paymentBegan(let intent) = rest.popFirst(),
      case .renewal(let renewal) = intent.purpose
    else { throw Fault("rule 37, \(id) is not charged on \(day)") }
    try ensure(
      renewal.subscription == id && renewal.invoice == invoice && renewal.attempt == attempt
        && renewal.nextAttempt == next && renewal.boundary == book[id]?.period.start,
      "Rule 37, \(renewal), next \(String(describing: next))")
    try ensureEqual(intent.amount.count, amount, "rule 37, what is charged for \(id)")
    try ensureEqual(intent.day, day, "rule 37, when \(id) is charged")
  }

  private mutating func expectCredit(
    for id: SubscriptionID, _ invoice: InvoiceNumber, _ day: Day
  ) throws(Fault) {
    try expect(.subscriptionEnded(subscription: id, since: day))
    guard case .invoiceIssued(let note) = rest.popFirst(),
      case .invoiceCredited(invoice, note.number) = rest.popFirst()
    else { throw Fault("rule 37, \(invoice) is not credited") }
    if case .balanceChanged = rest.first { rest.removeFirst() }
  }

  private mutating func expect(_ event: Event) throws(Fault) {
    let next = rest.popFirst()
    try ensure(next == event, "rule 36, \(String(describing: next)), expected \(event)")
  }
}
