import Billing
import BillingDocuments
import TerminalUI

/// Buy or try, which product, which tier (promises B2, B3, C1 and C2).
struct AddSubscriptionScreen: Screen {
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

  /// Begins with the catalog's first product, or one that has more tiers to show.
  init(in context: ScreenContext) {
    let first = context.catalog.products.first
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

  private var content: CartItem.Content {
    switch mode {
    case .buy: .purchase(PurchaseRequest(plan: plan, seats: seats, frequency: frequency))
    case .trial: .trial(TrialRequest(plan: plan, seats: seats))
    }
  }

  /// Why this cannot be had at all, however many seats.
  private func problem(in context: ScreenContext) -> BillingError? {
    do throws(BillingError) {
      let one: CartItem.Content =
        switch mode {
        case .buy: .purchase(PurchaseRequest(plan: plan, seats: 1, frequency: frequency))
        case .trial: .trial(TrialRequest(plan: plan, seats: 1))
        }
      try context.account.check(one, in: context.domain)
      return nil
    } catch {
      return error
    }
  }

  static func control(for tier: TierID) -> ControlID { ControlID("tier-\(tier)") }
}

// MARK: - View

extension AddSubscriptionScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let problem = problem(in: context)
    let rows: [View<Message>] = [
      .heading(heading(in: context), at: .plan, strings),
      choices(in: context), .blank(),
      problem.map { error in
        View.refusal(error, in: context) { .way($0) }.padding(bottom: 1)
      } ?? .empty,
      tiers(in: context),
      View.row([.button("compare", strings.comparePlans + " →", action: .comparePlans)])
        .padding(top: 1),
    ]
    return ScreenContent(
      body: .column(rows),
      actions: .row([
        View.text(mode == .buy ? strings.usableOncePaid : strings.trialCostsNothing, role: .muted)
          .flexible(),
        .button(
          "seats", strings.chooseSeats, kind: .primary, isEnabled: problem == nil,
          action: .chooseSeats(plan.tier)),
      ]),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(
            strings.keyChooseSeats,
            elsewhere: context.wayHelp(problem).merging(["compare": strings.keyComparePlans]) { $1 }
          ), isEnabled: problem == nil || context.wayHelp(problem)[context.focus ?? ""] != nil,
          action: .chooseSeats(plan.tier)),
        KeyBinding(
          [.character("p")], label: "p", help: strings.keyComparePlans, action: .comparePlans),
      ],
      initialFocus: Self.control(for: plan.tier))
  }

  private func heading(in context: ScreenContext) -> String {
    guard case .save = context.flow.finish else { return context.strings.addSubscription }
    return context.strings.editItem
  }

  private func choices(in context: ScreenContext) -> View<Message> {
    let products = context.catalog.products
    let selected = products.firstIndex { $0.id == plan.product } ?? 0
    return .row(
      spacing: 4,
      [
        .choice(
          "mode", options: [context.strings.buy, context.strings.try], selected: mode.rawValue,
          style: .segmented, onChange: { .setTrying($0) }),
        .choice(
          "product", options: products.map(\.name), selected: selected, style: .cycling,
          label: context.strings.product, onChange: { .setProduct($0) }),
      ])
  }

  private func tiers(in context: ScreenContext) -> View<Message> {
    guard let product = context.product(plan.product) else { return .empty }
    return .cards(
      minimumColumns: 24, maximumPerRow: 3,
      product.tiers.map { tier in tierCard(tier, of: product, in: context) })
  }

  private func tierCard(
    _ tier: Tier, of product: Product, in context: ScreenContext
  ) -> View<Message> {
    let isSelected = tier.id == plan.tier
    let title = product.hasTiers ? tier.name : product.name
    let content = View<Message>.column(
      price(of: tier, of: product, in: context) + [.blank()]
        + tier.highlights.map { highlight in
          .row([
            .text("✓", role: .success), View.text(highlight[context.language]).flexible(),
          ])
        })
    return .selectable(
      Self.control(for: tier.id), isSelected: isSelected, action: .chooseSeats(tier.id),
      onFocus: .setTier(tier.id)
    ) { isFocused in
      .box(
        title: [Span(isSelected ? "● \(title)" : title, isFocused ? .selectedFocused : .title)],
        style: isSelected ? .heavy : .rounded, role: isSelected ? .borderStrong : .border, content)
    }
  }

  private func price(
    of tier: Tier, of product: Product, in context: ScreenContext
  ) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    switch mode {
    case .buy:
      guard let prices = tier.prices[context.account.currency] else { return [] }
      let seat = formats.seatName(product.seatKind, plural: false)
      return [
        .text(formats.amount(prices.monthly), role: .accent),
        .text(strings.perSeatAndMonth(seat), role: .muted),
      ]
    case .trial:
      guard let terms = product.trial else { return [.text(strings.noTrial, role: .muted)] }
      return [
        .text(strings.free(formats.days(terms.days)), role: .accent),
        .text(strings.upTo(formats.seats(terms.seatLimit, product.seatKind)), role: .muted),
      ]
    }
  }
}
