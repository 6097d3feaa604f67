public typealias OfferID = Identifier<Offer>

/// What the vendor offers to a corporate account (rule 41).
public struct Offer: Hashable, Sendable, Codable, Identifiable {
  public let id: OfferID
  public let plan: PlanID
  public let seats: Int
  public let frequency: BillingFrequency
  /// For one seat and period, net of VAT.
  public let unitPrice: Money
  public let madeOn: Day
  /// The last day on which it can be accepted.
  public let lastDay: Day
  public let paymentDays: Int
  public let terms: LocalizedText

  public init(
    id: OfferID, plan: PlanID, seats: Int, frequency: BillingFrequency, unitPrice: Money,
    madeOn: Day, lastDay: Day, paymentDays: Int, terms: LocalizedText
  ) {
    self.id = id
    self.plan = plan
    self.seats = seats
    self.frequency = frequency
    self.unitPrice = unitPrice
    self.madeOn = madeOn
    self.lastDay = lastDay
    self.paymentDays = paymentDays
    self.terms = terms
  }
}
