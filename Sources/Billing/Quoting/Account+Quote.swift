extension Account {
  /// What contents would cost today, whether or not they are in the cart.
  ///
  /// - Parameters:
  ///   - contents: What is wanted; each must be possible today.
  ///   - context: Today and the catalog.
  /// - Returns: The quote of all of them together.
  /// - Throws: Why one is not possible, and what a quote throws.
  public func quote(
    for contents: [CartItem.Content], in context: Context
  ) throws(BillingError) -> Quote {
    var items: [CartItem] = []
    for (index, content) in contents.enumerated() {
      try check(content, in: context)
      items.append(CartItem(id: CartItemID("new-\(index + 1)"), content: content))
    }
    return try QuoteBuilder(account: self, context: context).quote(for: items)
  }

  /// The cart as it is today: what can be ordered, priced, and what cannot, with the reason.
  ///
  /// - Parameter context: Today and the catalog.
  /// - Returns: The possible items' quote and the marked items.
  /// - Throws: What a quote of possible items throws.
  public func reviewCart(in context: Context) throws(BillingError) -> CartReview {
    var problems: [CartItemID: BillingError] = [:]
    for item in cart.items {
      do throws(BillingError) {
        try check(item.content, in: context)
      } catch {
        problems[item.id] = error
      }
    }
    let possible = cart.items.filter { problems[$0.id] == nil }
    let quote = try QuoteBuilder(account: self, context: context).quote(for: possible)
    return CartReview(quote: quote, problems: problems)
  }
}

/// The cart as it is today (rule 23).
public struct CartReview: Hashable, Sendable {
  /// Of the items that can be ordered.
  public let quote: Quote
  /// Why an item cannot be ordered; it blocks the order until it is edited or removed.
  public let problems: [CartItemID: BillingError]
}
