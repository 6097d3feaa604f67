extension Account {
  // MARK: - Renewing

  /// Issues the next period's invoice at the agreed price, uses balance, and wants the rest
  /// (rule 37).
  func renew(
    _ subscription: Subscription, on day: Day, _ context: Context
  ) throws(BillingError) -> [Event] {
    guard let old = subscription.paidTerm else { return [] }
    let period = old.frequency.period(after: old.period, from: old.anchor)
    let quote = try renewalQuote(of: subscription, old, for: period, context)
    let number = nextNumber(of: .invoice, on: day)
    var term = old
    term.period = period
    term.invoice = number
    term.treatment = try QuoteBuilder(account: self, context: context).treatment()
    var paymentDays = 0
    if case .corporate(_, let days) = kind { paymentDays = days }
    let events: [Event] =
      [.subscriptionRenewed(subscription: subscription.id, term: term)]
      + documentEvents(
        for: quote,
        Invoice.Heading(
          number: number, day: day, dueDay: day.advanced(by: paymentDays),
          purchaseOrder: purchaseOrderNumber(on: day), copies: invoiceRecipients,
          seller: context.catalog.seller, buyer: company))
    guard kind == .online, quote.due.isPositive else { return events }
    let first = attempt(1, of: subscription.id, number, from: period.start, on: day, context)
    var renewed = self
    // Without retries the invoice may be credited at once, and has to be known for that.
    if first.nextAttempt == nil { for event in events { renewed.apply(event) } }
    return events + (try renewed.charge(quote.due, first, on: day))
  }

  private func renewalQuote(
    of subscription: Subscription, _ term: PaidTerm, for period: Period, _ context: Context
  ) throws(BillingError) -> Quote {
    let builder = QuoteBuilder(account: self, context: context)
    let line = try builder.charge(Terms(subscription, term), for: period)
    return try builder.quote(of: [
      QuoteItem(
        item: CartItemID("renewal/\(subscription.id)"), kind: .renewal, plan: subscription.plan,
        planName: subscription.planName, seatKind: subscription.seatKind,
        seats: subscription.seats, frequency: term.frequency, subscription: subscription.id,
        period: period, billingDate: period.end, lines: [line])
    ])
  }

  // MARK: - Charging

  /// Tries once more to charge what is open of a period (rule 37).
  func retry(
    _ subscription: Subscription, on day: Day, _ context: Context
  ) throws(BillingError) -> [Event] {
    guard let term = subscription.paidTerm, let dunning = term.dunning,
      let open = invoice(term.invoice)?.open
    else { return [] }
    return try charge(
      open,
      attempt(
        dunning.failedAttempts + 1, of: subscription.id, term.invoice, from: term.period.start,
        on: day, context), on: day)
  }

  private func attempt(
    _ number: Int, of id: SubscriptionID, _ invoice: InvoiceNumber, from boundary: Day,
    on day: Day, _ context: Context
  ) -> RenewalIntent {
    RenewalIntent(
      subscription: id, invoice: invoice, boundary: boundary, attempt: number,
      nextAttempt: context.catalog.nextAttempt(after: number, from: boundary, on: day),
      seller: context.catalog.seller)
  }

  /// Begins to charge; without a card that is good the attempt has failed.
  private func charge(
    _ amount: Money, _ renewal: RenewalIntent, on day: Day
  ) throws(BillingError) -> [Event] {
    guard let method = paymentMethod, !method.expiry.isPast(on: day) else {
      return try failedAttempt(of: renewal, on: day)
    }
    let key = IdempotencyKey(
      "\(id)/renewal/\(renewal.subscription)/\(renewal.boundary)/\(renewal.attempt)")
    return [
      .paymentBegan(
        intent: PaymentIntent(
          key: key, day: day, amount: amount, purpose: .renewal(renewal), method: method))
    ]
  }

  /// Tries again later, or ends what was not paid for (rule 37).
  func failedAttempt(of renewal: RenewalIntent, on day: Day) throws(BillingError) -> [Event] {
    guard let next = renewal.nextAttempt else {
      return try endUnpaid(
        renewal.subscription, renewal.invoice, on: day, seller: renewal.seller)
    }
    return [
      .subscriptionPastDue(
        subscription: renewal.subscription,
        dunning: Dunning(failedAttempts: renewal.attempt, nextAttempt: next))
    ]
  }
}
