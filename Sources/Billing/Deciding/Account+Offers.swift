extension Account {
  /// A corporate account's offer that can still be accepted.
  ///
  /// - Throws: `onlineAccount`, `unknownOffer`, `offerClosed` and `offerExpired`.
  func pendingOffer(_ id: OfferID, in context: Context) throws(BillingError) -> Offer {
    let offer = try known(id)
    switch offer.state {
    case .accepted, .rejected: throw .offerClosed(id, offer.state)
    case .expired: throw .offerExpired(id, lastDay: offer.lastDay)
    case .pending:
      guard context.today <= offer.lastDay else {
        throw .offerExpired(id, lastDay: offer.lastDay)
      }
      return offer
    }
  }

  private func known(_ id: OfferID) throws(BillingError) -> Offer {
    _ = try corporate()
    guard let offer = offer(id) else { throw .unknownOffer(id, known: offers.map(\.id)) }
    return offer
  }

  /// What looks after a corporate account.
  ///
  /// - Throws: `onlineAccount`.
  func corporate() throws(BillingError) -> Representative {
    guard case .corporate(let representative, _) = kind else { throw .onlineAccount }
    return representative
  }

  /// Applies an offer at once and issues its open invoice; once (rule 41).
  func acceptOffer(
    _ id: OfferID, agreed: Quote, in context: Context
  ) throws(BillingError) -> [Event] {
    if case .accepted = try known(id).state { return [] }
    let offer = try pendingOffer(id, in: context)
    let quote = try quote(accepting: id, in: context)
    guard quote == agreed else { throw .quoteChanged(agreed: agreed, now: quote) }
    let day = context.today
    let number = nextNumber(of: quote.documentKind, on: day)
    let accepted = Event.offerClosed(
      offer: id, state: .accepted(on: day, document: number))
    return [accepted] + subscriptionChanges(by: quote, on: day, document: number).events
      + documentEvents(
        for: quote,
        Invoice.Heading(
          number: number, day: day, dueDay: day.advanced(by: offer.paymentDays),
          corrects: correctedInvoices(by: quote), purchaseOrder: purchaseOrderNumber(on: day),
          copies: invoiceRecipients, seller: context.catalog.seller, buyer: company))
  }

  func rejectOffer(_ id: OfferID, in context: Context) throws(BillingError) -> [Event] {
    if case .rejected = try known(id).state { return [] }
    let offer = try pendingOffer(id, in: context)
    return [.offerClosed(offer: offer.id, state: .rejected(on: context.today))]
  }

  /// Numbers the vendor's offer and remembers what its subscriptions stand at (rule 41).
  func addOffer(_ draft: OfferDraft, in context: Context) throws(BillingError) -> [Event] {
    _ = try corporate()
    if let fault = fault(of: draft, on: context.today) { throw .offerInvalid(fault) }
    var items: [OfferItem] = []
    for item in draft.items { items.append(try offered(item)) }
    let offer = Offer(
      id: OfferID("offer-\(counters.offers + 1)"), items: items, madeOn: context.today,
      lastDay: draft.lastDay, paymentDays: draft.paymentDays, terms: draft.terms)
    for plan in draft.items.compactMap(\.plan) { _ = try context.catalog.tier(plan.plan) }
    return [.offerMade(offer: offer)]
  }

  private func offered(_ item: OfferDraft.Item) throws(BillingError) -> OfferItem {
    switch item {
    case .add(let plan): .add(plan)
    case .change(let id, let plan): .change(try basis(id), plan)
    case .remove(let id): .remove(try basis(id))
    }
  }

  private func basis(_ id: SubscriptionID) throws(BillingError) -> OfferBasis {
    let subscription = try known(id)
    guard let basis = OfferBasis(subscription) else {
      if case .trial = subscription.standing { throw .subscriptionIsTrial(id) }
      throw .subscriptionEnded(id)
    }
    return basis
  }

  private func fault(of draft: OfferDraft, on day: Day) -> OfferFault? {
    guard !draft.items.isEmpty else { return .empty }
    guard draft.lastDay >= day else { return .lastDayPast(draft.lastDay) }
    guard (0...366).contains(draft.paymentDays) else { return .paymentDays(draft.paymentDays) }
    var touched: Set<SubscriptionID> = []
    for id in draft.items.compactMap(\.subscription) where !touched.insert(id).inserted {
      return .touchedTwice(id)
    }
    return priceFault(of: draft.items.compactMap(\.plan))
  }

  /// VAT takes at most as much again, so that twice the net amount has to fit too.
  private func priceFault(of plans: [OfferedPlan]) -> OfferFault? {
    var net = Money.zero(currency)
    for plan in plans {
      guard (1...Tier.mostSeats).contains(plan.seats) else { return .seats(plan.seats) }
      guard !plan.unitPrice.isNegative, let sum = try? net + plan.unitPrice.times(plan.seats),
        (try? sum.times(2)) != nil
      else { return .price(plan.unitPrice) }
      net = sum
    }
    return nil
  }
}
