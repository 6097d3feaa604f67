extension QuoteBuilder {
  /// More seats at the agreed tier, frequency and price (rules 7 and 10).
  func addedSeats(_ addition: SeatAddition, _ id: CartItemID) throws(BillingError) -> QuoteItem {
    let (subscription, term) = try changeable(addition.subscription)
    let allowed = try allowedAddition(to: subscription)
    try checkSeats(addition.seats, allowed, of: subscription.plan)
    let terms = Terms(subscription, term)
    return try reprice(
      .addSeats, subscription, term, to: terms.with(seats: terms.seats + addition.seats), id)
  }

  /// From one to what the tier's limit leaves.
  ///
  /// - Throws: `seatLimitReached` where it leaves none; `unknownProduct` and `unknownTier`.
  func allowedAddition(to subscription: Subscription) throws(BillingError) -> ClosedRange<Int> {
    let limit = try context.catalog.tier(subscription.plan).seatLimit
    guard subscription.seats < limit else {
      throw .seatLimitReached(subscription.id, limit: limit)
    }
    return 1...(limit - subscription.seats)
  }

  /// Another tier, number of seats or frequency (rules 9 to 15).
  func change(_ request: SubscriptionRequest, _ id: CartItemID) throws(BillingError) -> QuoteItem {
    let (subscription, term) = try changeable(request.subscription)
    try checkProduct(of: request, subscription)
    try checkTier(of: request, subscription)
    if request.seats > subscription.seats { _ = try context.catalog.tier(request.plan) }
    try checkSeats(
      request.seats, try allowedSeats(of: request.plan, for: subscription), of: request.plan)
    let terms = try terms(of: request, subscription, term)
    let isSame =
      request.plan == subscription.plan && request.seats == subscription.seats
      && request.frequency == term.frequency
    guard !isSame else { throw .nothingChanges(subscription.id) }
    return try reprice(.change, subscription, term, to: terms, id)
  }

  /// A paid subscription whose running period stands and goes on (rule 14).
  ///
  /// - Throws: `unknownSubscription`, `subscriptionIsTrial`, `subscriptionEnded`,
  ///   `cancellationPending`, `periodUnpaid`, and `advanceNeeded` where the period is over.
  func changeable(
    _ id: SubscriptionID
  ) throws(BillingError) -> (subscription: Subscription, term: PaidTerm) {
    let subscription = try account.known(id)
    switch subscription.standing {
    case .trial: throw .subscriptionIsTrial(id)
    case .ended: throw .subscriptionEnded(id)
    case .paid(let term):
      guard term.cancellation == nil else {
        throw .cancellationPending(id, lastDay: term.period.lastDay)
      }
      guard !account.isOpen(term.invoice) else { throw .periodUnpaid(id, term.invoice) }
      guard term.period.contains(today) else { throw .advanceNeeded(since: term.period.end) }
      return (subscription, term)
    }
  }

  /// Refuses a tier below the current one, whatever else changes (rule 13).
  private func checkTier(
    of request: SubscriptionRequest, _ subscription: Subscription
  ) throws(BillingError) {
    guard request.plan != subscription.plan else { return }
    let tiers = try context.catalog.product(request.plan.product).tiers.map(\.id)
    guard let new = tiers.firstIndex(of: request.plan.tier) else {
      throw .unknownTier(request.plan, known: tiers)
    }
    guard let old = tiers.firstIndex(of: subscription.plan.tier) else {
      throw .unknownTier(subscription.plan, known: tiers)
    }
    guard new > old else { throw .lowerTier(from: subscription.plan, to: request.plan) }
  }

  /// From one to the tier's limit, or to the seats that there are: the limit binds increases only
  /// (rule 13).
  ///
  /// Fewer seats of the same plan need no catalog.
  ///
  /// - Throws: `unknownProduct` and `unknownTier`, for another plan than the subscription's.
  func allowedSeats(
    of plan: PlanID, for subscription: Subscription
  ) throws(BillingError) -> ClosedRange<Int> {
    let seats = max(1, subscription.seats)
    if plan == subscription.plan, (try? context.catalog.tier(plan)) == nil { return 1...seats }
    return 1...max(seats, try context.catalog.tier(plan).seatLimit)
  }

  /// The agreed price where tier and frequency stay, else the catalog's of today (rule 7).
  private func terms(
    of request: SubscriptionRequest, _ subscription: Subscription, _ term: PaidTerm
  ) throws(BillingError) -> Terms {
    if request.plan == subscription.plan, request.frequency == term.frequency {
      return Terms(subscription, term).with(seats: request.seats)
    }
    return try Terms(
      request.plan, seats: request.seats, request.frequency,
      unitPrice: try context.catalog.unitPrice(
        of: request.plan, request.frequency, in: account.currency), in: context.catalog)
  }

  // MARK: - Proration

  /// Restarts the period, or adjusts it where the same frequency costs no more (rules 10 and 11).
  func reprice(
    _ kind: QuoteItem.Kind, _ subscription: Subscription, _ term: PaidTerm, to terms: Terms,
    _ id: CartItemID
  ) throws(BillingError) -> QuoteItem {
    let old = Terms(subscription, term)
    let isDearer = try terms.price() > old.price()
    if isDearer || terms.frequency != old.frequency {
      let item = try newPeriod(kind, terms, id, of: subscription.id)
      return item.adding(try unusedTime(of: old, term))
    }
    let days = remainingDays(of: term)
    let rest = try prorated(try terms.price(), days)
    let charge = line(
      .charge, terms, net: rest, period: restPeriod(of: term), days: days,
      treatment: try treatment())
    return QuoteItem(
      item: id, kind: kind, plan: terms.plan, planName: terms.planName, seatKind: terms.seatKind,
      seats: terms.seats, frequency: terms.frequency, subscription: subscription.id,
      period: term.period, billingDate: term.period.end,
      lines: [try unusedTime(of: old, term), charge])
  }

  /// The credit for the days from today to the period's end; all of them on its first (rule 12).
  func unusedTime(of old: Terms, _ term: PaidTerm) throws(BillingError) -> QuoteLine {
    let days = remainingDays(of: term)
    let price = try old.price()
    let credit = try BillingError.wrapping { () throws(MoneyError) in
      try price.scaled(by: Int64(days.remaining), over: Int64(days.total)).negated()
    }
    return line(
      .credit, old, net: credit, period: restPeriod(of: term), days: days,
      treatment: term.treatment)
  }

  private func remainingDays(of term: PaidTerm) -> QuoteLine.Days {
    QuoteLine.Days(
      remaining: term.period.remainingDays(from: today), total: term.period.days)
  }

  /// From today to the period's end, which life goes on at before anything is priced (rule 36).
  func restPeriod(of term: PaidTerm) -> Period {
    Period(start: today, end: term.period.end)
  }

  private func prorated(_ price: Money, _ days: QuoteLine.Days) throws(BillingError) -> Money {
    try BillingError.wrapping { () throws(MoneyError) in
      try price.scaled(by: Int64(days.remaining), over: Int64(days.total))
    }
  }
}

extension QuoteItem {
  fileprivate func adding(_ credit: QuoteLine) -> QuoteItem {
    QuoteItem(
      item: item, kind: kind, plan: plan, planName: planName, seatKind: seatKind, seats: seats,
      frequency: frequency, subscription: subscription, period: period, billingDate: billingDate,
      trialDaysGivenUp: trialDaysGivenUp, lines: lines + [credit])
  }
}
