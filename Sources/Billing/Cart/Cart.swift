/// What the account is about to order; it survives a restart (rule 21).
public struct Cart: Hashable, Sendable, Codable {
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

  /// The item that a new one would replace: there is one trial a product at most (rule 21).
  public func item(replacedBy content: CartItem.Content) -> CartItem? {
    guard case .trial(let trial) = content else { return nil }
    return items.first { item in
      guard case .trial(let other) = item.content else { return false }
      return other.plan.product == trial.plan.product
    }
  }
}

public typealias CartItemID = Identifier<CartItem>

/// One thing in the cart.
public struct CartItem: Hashable, Sendable, Codable, Identifiable {
  /// What is wanted.
  public enum Content: Hashable, Sendable, Codable {
    case purchase(PurchaseRequest)
    case trial(TrialRequest)

    private enum PurchaseCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    private enum TrialCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    public var plan: PlanID {
      switch self {
      case .purchase(let purchase): purchase.plan
      case .trial(let trial): trial.plan
      }
    }

    public var seats: Int {
      switch self {
      case .purchase(let purchase): purchase.seats
      case .trial(let trial): trial.seats
      }
    }
  }

  public let id: CartItemID
  public var content: Content

  public init(id: CartItemID, content: Content) {
    self.id = id
    self.content = content
  }
}

/// A new paid subscription (rule 8).
public struct PurchaseRequest: Hashable, Sendable, Codable {
  public var plan: PlanID
  public var seats: Int
  public var frequency: BillingFrequency

  public init(plan: PlanID, seats: Int, frequency: BillingFrequency) {
    self.plan = plan
    self.seats = seats
    self.frequency = frequency
  }
}

/// A new trial (rule 16).
public struct TrialRequest: Hashable, Sendable, Codable {
  public var plan: PlanID
  public var seats: Int

  public init(plan: PlanID, seats: Int) {
    self.plan = plan
    self.seats = seats
  }
}
