import Billing
import BillingDocuments
import TerminalUI

/// Buy or try, which product, which tier (promises B2, B3, C1 and C2).
struct AddSubscriptionScreen: Screen, Equatable {
  enum Message: Sendable {
    case setTrying(Int)
    case setProduct(Int)
    case setTier(TierID)
    case chooseSeats(TierID)
    case comparePlans
    case compared(TierID)
    case seatsChosen(Int)
    /// One has come back from the billing plan.
    case planned(CartItem.Content)
    case way(GlobalAction)
  }

  /// Whether one buys or tries.
  enum Mode: Int, CaseIterable, Sendable {
    case buy
    case trial
  }

  let name = ScreenName.addSubscription
  var tab: Tab? { .subscriptions }
  private(set) var mode: Mode
  private(set) var plan: PlanID
  /// What the seat modal begins with.
  private var seats: Int
  private var frequency: BillingFrequency

  /// Begins with the lowest tier of a product, or of the catalog's first one.
  init(to product: ProductID? = nil, in context: ScreenContext) {
    let first = product.flatMap(context.product) ?? context.catalog.products.first
    mode = .buy
    plan = PlanID(product: first?.id ?? "", tier: first?.tiers.first?.id ?? "")
    seats = 1
    frequency = .monthly
  }

  /// Begins with an item of the cart, to edit it; nil for one that changes a subscription.
  init?(editing content: CartItem.Content) {
    switch content {
    case .purchase(let purchase):
      mode = .buy
      plan = purchase.plan
      frequency = purchase.frequency
    case .trial(let trial):
      mode = .trial
      plan = trial.plan
      frequency = .monthly
    case .addSeats, .change, .subscribe, .reactivation: return nil
    }
    seats = content.seats
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .setTrying(let index): mode = Mode(rawValue: index) ?? .buy
    case .setProduct(let index): setProduct(at: index, in: context)
    case .setTier(let tier): plan = PlanID(product: plan.product, tier: tier)
    case .compared(let tier):
      plan = PlanID(product: plan.product, tier: tier)
      return .focus(Self.control(for: tier))
    case .comparePlans:
      guard let product = context.product(plan.product) else { return .none }
      return .push(
        ComparePlansScreen(product: product, tier: plan.tier) { Message.compared($0) })
    case .chooseSeats(let tier):
      plan = PlanID(product: plan.product, tier: tier)
      guard problem(in: context) == nil else { return .none }
      return .present(SeatsScreen(content: content) { Message.seatsChosen($0) })
    case .seatsChosen(let seats):
      self.seats = seats
      return .batch([
        .move(.chooseSeats), .push(BillingPlanScreen(content: content)),
      ])
    case .planned(.purchase(let purchase)): frequency = purchase.frequency
    case .planned: break
    case .way(let action): return .perform(action)
    }
    return .none
  }

  private mutating func setProduct(at index: Int, in context: ScreenContext) {
    guard context.catalog.products.indices.contains(index) else { return }
    let product = context.catalog.products[index]
    let tier = product.tiers.first { $0.id == plan.tier } ?? product.tiers.first
    plan = PlanID(product: product.id, tier: tier?.id ?? "")
  }

  private var content: CartItem.Content { content(seats: seats) }

  private func content(seats: Int) -> CartItem.Content {
    switch mode {
    case .buy: .purchase(PurchaseRequest(plan: plan, seats: seats, frequency: frequency))
    case .trial: .trial(TrialRequest(plan: plan, seats: seats))
    }
  }

  /// Why this cannot be had at all, however many seats.
  func problem(in context: ScreenContext) -> BillingError? {
    do throws(BillingError) {
      try context.account.check(content(seats: 1), in: context.domain)
      return nil
    } catch {
      return error
    }
  }

  static func control(for tier: TierID) -> ControlID { ControlID("tier-\(tier)") }
}
