/// One thing of a quote, priced.
public struct QuoteItem: Hashable, Sendable {
  /// What it does.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case purchase
    case trial
    case addSeats
    case change
    case subscribe
    case reactivation
    /// The next period of a subscription (rule 37).
    case renewal
    /// The end of a subscription by an offer (rule 41).
    case removal
  }

  /// The cart's item, or a name for what comes from no cart.
  public let item: CartItemID
  public let kind: Kind
  /// What it comes to; for a removal what it ends.
  public let plan: PlanID
  public let planName: String
  public let seatKind: SeatKind
  /// All seats afterwards.
  public let seats: Int
  /// Nil for a trial.
  public let frequency: BillingFrequency?
  /// The subscription that it touches; nil where it begins one.
  public let subscription: SubscriptionID?
  /// The period that it begins, or the one that goes on; for a removal the rest that is given up.
  public let period: Period
  /// When it is billed next; nil for a trial and a removal.
  public let billingDate: Day?
  /// How many free days a running trial gives up, today included (rule 17).
  public let trialDaysGivenUp: Int?
  /// Empty for a trial.
  public let lines: [QuoteLine]

  package init(
    item: CartItemID, kind: Kind, plan: PlanID, planName: String, seatKind: SeatKind, seats: Int,
    frequency: BillingFrequency?, subscription: SubscriptionID?, period: Period,
    billingDate: Day?, trialDaysGivenUp: Int? = nil, lines: [QuoteLine]
  ) {
    self.item = item
    self.kind = kind
    self.plan = plan
    self.planName = planName
    self.seatKind = seatKind
    self.seats = seats
    self.frequency = frequency
    self.subscription = subscription
    self.period = period
    self.billingDate = billingDate
    self.trialDaysGivenUp = trialDaysGivenUp
    self.lines = lines
  }

  /// The line that charges for it; nil for a trial and a removal.
  public var charge: QuoteLine? { lines.first { $0.kind == .charge } }

  /// Whether the running period goes on with other figures, instead of a new one (rule 11).
  public var adjustsPeriod: Bool { charge?.days != nil }
}

extension QuoteItem: Codable {
  /// Reads an item from a store, where a paid one without its price is damage.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    item = try container.decode(CartItemID.self, forKey: .item)
    kind = try container.decode(Kind.self, forKey: .kind)
    plan = try container.decode(PlanID.self, forKey: .plan)
    planName = try container.decode(String.self, forKey: .planName)
    seatKind = try container.decode(SeatKind.self, forKey: .seatKind)
    seats = try container.decode(Int.self, forKey: .seats)
    frequency = try container.decodeIfPresent(BillingFrequency.self, forKey: .frequency)
    subscription = try container.decodeIfPresent(SubscriptionID.self, forKey: .subscription)
    period = try container.decode(Period.self, forKey: .period)
    billingDate = try container.decodeIfPresent(Day.self, forKey: .billingDate)
    trialDaysGivenUp = try container.decodeIfPresent(Int.self, forKey: .trialDaysGivenUp)
    lines = try container.decode([QuoteLine].self, forKey: .lines)
    let isFree = kind == .trial || kind == .removal
    guard isFree || (charge != nil && frequency != nil) else {
      throw DecodingError.dataCorruptedError(
        forKey: .lines, in: container, debugDescription: "a paid plan has a line with its price")
    }
  }
}
