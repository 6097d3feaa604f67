extension Account {
  /// What a command does to this account, or why it may not.
  ///
  /// - Parameters:
  ///   - command: What somebody wants done.
  ///   - context: Today, the catalog, and who asks.
  /// - Returns: The events that carry it out, to be applied in order.
  /// - Throws: The refusal; the account is then as it was.
  public func decide(_ command: Command, in context: Context) throws(BillingError) -> [Event] {
    guard context.today >= lastSeenDay else {
      throw .clockBehind(today: context.today, lastSeen: lastSeenDay)
    }
    try checkThatActorMay(command, in: context)
    switch command {
    case .settlePayment(let key, let outcome):
      // It belongs to the intent's day; what was due since then has not happened yet.
      return try settlePayment(key, outcome)
    case _ where openPayment != nil:
      throw .paymentInProgress
    case .advance:
      return try advance(in: context)
    default:
      if let due = nextDueDay, due <= context.today { throw .advanceNeeded(since: due) }
      return began(context.today) + (try events(of: command, in: context))
    }
  }

  /// That a day has begun, where the account has not seen it.
  func began(_ day: Day) -> [Event] {
    day > lastSeenDay ? [.dayBegan(day: day)] : []
  }

  private func events(of command: Command, in context: Context) throws(BillingError) -> [Event] {
    switch command {
    case .addToCart(let content): try addToCart(content, in: context)
    case .editCartItem(let id, let content): try editCartItem(id, content, in: context)
    case .removeCartItem(let id): try removeCartItem(id)
    case .startTrial(let trial): try startTrial(trial, in: context)
    case .placeOrder(let agreed): try placeOrder(agreed: agreed, in: context)
    case .cancelSubscription(let id): try cancelSubscription(id, in: context)
    case .removeCancellation(let id): try removeCancellation(id)
    case .setPaymentMethod(let method): try setPaymentMethod(method, in: context)
    case .setVATNumber(let number): try setVATNumber(number)
    case .setPurchaseOrder(let purchaseOrder):
      try setPurchaseOrder(purchaseOrder, in: context)
    case .setInvoiceRecipients(let recipients): try setInvoiceRecipients(recipients)
    case .payInvoice(let number, let amount): try payInvoice(number, amount, in: context)
    case .acceptOffer(let id, let agreed): try acceptOffer(id, agreed: agreed, in: context)
    case .rejectOffer(let id): try rejectOffer(id, in: context)
    case .write(let correspondent, let text): try write(to: correspondent, text, in: context)
    case .addOffer(let draft): try addOffer(draft, in: context)
    case .advance, .settlePayment: []
    }
  }
}
