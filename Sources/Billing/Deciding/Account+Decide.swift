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
    if openPayment != nil {
      // Its outcome is the gateway's word, which no person can give (rule 31).
      guard case .settlePayment = command, context.actor == .system else {
        throw .paymentInProgress
      }
    }
    let dayBegan: [Event] =
      context.today > lastSeenDay ? [.dayBegan(day: context.today)] : []
    return dayBegan + (try events(of: command, in: context))
  }

  private func events(of command: Command, in context: Context) throws(BillingError) -> [Event] {
    switch command {
    case .addToCart(let content): try addToCart(content, in: context)
    case .editCartItem(let id, let content): try editCartItem(id, content, in: context)
    case .removeCartItem(let id): try removeCartItem(id)
    case .startTrial(let trial): try startTrial(trial, in: context)
    case .setPaymentMethod(let method): try setPaymentMethod(method, in: context)
    case .setVATNumber(let number): try setVATNumber(number)
    case .placeOrder(let agreed): try placeOrder(agreed: agreed, in: context)
    case .settlePayment(let key, let outcome): try settlePayment(key, outcome, in: context)
    }
  }

  /// Only the billing contact of an online account changes anything (promise A2, rule 40).
  private func checkThatActorMay(_ command: Command, in context: Context) throws(BillingError) {
    guard case .person(let id) = context.actor else { return }
    try checkThatChangesAreOpen(to: id)
  }

  /// Whether a person may change this account at all.
  ///
  /// - Parameter id: The person's e-mail address.
  /// - Throws: `unknownPerson`, `notBillingContact` or `corporateAccount`.
  public func checkThatChangesAreOpen(to id: PersonID) throws(BillingError) {
    guard let person = person(id) else {
      throw .unknownPerson(id, known: people.map(\.id))
    }
    guard person.role == .billingContact else {
      throw .notBillingContact(contact: billingContact)
    }
    if case .corporate(let representative, _) = kind {
      throw .corporateAccount(representative)
    }
  }
}
