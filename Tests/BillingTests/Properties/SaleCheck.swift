import Billing

/// The figures of what is sold, computed again by rules 7 to 18, when it is agreed to.
struct SaleCheck {
  let book: TermBook
  let money: MoneyBook
  let account: Account
  let context: Context

  var today: Day { context.today }
  var catalog: Catalog { context.catalog }

  func check(_ quote: Quote, _ items: [CartItem]) throws(Fault) {
    try ensureEqual(quote.items.map(\.item), items.map(\.id), "rule 24, the whole cart")
    try DocumentCheck.check(quote, balance: money.balance)
    for (item, wanted) in zip(quote.items, items) { try check(item, wanted.content) }
  }

  func check(_ quote: Quote, _ offer: Offer) throws(Fault) {
    try ensure(today <= offer.lastDay, "rule 41, \(offer.id) had expired")
    try ensureEqual(quote.items.count, offer.items.count, "rule 41, the whole offer")
    try DocumentCheck.check(quote, balance: money.balance)
    for (item, offered) in zip(quote.items, offer.items) {
      switch offered {
      case .add(let plan): try checkNew(item, Reference.Terms(plan))
      case .change(let basis, let plan):
        try checkChange(item, basis.subscription, to: Reference.Terms(plan), basis)
      case .remove(let basis):
        let known = try running(basis.subscription, basis)
        try ensureEqual(item.lines.count, 1, "rule 41, a removal gives back")
        try checkCredit(item.lines[0], of: known)
      }
    }
  }

  // MARK: - Items

  private func check(_ item: QuoteItem, _ content: CartItem.Content) throws(Fault) {
    switch content {
    case .purchase(let request):
      try checkNew(item, try listed(request.plan, request.seats, request.frequency))
    case .trial(let request): try checkTrial(item, request)
    case .addSeats(let addition):
      let known = try running(addition.subscription)
      var terms = known.terms
      terms.seats += addition.seats
      try ensure(addition.seats > 0, "rule 13, \(addition.seats) seats are added")
      try checkLimit(terms)
      try checkChange(item, addition.subscription, to: terms)
    case .change(let request): try checkChange(item, request)
    case .subscribe(let request):
      let known = try known(request.subscription)
      switch known.standing {
      case .trial:
        try ensureEqual(
          item.trialDaysGivenUp, today.distance(to: known.period.end), "rule 17, days given up")
      case .ended(_, wasTrial: true): try ensureEqual(item.trialDaysGivenUp, nil, "rule 18")
      default: throw Fault("rule 17, \(known) is subscribed to")
      }
      try checkNew(item, try listed(request, known))
    case .reactivation(let request):
      let known = try known(request.subscription)
      guard case .ended(_, wasTrial: false) = known.standing else {
        throw Fault("rule 20, \(known) is reactivated")
      }
      try checkNew(item, try listed(request, known))
    }
  }

  private func checkTrial(_ item: QuoteItem, _ request: TrialRequest) throws(Fault) {
    try ensure(item.lines.isEmpty && item.frequency == nil, "rule 16, a trial costs nothing")
    try ensureEqual(item.period, try trialPeriod(request), "rule 16, length")
  }

  /// The period of a trial that may begin (rule 16).
  func trialPeriod(_ request: TrialRequest) throws(Fault) -> Period {
    guard let product = catalog.products.first(where: { $0.id == request.plan.product }),
      let terms = product.trial
    else { throw Fault("rule 16, no trial of \(request.plan)") }
    try ensure((1...terms.seatLimit).contains(request.seats), "rule 16, most seats")
    try ensure(!book.tried.contains(product.id), "rule 16, \(product.id) is tried again")
    return Period(start: today, end: today.advanced(by: terms.days))
  }

  /// A period that starts today and is charged whole (rule 8).
  private func checkNew(_ item: QuoteItem, _ terms: Reference.Terms) throws(Fault) {
    try ensureEqual(item.lines.count, 1, "rule 8, one line")
    try checkWhole(item, terms)
  }

  private func checkChange(_ item: QuoteItem, _ request: SubscriptionRequest) throws(Fault) {
    let known = try running(request.subscription)
    try ensure(request.plan.product == known.plan.product, "rule 13, another product")
    var terms = known.terms
    terms.seats = request.seats
    if request.plan != known.plan || request.frequency != known.frequency {
      terms = try listed(request.plan, request.seats, request.frequency, unlimited: true)
    }
    try ensure(request.seats > 0, "rule 13, no seats")
    if request.seats > known.seats { try checkLimit(terms) }
    if request.plan != known.plan {
      let tiers = catalog.products.first { $0.id == request.plan.product }?.tiers.map(\.id) ?? []
      let old = tiers.firstIndex(of: known.plan.tier) ?? .max
      try ensure(tiers.firstIndex(of: request.plan.tier) ?? -1 > old, "rule 13, a lower tier")
    }
    try ensure(terms != known.terms, "rule 15, nothing changes")
    try checkChange(item, request.subscription, to: terms)
  }

  /// Restart or adjust (rules 10 and 11).
  private func checkChange(
    _ item: QuoteItem, _ id: SubscriptionID, to terms: Reference.Terms, _ basis: OfferBasis? = nil
  ) throws(Fault) {
    let old = try running(id, basis)
    try ensureEqual(item.lines.count, 2, "rules 10 and 11, two lines")
    try ensureEqual(item.subscription, id, "the subscription")
    if terms.frequency != old.frequency || terms.net > old.terms.net {
      try checkWhole(item, terms)
      return try checkCredit(item.lines[1], of: old)
    }
    try checkCredit(item.lines[0], of: old)
    try checkTerms(item, terms, item.lines[1])
    try checkRest(item.lines[1], of: terms.net, old)
    try ensureEqual(item.period, old.period, "rule 11, the period stays")
    try ensureEqual(item.billingDate, old.period.end, "rule 11, the billing date stays")
  }

  // MARK: - Lines

  private func checkWhole(_ item: QuoteItem, _ terms: Reference.Terms) throws(Fault) {
    let line = item.lines[0]
    try checkTerms(item, terms, line)
    try ensureEqual(line.net.count, terms.net, "rule 8, the whole price")
    try ensure(line.days == nil, "rule 8, the whole period")
    let period = Reference.period(0, terms.frequency, after: today)
    try ensureEqual(item.period, period, "rules 8 and 10, the period starts today")
    try ensureEqual(line.period, period, "rules 8 and 10, the line's period")
    try ensureEqual(item.billingDate, period.end, "the next billing date")
  }

  private func checkTerms(
    _ item: QuoteItem, _ terms: Reference.Terms, _ line: QuoteLine
  ) throws(Fault) {
    try ensure(
      item.plan == terms.plan && item.seats == terms.seats && item.frequency == terms.frequency,
      "\(item) is not \(terms)")
    try ensure(
      line.kind == .charge && line.plan == terms.plan && line.seats == terms.seats
        && line.frequency == terms.frequency && line.unitPrice.count == terms.unitPrice,
      "Rule 7, \(line) does not charge \(terms)")
    try ensureEqual(
      Reference.Tax(line.treatment), Reference.tax(on: account.company, in: catalog), "rule 25")
  }

  private func checkCredit(_ line: QuoteLine, of old: KnownSubscription) throws(Fault) {
    try ensure(line.kind == .credit && line.plan == old.plan, "\(line) credits \(old)")
    try checkRest(line, of: -old.terms.net, old)
    try ensureEqual(Reference.Tax(line.treatment), old.tax, "rule 27, a credit keeps its rate")
  }

  /// The share of the days from today to the period's end (rules 9 to 12).
  private func checkRest(
    _ line: QuoteLine, of price: Int, _ old: KnownSubscription
  ) throws(Fault) {
    let days = today.distance(to: old.period.end)
    let all = old.period.start.distance(to: old.period.end)
    try ensure(
      line.days?.remaining == days && line.days?.total == all, "rule 9, \(days) of \(all) days")
    try ensureEqual(
      line.net.count, Reference.rounded(price * days, over: all),
      "Rule 9, \(days)/\(all) of \(price)")
  }
}
