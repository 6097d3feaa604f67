/// What a paid subscription is agreed on: a plan, its seats, and the price of one for one period.
struct Terms {
  let plan: PlanID
  let planName: String
  let seatKind: SeatKind
  let seats: Int
  let frequency: BillingFrequency
  let unitPrice: Money

  /// The net price of a whole period (rule 9).
  ///
  /// - Throws: `amountOutOfRange`.
  func price() throws(BillingError) -> Money {
    try BillingError.wrapping { () throws(MoneyError) in try unitPrice.times(seats) }
  }
}

extension Terms {
  /// A subscription's as it stands.
  init(_ subscription: Subscription, _ term: PaidTerm) {
    plan = subscription.plan
    planName = subscription.planName
    seatKind = subscription.seatKind
    seats = subscription.seats
    frequency = term.frequency
    unitPrice = term.unitPrice
  }

  /// A subscription's with another number of seats, at the agreed price (rule 7).
  func with(seats: Int) -> Terms {
    Terms(
      plan: plan, planName: planName, seatKind: seatKind, seats: seats, frequency: frequency,
      unitPrice: unitPrice)
  }

  /// A plan at a price, with its names of today.
  ///
  /// - Throws: `unknownProduct` and `unknownTier`.
  init(
    _ plan: PlanID, seats: Int, _ frequency: BillingFrequency, unitPrice: Money, in catalog: Catalog
  ) throws(BillingError) {
    let product = try catalog.product(plan.product)
    _ = try catalog.tier(plan)
    self.init(
      plan: plan, planName: product.name(of: plan.tier), seatKind: product.seatKind, seats: seats,
      frequency: frequency, unitPrice: unitPrice)
  }
}
