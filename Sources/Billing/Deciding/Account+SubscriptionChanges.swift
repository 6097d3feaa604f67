extension Account {
  /// What a quote's items do to the subscriptions.
  ///
  /// - Parameters:
  ///   - quote: What was ordered or accepted.
  ///   - day: The day on which it takes effect.
  ///   - document: What charges it; nil where nothing is sold.
  /// - Returns: The events, and the subscription that each item began or changed.
  func subscriptionChanges(
    by quote: Quote, on day: Day, document: InvoiceNumber?
  ) -> (events: [Event], subscriptions: [SubscriptionID]) {
    var events: [Event] = []
    var subscriptions: [SubscriptionID] = []
    var begun = 0
    for item in quote.items {
      let id = item.subscription ?? SubscriptionID("sub-\(counters.subscriptions + begun + 1)")
      subscriptions.append(id)
      if item.kind == .removal {
        events.append(.subscriptionEnded(subscription: id, since: day))
        continue
      }
      let subscription = Subscription(
        id: id, plan: item.plan, planName: item.planName, seatKind: item.seatKind,
        seats: item.seats,
        standing: standing(after: item, on: day, document: document, isInvoice: quote.isInvoice))
      if item.subscription == nil {
        begun += 1
        events.append(.subscriptionStarted(subscription: subscription))
      } else {
        events.append(.subscriptionChanged(subscription: subscription))
      }
    }
    return (events, subscriptions)
  }

  /// A running period that goes on keeps its anchor; a new one is counted from its first day.
  ///
  /// What a credit note charges keeps the invoice before it, which is what a later one corrects.
  private func standing(
    after item: QuoteItem, on day: Day, document: InvoiceNumber?, isInvoice: Bool
  ) -> Subscription.Standing {
    guard let charge = item.charge, let document else { return .trial(item.period) }
    let before = item.subscription.flatMap(subscription)?.paidTerm
    return .paid(
      PaidTerm(
        frequency: charge.frequency, unitPrice: charge.unitPrice,
        anchor: item.adjustsPeriod ? before?.anchor ?? item.period.start : item.period.start,
        period: item.period, treatment: charge.treatment,
        invoice: isInvoice ? document : before?.invoice ?? document))
  }
}

extension Quote {
  fileprivate var isInvoice: Bool { documentKind == .invoice }
}
