import Billing
import BillingDocuments

/// An offer as JSON: amounts in minor units.
struct OfferDocument: Encodable {
  private struct Item: Encodable {
    enum Action: String, Encodable {
      case add
      case change
      case remove
    }

    let action: Action
    @Nullable var subscription: SubscriptionID?
    /// What the subscription was when the offer was made.
    @Nullable var before: Plan?
    @Nullable var offered: Plan?
    let description: String
  }

  private struct Plan: Encodable {
    let product: ProductID
    let tier: TierID
    let seats: Int
    let frequency: BillingFrequency
    let unitPrice: Int64

    init(_ plan: OfferedPlan) {
      product = plan.plan.product
      tier = plan.plan.tier
      seats = plan.seats
      frequency = plan.frequency
      unitPrice = plan.unitPrice.minorUnits
    }
  }

  private let offer: OfferID
  private let state: String
  private let madeOn: Day
  private let lastDay: Day
  private let paymentDays: Int
  private let terms: String
  /// When it was accepted or rejected.
  @Nullable private var answeredOn: Day?
  /// The invoice or credit note of its acceptance.
  @Nullable private var document: InvoiceNumber?
  private let items: [Item]

  init(_ offer: Offer, in workspace: Workspace) {
    self.offer = offer.id
    state = offer.state.code
    madeOn = offer.madeOn
    lastDay = offer.lastDay
    paymentDays = offer.paymentDays
    terms = offer.terms[workspace.formats.language]
    switch offer.state {
    case .accepted(let day, let document): (answeredOn, self.document) = (day, document)
    case .rejected(let day): answeredOn = day
    case .pending, .expired: break
    }
    items = offer.items.map { item in
      Item(
        action: Self.action(of: item), subscription: item.basis?.subscription,
        before: item.basis.map { Plan($0.agreed) }, offered: item.offered.map(Plan.init),
        description: workspace.formats.item(item, catalog: workspace.catalog))
    }
  }

  private static func action(of item: OfferItem) -> Item.Action {
    switch item {
    case .add: .add
    case .change: .change
    case .remove: .remove
    }
  }
}

/// An offer as JSON, with what accepting it today comes to.
struct OfferDetailDocument: Encodable {
  private let offer: OfferDocument
  @Nullable private var quote: QuoteDocument?
  /// Why it cannot be accepted.
  @Nullable private var problem: RefusalDocument?

  init(_ offer: Offer, _ answer: Result<Quote, BillingError>, in workspace: Workspace) {
    self.offer = OfferDocument(offer, in: workspace)
    switch answer {
    case .success(let quote): self.quote = QuoteDocument(quote, workspace.formats)
    case .failure(let error): problem = RefusalDocument(error, in: workspace)
    }
  }
}

extension Offer.State {
  /// A stable word for scripts.
  fileprivate var code: String {
    switch self {
    case .pending: "pending"
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .expired: "expired"
    }
  }
}
