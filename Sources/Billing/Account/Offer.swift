public typealias OfferID = Identifier<Offer>

/// What the vendor offers to a corporate account (rule 41).
public struct Offer: Hashable, Sendable, Codable, Identifiable {
  /// What became of it.
  public enum State: Hashable, Sendable, Codable {
    case pending
    /// Its document is an invoice, or a credit note where more was given back than charged.
    case accepted(on: Day, document: InvoiceNumber)
    case rejected(on: Day)
    case expired
  }

  public let id: OfferID
  /// At least one.
  public let items: [OfferItem]
  public let madeOn: Day
  /// The last day on which it can be accepted.
  public let lastDay: Day
  /// How many days after its acceptance its invoice is due.
  public let paymentDays: Int
  public let terms: LocalizedText
  public internal(set) var state: State

  /// The invoice or credit note that its acceptance has issued; nil before.
  public var document: InvoiceNumber? {
    if case .accepted(_, let number) = state { number } else { nil }
  }

  public init(
    id: OfferID, items: [OfferItem], madeOn: Day, lastDay: Day, paymentDays: Int,
    terms: LocalizedText, state: State = .pending
  ) {
    self.id = id
    self.items = items
    self.madeOn = madeOn
    self.lastDay = lastDay
    self.paymentDays = paymentDays
    self.terms = terms
    self.state = state
  }
}

/// One thing that an offer adds, changes or removes.
public enum OfferItem: Hashable, Sendable, Codable {
  case add(OfferedPlan)
  case change(OfferBasis, OfferedPlan)
  /// Ends a subscription on the day of acceptance, its unused time credited.
  case remove(OfferBasis)

  private enum AddCodingKeys: String, CodingKey {
    case _0 = "plan"
  }

  private enum ChangeCodingKeys: String, CodingKey {
    case _0 = "basis"
    case _1 = "plan"
  }

  private enum RemoveCodingKeys: String, CodingKey {
    case _0 = "basis"
  }

  /// The subscription that it touches; nil where it adds one.
  public var basis: OfferBasis? {
    switch self {
    case .add: nil
    case .change(let basis, _), .remove(let basis): basis
    }
  }

  /// The plan that it offers; nil where it removes one.
  public var offered: OfferedPlan? {
    switch self {
    case .add(let plan), .change(_, let plan): plan
    case .remove: nil
    }
  }
}

/// A plan at the price that the vendor offers.
public struct OfferedPlan: Hashable, Sendable, Codable {
  public let plan: PlanID
  public let seats: Int
  public let frequency: BillingFrequency
  /// For one seat and period, net of VAT.
  public let unitPrice: Money

  public init(plan: PlanID, seats: Int, frequency: BillingFrequency, unitPrice: Money) {
    self.plan = plan
    self.seats = seats
    self.frequency = frequency
    self.unitPrice = unitPrice
  }
}

/// A subscription as it was when an offer was made; an offer for another one is refused (rule 41).
public struct OfferBasis: Hashable, Sendable, Codable {
  public let subscription: SubscriptionID
  public let agreed: OfferedPlan

  /// Takes what a paid subscription stands at; nil for a trial and for what has ended.
  public init?(_ subscription: Subscription) {
    guard let term = subscription.paidTerm else { return nil }
    self.subscription = subscription.id
    agreed = OfferedPlan(
      plan: subscription.plan, seats: subscription.seats, frequency: term.frequency,
      unitPrice: term.unitPrice)
  }
}
