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
    case .purchaseOrderSet(let purchaseOrder): self.purchaseOrder = purchaseOrder
    case .invoiceRecipientsSet(let recipients): invoiceRecipients = recipients

    case .paymentBegan, .paymentCaptured, .paymentFailed, .orderPlaced, .invoiceIssued,
      .invoicePaid, .invoiceCredited, .balanceChanged:
      applyMoney(event)
    case .subscriptionStarted, .subscriptionChanged, .subscriptionRenewed, .subscriptionPastDue,
      .subscriptionRecovered, .subscriptionEnded, .cancellationSet, .cancellationRemoved:
      applySubscription(event)

    case .offerMade(let offer):
      offers.append(offer)
      counters.offers += 1
    case .offerClosed(let id, let state):
      guard let index = offers.lastIndex(where: { $0.id == id }) else { return }
      offers[index].state = state
    case .messageWritten(let message): messages.append(message)
    case .mailSent(let mail):
      mails.append(mail)
      counters.mails += 1
    }
  }

  private mutating func applyMoney(_ event: Event) {
    switch event {
    case .paymentBegan(let intent):
      openPayment = intent
      counters.payments += 1
    case .paymentCaptured, .paymentFailed: openPayment = nil
    case .orderPlaced(let order):
      orders.append(order)
      counters.orders += 1
      cart.items.removeAll { item in order.quote.items.contains { $0.item == item.id } }
    case .invoiceIssued(let invoice): issue(invoice)
    case .invoicePaid(let number, let payment):
      guard let index = invoices.index(ofNumber: number, \.invoice.number) else { return }
      invoices[index].record(payment)
    case .invoiceCredited(let number, let creditNote):
      guard let index = invoices.index(ofNumber: number, \.invoice.number) else { return }
      invoices[index].recordCredit(by: creditNote)
    case .balanceChanged(let entry):
      balanceEntries.append(entry)
      balance = Money(
        minorUnits: balance.minorUnits &+ entry.amount.minorUnits, currency: currency)
    default: preconditionFailure("\(event) moves no money")
    }
  }

  private mutating func issue(_ invoice: Invoice) {
    let year = invoice.day.components.year
    switch invoice.kind {
    case .invoice:
      invoices.append(InvoiceRecord(invoice: invoice))
      counters.invoices[year, default: 0] += 1
    case .creditNote:
      creditNotes.append(invoice)
      counters.creditNotes[year, default: 0] += 1
    }
  }

  private mutating func applySubscription(_ event: Event) {
    switch event {
    case .subscriptionStarted(let subscription):
      subscriptions.append(subscription)
      counters.subscriptions += 1
      if case .trial = subscription.standing { triedProducts.append(subscription.plan.product) }
    case .subscriptionChanged(let subscription): change(subscription.id) { $0 = subscription }
    case .subscriptionRenewed(let id, let term): change(id) { $0.standing = .paid(term) }
    case .subscriptionPastDue(let id, let dunning):
      change(id) { $0.withPaidTerm { $0.dunning = dunning } }
    case .subscriptionRecovered(let id): change(id) { $0.withPaidTerm { $0.dunning = nil } }
    case .subscriptionEnded(let id, let day): change(id) { $0.end(since: day) }
    case .cancellationSet(let id, let day):
      change(id) { $0.withPaidTerm { $0.cancellation = day } }
    case .cancellationRemoved(let id): change(id) { $0.withPaidTerm { $0.cancellation = nil } }
    default: preconditionFailure("\(event) touches no subscription")
    }
  }

  private mutating func change(_ id: SubscriptionID, _ body: (inout Subscription) -> Void) {
    guard let index = subscriptions.firstIndex(where: { $0.id == id }) else { return }
    body(&subscriptions[index])
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
