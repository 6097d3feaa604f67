import Billing
import BillingDocuments
import BillingService

/// A subscription as JSON, with what it grants on a day (rule 39).
struct SubscriptionDocument: Encodable {
  private struct Grant: Encodable {
    let product: ProductID
    let tier: TierID
    let seats: Int
    /// The last day that is already granted.
    let usableUntil: Day
    let features: [Feature]
  }

  /// What is granted, by name: true, a number or a text.
  private struct Feature: Encodable {
    let name: String
    let value: FeatureValue
  }

  private struct Arrears: Encodable {
    let open: Int64
    let failedAttempts: Int
    let nextAttempt: Day
    /// The last day on which it is usable if no payment works.
    let lastUsableDay: Day

    init(_ pastDue: PastDue) {
      open = pastDue.open.minorUnits
      failedAttempts = pastDue.failedAttempts
      nextAttempt = pastDue.nextAttempt
      lastUsableDay = pastDue.lastUsableDay
    }
  }

  private let id: SubscriptionID
  private let product: ProductID
  private let tier: TierID
  private let name: String
  private let seats: Int
  private let status: String
  @Nullable private var frequency: BillingFrequency?
  @Nullable private var unitPrice: Int64?
  @Nullable private var period: Period?
  @Nullable private var billingDate: Day?
  /// What is still wanted of a period whose charge has failed.
  @Nullable private var pastDue: Arrears?
  /// The first day on which it is no longer usable.
  @Nullable private var endedSince: Day?
  /// What charged the running period.
  @Nullable private var invoice: InvoiceNumber?
  @Nullable private var entitlement: Grant?

  /// Describes a subscription.
  ///
  /// - Parameters:
  ///   - subscription: The subscription.
  ///   - account: The account that it is on.
  ///   - workspace: Today, which its status and entitlement are about, and the names.
  init(_ subscription: Subscription, of account: Account, in workspace: Workspace) {
    let day = workspace.service.today(for: account)
    let catalog = workspace.catalog
    let status = subscription.status(on: day)
    id = subscription.id
    product = subscription.plan.product
    tier = subscription.plan.tier
    name = subscription.planName
    seats = subscription.seats
    self.status = status.code
    let term = subscription.paidTerm
    frequency = subscription.frequency
    unitPrice = term?.unitPrice.minorUnits
    period = subscription.period
    invoice = term?.invoice
    billingDate = if case .active(let renewal) = status { renewal } else { nil }
    pastDue = account.pastDue(subscription.id, catalog: catalog).map(Arrears.init)
    endedSince = if case .ended(let since, _) = status { since } else { nil }
    let granted = account.entitlements(on: day).first { $0.subscription == subscription.id }
    entitlement = granted.map {
      Grant(
        product: $0.plan.product, tier: $0.plan.tier, seats: $0.seats, usableUntil: $0.until,
        features: catalog.features(of: $0.plan).map {
          Feature(name: $0.name[workspace.formats.language], value: $0.value)
        })
    }
  }
}

extension Subscription {
  /// The running period; nil after its end.
  fileprivate var period: Period? {
    switch standing {
    case .trial(let period): period
    case .paid(let term): term.period
    case .ended: nil
    }
  }
}
