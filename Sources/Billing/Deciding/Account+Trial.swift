extension Account {
  /// Whether the account's one trial of a product has begun (rule 16).
  public func hasTried(_ product: ProductID) -> Bool {
    triedProducts.contains(product)
  }

  /// Begins a trial at once (rule 16); one of that product leaves the cart.
  func startTrial(_ trial: TrialRequest, in context: Context) throws(BillingError) -> [Event] {
    let quote = try quote(for: [.trial(trial)], in: context)
    var events: [Event] = []
    if let item = cart.item(replacedBy: .trial(trial)) {
      events.append(.cartItemRemoved(item: item.id))
    }
    return events + subscriptionChanges(by: quote, on: context.today, document: nil).events
  }
}
