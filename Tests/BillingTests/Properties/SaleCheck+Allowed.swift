import Billing

/// What may be sold, and at which price.
extension SaleCheck {
  /// A subscription that has begun.
  func known(_ id: SubscriptionID) throws(Fault) -> KnownSubscription {
    guard let known = book[id] else { throw Fault("\(id) is not known") }
    return known
  }

  /// A paid subscription that may be changed (rule 14), as the offer found it (rule 41).
  func running(
    _ id: SubscriptionID, _ basis: OfferBasis? = nil
  ) throws(Fault) -> KnownSubscription {
    let known = try known(id)
    try ensure(known.standing == .paid && known.period.contains(today), "\(known) is changed")
    try ensure(!known.isCancelled, "rule 14, \(id) is cancelled")
    let open = known.invoice.flatMap { money.open[$0] } ?? 0
    try ensure(open == 0 && known.nextAttempt == nil, "rule 14, \(id) is unpaid")
    if let basis {
      try ensureEqual(known.terms, Reference.Terms(basis.agreed), "rule 41, \(id) changed since")
    }
    return known
  }

  /// A plan of the same product at the catalog's price of today (rules 7 and 13).
  func listed(
    _ request: SubscriptionRequest, _ known: KnownSubscription
  ) throws(Fault) -> Reference.Terms {
    try ensure(request.plan.product == known.plan.product, "rule 13, another product")
    return try listed(request.plan, request.seats, request.frequency)
  }

  /// A plan at the catalog's price of today (rule 7).
  func listed(
    _ plan: PlanID, _ seats: Int, _ frequency: BillingFrequency, unlimited: Bool = false
  ) throws(Fault) -> Reference.Terms {
    guard let prices = try tier(plan).prices[account.currency] else {
      throw Fault("rule 1, \(plan) has no price")
    }
    let price = frequency == .annual ? prices.annual : prices.monthly
    let terms = Reference.Terms(
      plan: plan, seats: seats, frequency: frequency, unitPrice: price.count)
    if !unlimited { try checkLimit(terms) }
    return terms
  }

  /// From one seat to the tier's limit (rule 13).
  func checkLimit(_ terms: Reference.Terms) throws(Fault) {
    let limit = try tier(terms.plan).seatLimit
    try ensure((1...max(1, limit)).contains(terms.seats), "rule 13, \(terms.seats) of \(limit)")
  }

  private func tier(_ plan: PlanID) throws(Fault) -> Tier {
    for product in catalog.products where product.id == plan.product {
      for tier in product.tiers where tier.id == plan.tier { return tier }
    }
    throw Fault("\(plan) is not in the catalog")
  }
}

extension Reference.Terms {
  init(_ offered: OfferedPlan) {
    self.init(
      plan: offered.plan, seats: offered.seats, frequency: offered.frequency,
      unitPrice: offered.unitPrice.count)
  }
}
