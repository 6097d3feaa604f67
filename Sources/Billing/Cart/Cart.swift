/// What the account is about to order; it survives a restart (rule 21).
public struct Cart: Hashable, Sendable, Codable {
  /// The most items that a cart holds, so that an order always fits what is stored of it.
  public static let itemLimit = 100

  public var items: [CartItem]

  public init(items: [CartItem] = []) {
    self.items = items
  }

  public var isEmpty: Bool { items.isEmpty }

  public func item(_ id: CartItemID) -> CartItem? {
    items.first { $0.id == id }
  }

  /// Puts an item where the one with its id is; without such a one nothing happens.
  mutating func replace(_ item: CartItem) {
    guard let index = items.firstIndex(where: { $0.id == item.id }) else { return }
    items[index] = item
  }

  /// The item that a new one would replace (rule 21).
  ///
  /// There is at most one item for a subscription, and one trial for a product.
  public func item(replacedBy content: CartItem.Content) -> CartItem? {
    if let subscription = content.subscription {
      return items.first { $0.content.subscription == subscription }
    }
    guard case .trial(let trial) = content else { return nil }
    return items.first { item in
      guard case .trial(let other) = item.content else { return false }
      return other.plan.product == trial.plan.product
    }
  }
}
