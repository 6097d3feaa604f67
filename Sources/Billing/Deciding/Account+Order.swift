extension Account {
  /// Begins to pay, or orders at once where nothing is due (rules 23, 28 and 31).
  func placeOrder(agreed: Quote, in context: Context) throws(BillingError) -> [Event] {
    guard !cart.isEmpty else { throw .cartEmpty }
    let review = try reviewCart(in: context)
    for item in cart.items {
      if let reason = review.problems[item.id] {
        throw .cartItemBlocked(item.id, reason: reason)
      }
    }
    guard review.quote == agreed else {
      throw .quoteChanged(agreed: agreed, now: review.quote)
    }
    guard !agreed.isFree else {
      return orderEvents(
        for: agreed, on: context.today, seller: context.catalog.seller, payment: nil)
    }
    guard let method = paymentMethod else { throw .paymentMethodMissing }
    guard !method.expiry.isPast(on: context.today) else { throw .cardExpired(method.expiry) }
    let key = IdempotencyKey("\(id)/order/\(counters.payments + 1)")
    let intent = PaymentIntent(
      key: key, day: context.today, items: cart.items, quote: agreed,
      seller: context.catalog.seller, method: method)
    return [.paymentBegan(intent: intent)]
  }

  /// Finishes or gives up the open payment (rules 31 and 32).
  func settlePayment(
    _ key: IdempotencyKey, _ outcome: PaymentOutcome, in context: Context
  ) throws(BillingError) -> [Event] {
    guard let intent = openPayment, intent.key == key else { throw .noSuchPayment(key) }
    switch outcome {
    case .failed(let reason):
      return [.paymentFailed(key: key, reason: reason)]
    case .captured(let reference):
      let payment = InvoicePayment(
        day: intent.day, amount: intent.amount, reference: reference,
        brand: intent.method.brand, lastFour: intent.method.lastFour)
      return [.paymentCaptured(key: key, reference: reference)]
        + orderEvents(for: intent.quote, on: intent.day, seller: intent.seller, payment: payment)
    }
  }

  private func orderEvents(
    for quote: Quote, on day: Day, seller: Seller, payment: InvoicePayment?
  ) -> [Event] {
    let subscriptions = quote.items.enumerated().map { index, item in
      Subscription(starting: item, id: subscriptionID(after: index), on: day)
    }
    let isSold = quote.items.contains { !$0.lines.isEmpty }
    let order = Order(
      number: OrderNumber("\(series)-ORD-\(padded(counters.orders + 1))"), day: day,
      quote: quote, subscriptions: subscriptions.map(\.id),
      invoice: isSold ? nextInvoiceNumber(on: day) : nil)
    var events: [Event] = [.orderPlaced(order: order)]
    events += subscriptions.map { .subscriptionStarted(subscription: $0) }
    guard let number = order.invoice else { return events }
    events.append(
      .invoiceIssued(
        invoice: Invoice(
          number: number, day: day, dueDay: day, order: order.number,
          seller: seller, buyer: company, quote: quote)))
    if !quote.balanceUsed.isZero {
      let amount = Money(minorUnits: -quote.balanceUsed.minorUnits, currency: currency)
      events.append(
        .balanceChanged(entry: BalanceEntry(day: day, amount: amount, cause: .usedFor(number))))
    }
    if let payment { events.append(.invoicePaid(number: number, payment: payment)) }
    return events
  }

  /// The number of the next invoice in a day's year: `ACME-2026-000123` (rule 33).
  public func nextInvoiceNumber(on day: Day) -> InvoiceNumber {
    let year = day.components.year
    return InvoiceNumber("\(series)-\(year)-\(padded(counters.invoices[year, default: 0] + 1))")
  }

  func subscriptionID(after others: Int) -> SubscriptionID {
    SubscriptionID("sub-\(counters.subscriptions + others + 1)")
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

extension Subscription {
  /// What an ordered item begins (rules 8 and 16).
  init(starting item: QuoteItem, id: SubscriptionID, on day: Day) {
    let standing: Standing =
      switch item.content {
      case .trial:
        .trial(item.period)
      case .purchase(let purchase):
        .paid(
          PaidTerm(
            frequency: purchase.frequency, unitPrice: item.lines[0].unitPrice, anchor: day,
            period: item.period))
      }
    self.init(id: id, plan: item.content.plan, seats: item.content.seats, standing: standing)
  }
}
