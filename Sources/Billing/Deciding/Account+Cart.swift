extension Account {
  /// Whether something can be ordered today.
  ///
  /// - Parameters:
  ///   - content: What is wanted.
  ///   - context: Today and the catalog.
  /// - Throws: `unknownProduct`, `unknownTier`, `seatsOutOfRange`, `currencyNotInCatalog`,
  ///   `vatRateMissing`, `amountOutOfRange`, `noTrialOffered` and `trialAlreadyUsed`.
  public func check(
    _ content: CartItem.Content, in context: Context
  ) throws(BillingError) {
    let allowed = try allowedSeats(for: content, in: context)
    guard allowed.contains(content.seats) else {
      throw .seatsOutOfRange(content.seats, allowed: allowed, plan: content.plan)
    }
    switch content {
    case .purchase(let purchase):
      _ = try QuoteBuilder(account: self, context: context).line(for: purchase)
    case .trial(let trial):
      guard !hasTried(trial.plan.product) else {
        throw .trialAlreadyUsed(trial.plan.product)
      }
    }
  }

  /// How many seats something may have.
  ///
  /// - Parameters:
  ///   - content: What is wanted; its own seats do not matter.
  ///   - context: The catalog.
  /// - Returns: From one to the tier's limit, or to the trial's where that is lower.
  /// - Throws: `unknownProduct`, `unknownTier` and `noTrialOffered`.
  public func allowedSeats(
    for content: CartItem.Content, in context: Context
  ) throws(BillingError) -> ClosedRange<Int> {
    let tier = try context.catalog.tier(content.plan)
    guard case .trial = content else { return 1...max(1, tier.seatLimit) }
    let product = try context.catalog.product(content.plan.product)
    guard let terms = product.trial else { throw .noTrialOffered(product.id) }
    return 1...max(1, min(terms.seatLimit, tier.seatLimit))
  }

  func addToCart(
    _ content: CartItem.Content, in context: Context
  ) throws(BillingError) -> [Event] {
    try check(content, in: context)
    if let replaced = cart.item(replacedBy: content) {
      return [.cartItemChanged(item: CartItem(id: replaced.id, content: content))]
    }
    let id = CartItemID("item-\(counters.cartItems + 1)")
    return [.cartItemAdded(item: CartItem(id: id, content: content))]
  }

  func editCartItem(
    _ id: CartItemID, _ content: CartItem.Content, in context: Context
  ) throws(BillingError) -> [Event] {
    guard let item = cart.item(id) else { throw .unknownCartItem(id) }
    try check(content, in: context)
    guard item.content != content else { return [] }
    let change = Event.cartItemChanged(item: CartItem(id: id, content: content))
    guard let replaced = cart.item(replacedBy: content), replaced.id != id else { return [change] }
    return [.cartItemRemoved(item: replaced.id), change]
  }

  func removeCartItem(_ id: CartItemID) throws(BillingError) -> [Event] {
    guard cart.item(id) != nil else { throw .unknownCartItem(id) }
    return [.cartItemRemoved(item: id)]
  }
}
