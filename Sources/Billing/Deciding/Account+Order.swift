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
    let intent = OrderIntent(quote: agreed, seller: context.catalog.seller)
    guard !agreed.isFree else { return orderEvents(for: intent, on: context.today) }
    let key = IdempotencyKey("\(id)/order/\(counters.payments + 1)")
    return [
      .paymentBegan(
        intent: PaymentIntent(
          key: key, day: context.today, amount: agreed.due, purpose: .order(intent),
          method: try usablePaymentMethod(on: context.today)))
    ]
  }

  /// The card on file, where it can be charged on a day.
  ///
  /// - Throws: `paymentMethodMissing` and `cardExpired`.
  func usablePaymentMethod(on day: Day) throws(BillingError) -> PaymentMethod {
    guard let method = paymentMethod else { throw .paymentMethodMissing }
    guard !method.expiry.isPast(on: day) else { throw .cardExpired(method.expiry) }
    return method
  }

  /// All that an order does once nothing more is to be paid.
  func orderEvents(for intent: OrderIntent, on day: Day) -> [Event] {
    let quote = intent.quote
    let document = quote.hasDocument ? nextNumber(of: quote.documentKind, on: day) : nil
    let changes = subscriptionChanges(by: quote, on: day, document: document)
    let order = Order(
      number: OrderNumber("\(series)-ORD-\(padded(counters.orders + 1))"), day: day,
      quote: quote, subscriptions: changes.subscriptions, invoice: document)
    let events = [.orderPlaced(order: order)] + changes.events
    guard let document else { return events }
    return events
      + documentEvents(
        for: quote,
        Invoice.Heading(
          number: document, day: day, dueDay: day, order: order.number,
          corrects: correctedInvoices(by: quote), purchaseOrder: purchaseOrderNumber(on: day),
          copies: invoiceRecipients, seller: intent.seller, buyer: company))
  }

  /// The document of a quote, and what it takes from the balance or gives to it (rule 28).
  func documentEvents(for quote: Quote, _ heading: Invoice.Heading) -> [Event] {
    let issued = Event.invoiceIssued(invoice: Invoice(heading, quote: quote))
    guard !quote.balanceUsed.isZero else { return [issued] }
    let amount = Money(minorUnits: -quote.balanceUsed.minorUnits, currency: currency)
    let cause: BalanceEntry.Cause =
      quote.gross.isNegative ? .creditedBy(heading.number) : .usedFor(heading.number)
    return [
      issued,
      .balanceChanged(entry: BalanceEntry(day: heading.day, amount: amount, cause: cause)),
    ]
  }

  /// The invoices whose periods a credit note gives back a part of (rule 33).
  ///
  /// Where another credit note charged a period, they are those that it corrects.
  func correctedInvoices(by quote: Quote) -> [InvoiceNumber] {
    guard quote.documentKind == .creditNote else { return [] }
    var numbers: [InvoiceNumber] = []
    for item in quote.items where item.lines.contains(where: { $0.kind == .credit }) {
      guard let number = item.subscription.flatMap(subscription)?.paidTerm?.invoice else {
        continue
      }
      for corrected in creditNote(number)?.corrects ?? [number]
      where !numbers.contains(corrected) {
        numbers.append(corrected)
      }
    }
    return numbers
  }
}
