import Billing
import BillingCenterUI
import BillingService
import BillingStore
import Testing

// MARK: - The subscriptions of the sample account ACME

extension Shop {
  /// Five seats of GoToWebinar Starter, monthly, renewed on 8 December 2026.
  static let webinar: SubscriptionID = "sub-3"
  /// Two seats of GoToAssist, annual, cancelled and usable until 14 January 2027.
  static let assist: SubscriptionID = "sub-1"
  /// A seat of GoToTraining Starter that has ended.
  static let training: SubscriptionID = "sub-2"
  /// A trial of GoToMeeting Plus that ends on 1 December 2026.
  static let trial: SubscriptionID = "sub-4"

  func subscription(_ id: SubscriptionID) throws -> Subscription {
    try #require(try account.subscription(id))
  }

  /// The last day on which a subscription may be used, as granted on a day; nil where it may not.
  func usableUntil(_ id: SubscriptionID, on day: Day) throws -> Day? {
    try entitlement(to: id, on: day)?.until
  }

  /// From the subscriptions to the options of one.
  func openOptions(of id: SubscriptionID, sourceLocation: SourceLocation = #_sourceLocation) {
    act(on: "options-\(id)", sourceLocation: sourceLocation)
    expectScreen(.options, sourceLocation: sourceLocation)
  }

  /// From My Account to the question whether to cancel a subscription.
  func goToCancel(_ id: SubscriptionID, sourceLocation: SourceLocation = #_sourceLocation) {
    goToSubscriptions()
    openOptions(of: id, sourceLocation: sourceLocation)
    act(on: "cancel", sourceLocation: sourceLocation)
    expectScreen(.cancel, sourceLocation: sourceLocation)
  }
}

// MARK: - Other accounts

extension Shop {
  /// Gives the account subscriptions as they are, and starts again.
  func give(_ subscriptions: [Subscription]) throws {
    let store = try otherTerminal().store
    _ = try store.append(
      subscriptions.map { .subscriptionStarted(subscription: $0) },
      onto: try store.load(user.account), at: Timestamp(secondsSinceEpoch: 1_795_428_000),
      by: "system")
    try restart()
  }

  /// A monthly plan whose period began on 20 November 2026, at 109.00 a seat.
  func monthly(
    _ id: SubscriptionID, _ plan: PlanID, named name: String, _ kind: SeatKind, seats: Int
  ) throws -> Subscription {
    let start = Day.november23.advanced(by: -3)
    let catalog = try otherTerminal().catalog
    let treatment = try VATTreatment(
      seller: "IT", buyer: try account.company, rates: catalog.vatRates)
    return Subscription(
      id: id, plan: plan, planName: name, seatKind: kind, seats: seats,
      standing: .paid(
        PaidTerm(
          frequency: .monthly, unitPrice: Money(minorUnits: 10_900, currency: .eur),
          anchor: start, period: Period(start: start, end: start.advanced(by: 30)),
          treatment: treatment, invoice: "NUOVA-2026-000001")))
  }
}
