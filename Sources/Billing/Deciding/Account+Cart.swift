extension Account {
  /// Whether something can be ordered today.
  ///
  /// - Parameters:
  ///   - content: What is wanted.
  ///   - context: Today and the catalog.
  /// - Throws: Why it cannot be ordered; `amountOutOfRange` where it alone comes to too much.
  public func check(
    _ content: CartItem.Content, in context: Context
  ) throws(BillingError) {
    _ = try quote(for: [content], in: context)
  }

  /// How many seats something may have.
  ///
  /// - Parameters:
  ///   - content: What is wanted; its own seats do not matter.
  ///   - context: The catalog.
  /// - Returns: From one to the tier's limit: to the trial's where that is lower, to what is left
  ///   for added seats, and to the seats that there are for a change (rule 13).
  /// - Throws: `unknownProduct`, `unknownTier`, `noTrialOffered`, `unknownSubscription` and
  ///   `seatLimitReached`.
  public func allowedSeats(
    for content: CartItem.Content, in context: Context
  ) throws(BillingError) -> ClosedRange<Int> {
    let builder = QuoteBuilder(account: self, context: context)
    switch content {
    case .trial(let request): return try builder.allowedTrialSeats(of: request.plan)
    case .addSeats(let addition):
      return try builder.allowedAddition(to: try known(addition.subscription))
    case .change(let request):
      return try builder.allowedSeats(of: request.plan, for: try known(request.subscription))
    case .purchase(let request): return 1...(try context.catalog.tier(request.plan).seatLimit)
    case .subscribe(let request), .reactivation(let request):
      return 1...(try context.catalog.tier(request.plan).seatLimit)
    }
  }

  func addToCart(
    _ content: CartItem.Content, in context: Context
  ) throws(BillingError) -> [Event] {
    try check(content, in: context)
    if let replaced = cart.item(replacedBy: content) {
      guard replaced.content != content else { return [] }
      return [.cartItemChanged(item: CartItem(id: replaced.id, content: content))]
    }
    guard cart.items.count < Cart.itemLimit else { throw .cartFull }
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
