public typealias SubscriptionID = Identifier<Subscription>

/// One product on the account: tried, paid for, or ended.
public struct Subscription: Hashable, Sendable, Codable, Identifiable {
  /// What stands behind it.
  public enum Standing: Hashable, Sendable, Codable {
    /// Free until its end (rule 16).
    case trial(Period)
    case paid(PaidTerm)
    /// No longer usable.
    case ended(since: Day, wasTrial: Bool)

    private enum TrialCodingKeys: String, CodingKey {
      case _0 = "period"
    }

    private enum PaidCodingKeys: String, CodingKey {
      case _0 = "term"
    }
  }

  public let id: SubscriptionID
  public var plan: PlanID
  public var seats: Int
  public var standing: Standing

  public init(id: SubscriptionID, plan: PlanID, seats: Int, standing: Standing) {
    self.id = id
    self.plan = plan
    self.seats = seats
    self.standing = standing
  }
}

/// The running period of a paid subscription and what follows it.
public struct PaidTerm: Hashable, Sendable, Codable {
  public var frequency: BillingFrequency
  /// The agreed price of one seat for one period (rule 7).
  public var unitPrice: Money
  /// Period boundaries are counted from here (rule 4).
  public var anchor: Day
  public var period: Period
  /// The day on which its cancellation was asked for; nil where it renews (rule 19).
  public var cancellation: Day?

  public init(
    frequency: BillingFrequency, unitPrice: Money, anchor: Day, period: Period,
    cancellation: Day? = nil
  ) {
    self.frequency = frequency
    self.unitPrice = unitPrice
    self.anchor = anchor
    self.period = period
    self.cancellation = cancellation
  }
}
