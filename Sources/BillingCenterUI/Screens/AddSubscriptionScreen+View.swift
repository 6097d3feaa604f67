import Billing
import BillingDocuments
import TerminalUI

// MARK: - View

extension AddSubscriptionScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let problem = problem(in: context)
    let isPossible = problem == nil
    let ways = context.wayHelp(problem)
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
          "seats", strings.chooseSeats, kind: .primary, isEnabled: isPossible,
          action: .chooseSeats(plan.tier)),
      ]),
      bindings: [
        context.enter(
          strings.chooseSeats,
          elsewhere: ways.merging(["compare": strings.comparePlans]) { $1 },
          action: .chooseSeats(plan.tier)
        ).varying { $0.isEnabled = isPossible || $1.flatMap { ways[$0] } != nil },
        context.key(
          .comparePlans, help: strings.comparePlans.lowercasedFirst,
          action: .comparePlans),
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
        View.choice(
          "product", options: products.map(\.name), selected: selected, style: .cycling,
          label: context.strings.product, onChange: { .setProduct($0) }
        ).flexible(),
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
