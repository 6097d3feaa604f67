extension QuoteBuilder {
  /// What accepting an offer today comes to (rule 41).
  ///
  /// - Throws: `offerOutdated` where a subscription changed since; what changing it throws.
  func quote(accepting offer: Offer) throws(BillingError) -> Quote {
    var items: [QuoteItem] = []
    for (index, item) in offer.items.enumerated() {
      items.append(try quoted(item, of: offer, CartItemID("\(offer.id)/\(index + 1)")))
    }
    return try quote(of: items)
  }

  private func quoted(
    _ item: OfferItem, of offer: Offer, _ id: CartItemID
  ) throws(BillingError) -> QuoteItem {
    switch item {
    case .add(let offered):
      return try newPeriod(.purchase, try terms(of: offered), id)
    case .change(let basis, let offered):
      let (subscription, term) = try standing(basis, of: offer)
      return try reprice(.change, subscription, term, to: try terms(of: offered), id)
    case .remove(let basis):
      let (subscription, term) = try standing(basis, of: offer)
      return QuoteItem(
        item: id, kind: .removal, plan: subscription.plan, planName: subscription.planName,
        seatKind: subscription.seatKind, seats: subscription.seats, frequency: term.frequency,
        subscription: subscription.id, period: restPeriod(of: term), billingDate: nil,
        lines: [try unusedTime(of: Terms(subscription, term), term)])
    }
  }

  private func standing(
    _ basis: OfferBasis, of offer: Offer
  ) throws(BillingError) -> (subscription: Subscription, term: PaidTerm) {
    let subscription = try account.known(basis.subscription)
    guard OfferBasis(subscription) == basis else {
      throw .offerOutdated(offer.id, basis.subscription)
    }
    return try changeable(basis.subscription)
  }

  private func terms(of offered: OfferedPlan) throws(BillingError) -> Terms {
    try Terms(
      offered.plan, seats: offered.seats, offered.frequency, unitPrice: offered.unitPrice,
      in: context.catalog)
  }
}
