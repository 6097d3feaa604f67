extension Account {
  /// Takes in what happened; total: an event that was once decided always applies.
  ///
  /// - Parameter event: What happened; events are applied in their order.
  public mutating func apply(_ event: Event) {
    switch event {
    case .accountOpened(let account): self = account
    case .dayBegan(let day): lastSeenDay = max(lastSeenDay, day)
    case .cartItemAdded(let item):
      cart.items.append(item)
      counters.cartItems += 1
    case .cartItemChanged(let item): cart.replace(item)
    case .cartItemRemoved(let id): cart.items.removeAll { $0.id == id }
    case .paymentMethodSet(let method): paymentMethod = method
    case .vatNumberSet(let number): company.vatNumber = number
    case .paymentBegan(let intent):
      openPayment = intent
      counters.payments += 1
    case .paymentCaptured, .paymentFailed: openPayment = nil
    case .orderPlaced(let order):
      orders.append(order)
      counters.orders += 1
      cart.items.removeAll { item in order.quote.items.contains { $0.item == item.id } }
    case .subscriptionStarted(let subscription): start(subscription)
    case .invoiceIssued(let invoice):
      invoices.append(InvoiceRecord(invoice: invoice))
      counters.invoices[invoice.day.components.year, default: 0] += 1
    case .invoicePaid(let number, let payment):
      guard let index = invoices.lastIndex(where: { $0.invoice.number == number }) else { return }
      invoices[index].record(payment)
    case .balanceChanged(let entry): balanceEntries.append(entry)
    case .mailSent(let mail):
      mails.append(mail)
      counters.mails += 1
    }
  }

  private mutating func start(_ subscription: Subscription) {
    subscriptions.append(subscription)
    counters.subscriptions += 1
    if case .trial = subscription.standing { triedProducts.append(subscription.plan.product) }
  }

  /// The account after events, from nothing.
  ///
  /// - Parameter events: All of an account's events, the one that opened it first.
  /// - Returns: Nil where the first event opens no account.
  public static func replaying(_ events: some Sequence<Event>) -> Account? {
    var iterator = events.makeIterator()
    guard case .accountOpened(var account) = iterator.next() else { return nil }
    while let event = iterator.next() { account.apply(event) }
    return account
  }
}
