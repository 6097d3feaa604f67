extension QuoteBuilder {
  /// A new subscription; its first period is charged whole (rule 8).
  func purchase(_ request: PurchaseRequest, _ id: CartItemID) throws(BillingError) -> QuoteItem {
    try newPeriod(
      .purchase, try catalogTerms(request.plan, seats: request.seats, request.frequency), id)
  }

  /// A trial, which costs nothing (rule 16).
  func trial(_ request: TrialRequest, _ id: CartItemID) throws(BillingError) -> QuoteItem {
    try checkSeats(
      request.seats, try allowedTrialSeats(of: request.plan), of: request.plan)
    let product = try context.catalog.product(request.plan.product)
    guard let terms = product.trial else { throw .noTrialOffered(product.id) }
    guard !account.hasTried(product.id) else { throw .trialAlreadyUsed(product.id) }
    return QuoteItem(
      item: id, kind: .trial, plan: request.plan, planName: product.name(of: request.plan.tier),
      seatKind: product.seatKind, seats: request.seats, frequency: nil, subscription: nil,
      period: Period(start: today, end: today.advanced(by: terms.days)), billingDate: nil,
      lines: [])
  }

  /// From one to the tier's limit, or to the trial's where that is lower.
  func allowedTrialSeats(of plan: PlanID) throws(BillingError) -> ClosedRange<Int> {
    let tier = try context.catalog.tier(plan)
    let product = try context.catalog.product(plan.product)
    guard let terms = product.trial else { throw .noTrialOffered(product.id) }
    return 1...max(1, min(terms.seatLimit, tier.seatLimit))
  }

  /// A paid plan in a trial's place, running or over (rules 17 and 18).
  func subscribe(
    _ request: SubscriptionRequest, _ id: CartItemID
  ) throws(BillingError) -> QuoteItem {
    let subscription = try account.known(request.subscription)
    var daysGivenUp: Int?
    switch subscription.standing {
    case .trial(let period):
      if period.contains(today) { daysGivenUp = period.remainingDays(from: today) }
    case .ended(let ending) where ending.wasTrial: break
    case .paid, .ended: throw .subscriptionNotTrial(subscription.id)
    }
    return try begin(.subscribe, request, of: subscription, id, trialDaysGivenUp: daysGivenUp)
  }

  /// A purchase under the id of a paid plan that had ended (rule 20).
  func reactivation(
    _ request: SubscriptionRequest, _ id: CartItemID
  ) throws(BillingError) -> QuoteItem {
    let subscription = try account.known(request.subscription)
    guard case .ended(let ending) = subscription.standing, !ending.wasTrial else {
      throw .subscriptionNotEnded(subscription.id)
    }
    return try begin(.reactivation, request, of: subscription, id)
  }

  private func begin(
    _ kind: QuoteItem.Kind, _ request: SubscriptionRequest, of subscription: Subscription,
    _ id: CartItemID, trialDaysGivenUp: Int? = nil
  ) throws(BillingError) -> QuoteItem {
    try checkProduct(of: request, subscription)
    let terms = try catalogTerms(request.plan, seats: request.seats, request.frequency)
    return try newPeriod(
      kind, terms, id, of: subscription.id, trialDaysGivenUp: trialDaysGivenUp)
  }

  /// Refuses to swap products, which has a way of its own (promise D8).
  func checkProduct(
    of request: SubscriptionRequest, _ subscription: Subscription
  ) throws(BillingError) {
    guard request.plan.product == subscription.plan.product else {
      throw .productSwap(subscription.id, from: subscription.plan, to: request.plan.product)
    }
  }

  /// A period that starts today and is charged whole.
  func newPeriod(
    _ kind: QuoteItem.Kind, _ terms: Terms, _ id: CartItemID,
    of subscription: SubscriptionID? = nil,
    trialDaysGivenUp: Int? = nil
  ) throws(BillingError) -> QuoteItem {
    let period = terms.frequency.period(0, from: today)
    return QuoteItem(
      item: id, kind: kind, plan: terms.plan, planName: terms.planName, seatKind: terms.seatKind,
      seats: terms.seats, frequency: terms.frequency, subscription: subscription, period: period,
      billingDate: period.end, trialDaysGivenUp: trialDaysGivenUp,
      lines: [try charge(terms, for: period)])
  }

  /// A plan at the catalog's price of today (rule 7).
  ///
  /// - Throws: `unknownProduct`, `unknownTier`, `seatsOutOfRange` and `currencyNotInCatalog`.
  func catalogTerms(
    _ plan: PlanID, seats: Int, _ frequency: BillingFrequency
  ) throws(BillingError) -> Terms {
    let tier = try context.catalog.tier(plan)
    try checkSeats(seats, 1...max(1, tier.seatLimit), of: plan)
    return try Terms(
      plan, seats: seats, frequency,
      unitPrice: try context.catalog.unitPrice(of: plan, frequency, in: account.currency),
      in: context.catalog)
  }
}
