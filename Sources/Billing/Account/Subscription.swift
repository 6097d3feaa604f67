public typealias SubscriptionID = Identifier<Subscription>

/// One product on the account: tried, paid for, or ended.
public struct Subscription: Hashable, Sendable, Codable, Identifiable {
  /// What stands behind it.
  public enum Standing: Hashable, Sendable, Codable {
    /// Free until its end (rule 16).
    case trial(Period)
    case paid(PaidTerm)
    /// No longer usable.
    case ended(Ending)

    private enum TrialCodingKeys: String, CodingKey {
      case _0 = "period"
    }

    private enum PaidCodingKeys: String, CodingKey {
      case _0 = "term"
    }

    private enum EndedCodingKeys: String, CodingKey {
      case _0 = "ending"
    }
  }

  public let id: SubscriptionID
  public var plan: PlanID
  /// The product's and tier's names as they were when the plan was agreed on.
  public var planName: String
  public let seatKind: SeatKind
  public var seats: Int
  public var standing: Standing

  public init(
    id: SubscriptionID, plan: PlanID, planName: String, seatKind: SeatKind, seats: Int,
    standing: Standing
  ) {
    self.id = id
    self.plan = plan
    self.planName = planName
    self.seatKind = seatKind
    self.seats = seats
    self.standing = standing
  }

  /// Its paid term; nil for a trial and for what has ended.
  public var paidTerm: PaidTerm? {
    if case .paid(let term) = standing { term } else { nil }
  }

  /// How it is billed, or was before it ended; nil for a trial.
  public var frequency: BillingFrequency? {
    switch standing {
    case .trial: nil
    case .paid(let term): term.frequency
    case .ended(let ending): ending.frequency
    }
  }

  /// Ends it, remembering how it was billed (rule 20).
  mutating func end(since day: Day) {
    standing = .ended(Ending(since: day, frequency: frequency))
  }

  /// Changes its paid term; nothing happens where it has none.
  mutating func withPaidTerm(_ change: (inout PaidTerm) -> Void) {
    guard case .paid(var term) = standing else { return }
    change(&term)
    standing = .paid(term)
  }
}

/// The end of a subscription, and what a reactivation starts from (rule 20).
public struct Ending: Hashable, Sendable, Codable {
  /// The first day on which it is no longer usable.
  public let since: Day
  /// How it was billed; nil for a trial.
  public let frequency: BillingFrequency?

  public init(since: Day, frequency: BillingFrequency?) {
    self.since = since
    self.frequency = frequency
  }

  public var wasTrial: Bool { frequency == nil }
}
