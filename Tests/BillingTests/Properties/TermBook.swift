import Billing

/// A walk's own record of every subscription: what each act does to it by the rules.
struct TermBook {
  private(set) var known: [SubscriptionID: KnownSubscription] = [:]
  /// In the order of their creation, in which they are renewed.
  private(set) var ids: [SubscriptionID] = []
  private(set) var tried: [ProductID] = []

  subscript(id: SubscriptionID) -> KnownSubscription? { known[id] }

  mutating func update(
    _ id: SubscriptionID, _ body: (inout KnownSubscription) -> Void
  ) throws(Fault) {
    guard var subscription = known[id] else { throw Fault("\(id) is not known") }
    body(&subscription)
    known[id] = subscription
  }

  // MARK: - One step

  mutating func take(_ step: Step, _ money: MoneyBook, _ tally: inout Tally) throws(Fault) {
    if let sale = step.sale { try sell(sale, step, money, &tally) }
    switch step.command {
    case .startTrial: try startTrial(step)
    case .cancelSubscription(let id): try cancel(id, step, &tally)
    case .removeCancellation(let id): try update(id) { $0.isCancelled = false }
    case .settlePayment(_, let outcome): try settle(outcome, step, money, &tally)
    case .advance:
      var life = LifeCheck(book: self, money: money, step: step, tally: tally)
      try life.run()
      self = life.book
      tally = life.tally
    default: break
    }
    try compare(with: step.after)
    try checkEntitlements(step.after, on: max(step.after.lastSeenDay, step.context.today))
  }

  // MARK: - Acts

  /// The subscriptions after a sale, whose items' figures were checked when it was agreed to.
  private mutating func sell(
    _ sale: Sale, _ step: Step, _ money: MoneyBook, _ tally: inout Tally
  ) throws(Fault) {
    let document = step.documents.first
    if let document { try checkCorrected(document, sale.quote, money) }
    for item in sale.quote.items {
      tally.count("item \(item.kind.rawValue)")
      let id = item.subscription ?? SubscriptionID("sub-\(ids.count + 1)")
      if item.kind == .removal {
        try end(id, on: sale.day)
      } else if let charge = item.charge {
        try begin(id, item, charge, document, tally: &tally)
      } else {
        try add(id, trialOf: item.plan, seats: item.seats, item.period)
      }
      if item.trialDaysGivenUp != nil { tally.count("trial days given up") }
    }
  }

  /// A credit note names the invoices that charged what it gives back (rule 33).
  private func checkCorrected(
    _ document: Invoice, _ quote: Quote, _ money: MoneyBook
  ) throws(Fault) {
    guard document.kind == .creditNote else { return }
    var expected: Set<InvoiceNumber> = []
    for item in quote.items where item.lines.contains(where: { $0.kind == .credit }) {
      guard let number = item.subscription.flatMap({ known[$0]?.invoice }) else { continue }
      if let note = money.documents[number], note.kind == .creditNote {
        expected.formUnion(note.corrects)
      } else {
        expected.insert(number)
      }
    }
    try ensureEqual(Set(document.corrects), expected, "rule 33, what \(document.number) corrects")
  }

  private mutating func begin(
    _ id: SubscriptionID, _ item: QuoteItem, _ charge: QuoteLine, _ document: Invoice?,
    tally: inout Tally
  ) throws(Fault) {
    let before = known[id]
    let adjusts = charge.days != nil
    if let before, before.standing == .paid {
      tally.count(adjusts ? "period adjusted" : "period restarted")
      if before.period.start == item.lines.first?.period.start { tally.count("first day changed") }
    }
    let isInvoice = document?.kind == .invoice
    let earlier = before?.standing == .paid ? before?.invoice : nil
    known[id] = KnownSubscription(
      standing: .paid, plan: item.plan, seats: item.seats, frequency: charge.frequency,
      unitPrice: charge.unitPrice.count,
      anchor: adjusts ? before?.anchor ?? item.period.start : item.period.start,
      index: adjusts ? before?.index ?? 0 : 0, period: item.period,
      tax: Reference.Tax(charge.treatment),
      invoice: isInvoice ? document?.number : earlier ?? document?.number)
    if before == nil { ids.append(id) }
  }

  private mutating func add(
    _ id: SubscriptionID, trialOf plan: PlanID, seats: Int, _ period: Period
  ) throws(Fault) {
    try ensure(known[id] == nil, "\(id) is given twice")
    known[id] = KnownSubscription(
      standing: .trial, plan: plan, seats: seats, frequency: .monthly, unitPrice: 0,
      anchor: period.start, period: period, tax: Reference.Tax(.outOfScope, 0))
    ids.append(id)
    try ensure(!tried.contains(plan.product), "rule 16, \(plan.product) is tried again")
    tried.append(plan.product)
  }

  private mutating func startTrial(_ step: Step) throws(Fault) {
    for case .subscriptionStarted(let subscription) in step.events {
      guard case .trial(let period) = subscription.standing else {
        throw Fault("rule 16, \(subscription.id) is no trial")
      }
      try ensureEqual(period.start, step.context.today, "rule 16, the trial's first day")
      try add(subscription.id, trialOf: subscription.plan, seats: subscription.seats, period)
    }
  }

  mutating func end(_ id: SubscriptionID, on day: Day) throws(Fault) {
    try update(id) {
      $0.standing = .ended(since: day, wasTrial: $0.standing == .trial)
      $0.isCancelled = false
      $0.failures = 0
      $0.nextAttempt = nil
    }
  }

  private mutating func cancel(
    _ id: SubscriptionID, _ step: Step, _ tally: inout Tally
  ) throws(Fault) {
    if known[id]?.nextAttempt != nil {
      tally.count("past due cancelled")
      try end(id, on: step.context.today)
      try ensure(step.documents.count == 1, "rule 37, what was not paid is credited")
    } else {
      try update(id) { $0.isCancelled = true }
    }
  }

  private mutating func settle(
    _ outcome: PaymentOutcome, _ step: Step, _ money: MoneyBook, _ tally: inout Tally
  ) throws(Fault) {
    guard let intent = step.before.openPayment else { throw Fault("nothing was open") }
    if step.context.today > intent.day { tally.count("settled on a later day") }
    switch (intent.purpose, outcome) {
    case (.renewal(let renewal), .failed):
      try fail(renewal.subscription, renewal.attempt, next: renewal.nextAttempt, on: intent.day)
      if renewal.nextAttempt == nil { tally.count("last attempt failed") }
    case (.renewal(let renewal), .captured): try recover(renewal.invoice, money)
    case (.invoice(let number), .captured): try recover(number, money)
    case (.order, _), (.invoice, .failed): break
    }
  }

  mutating func fail(
    _ id: SubscriptionID, _ attempt: Int, next: Day?, on day: Day
  ) throws(Fault) {
    guard let next else { return try end(id, on: day) }
    try update(id) {
      $0.failures = attempt
      $0.nextAttempt = next
    }
  }

  private mutating func recover(_ invoice: InvoiceNumber, _ money: MoneyBook) throws(Fault) {
    guard money.open[invoice] == 0 else { return }
    for id in ids where known[id]?.standing == .paid && known[id]?.invoice == invoice {
      try update(id) {
        $0.failures = 0
        $0.nextAttempt = nil
      }
    }
  }

  // MARK: - Comparing

  private func compare(with account: Account) throws(Fault) {
    try ensureEqual(account.subscriptions.count, ids.count, "subscriptions")
    for (subscription, id) in zip(account.subscriptions, ids) {
      guard subscription.id == id, let known = known[id] else {
        throw Fault("\(subscription.id) instead of \(id)")
      }
      try ensure(known.agrees(with: subscription), "\(subscription) is not \(known)")
    }
    try ensureEqual(account.triedProducts.count, tried.count, "rule 16, tried products")
  }

  /// What is given on a day: all that has not ended and whose period has that day (rule 39).
  private func checkEntitlements(_ account: Account, on day: Day) throws(Fault) {
    var given = account.entitlements(on: day).makeIterator()
    for id in ids {
      guard let known = known[id], known.standing == .trial || known.standing == .paid,
        known.period.contains(day)
      else { continue }
      let entitlement = given.next()
      try ensure(
        entitlement?.subscription == id && entitlement?.plan == known.plan
          && entitlement?.seats == known.seats && entitlement?.until == known.period.lastDay,
        "Rule 39, \(id) gives \(String(describing: entitlement))")
    }
    try ensure(given.next() == nil, "rule 39, more is given than there is")
  }
}
