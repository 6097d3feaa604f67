public typealias CartItemID = Identifier<CartItem>

/// One thing in the cart.
public struct CartItem: Hashable, Sendable, Codable, Identifiable {
  /// What is wanted (rule 21).
  public enum Content: Hashable, Sendable, Codable {
    case purchase(PurchaseRequest)
    case trial(TrialRequest)
    case addSeats(SeatAddition)
    /// Another tier, number of seats or frequency of a paid subscription.
    case change(SubscriptionRequest)
    /// A paid plan after a trial, which may be running or over (rule 17).
    case subscribe(SubscriptionRequest)
    /// A paid plan that had ended (rule 20).
    case reactivation(SubscriptionRequest)

    private enum PurchaseCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    private enum TrialCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    private enum AddSeatsCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    private enum ChangeCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    private enum SubscribeCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    private enum ReactivationCodingKeys: String, CodingKey {
      case _0 = "request"
    }

    /// The subscription that it touches; nil where it begins one.
    public var subscription: SubscriptionID? {
      switch self {
      case .purchase, .trial: nil
      case .addSeats(let addition): addition.subscription
      case .change(let request), .subscribe(let request), .reactivation(let request):
        request.subscription
      }
    }

    /// The plan that it names; nil for added seats, which keep their subscription's.
    public var plan: PlanID? {
      switch self {
      case .purchase(let purchase): purchase.plan
      case .trial(let trial): trial.plan
      case .addSeats: nil
      case .change(let request), .subscribe(let request), .reactivation(let request): request.plan
      }
    }

    /// How many seats it names: all of them, or those to add.
    public var seats: Int {
      switch self {
      case .purchase(let purchase): purchase.seats
      case .trial(let trial): trial.seats
      case .addSeats(let addition): addition.seats
      case .change(let request), .subscribe(let request), .reactivation(let request): request.seats
      }
    }

    /// The billing frequency that it names; nil for a trial, and for added seats, which keep their
    /// subscription's.
    public var frequency: BillingFrequency? {
      switch self {
      case .trial, .addSeats: nil
      case .purchase(let purchase): purchase.frequency
      case .change(let request), .subscribe(let request), .reactivation(let request):
        request.frequency
      }
    }

    /// What it does, as its quote says it.
    public var kind: QuoteItem.Kind {
      switch self {
      case .purchase: .purchase
      case .trial: .trial
      case .addSeats: .addSeats
      case .change: .change
      case .subscribe: .subscribe
      case .reactivation: .reactivation
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

/// More seats on a paid subscription, at its tier, frequency and price (rule 7).
public struct SeatAddition: Hashable, Sendable, Codable {
  public var subscription: SubscriptionID
  /// How many more; at least one.
  public var seats: Int

  public init(subscription: SubscriptionID, seats: Int) {
    self.subscription = subscription
    self.seats = seats
  }
}

/// What a subscription is to become.
public struct SubscriptionRequest: Hashable, Sendable, Codable {
  public var subscription: SubscriptionID
  /// A tier of the subscription's own product; another product is refused (rule 13).
  public var plan: PlanID
  /// All of its seats afterwards.
  public var seats: Int
  public var frequency: BillingFrequency

  public init(
    subscription: SubscriptionID, plan: PlanID, seats: Int, frequency: BillingFrequency
  ) {
    self.subscription = subscription
    self.plan = plan
    self.seats = seats
    self.frequency = frequency
  }
}
