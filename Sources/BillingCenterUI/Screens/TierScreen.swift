import Billing
import BillingDocuments
import TerminalUI

/// Which tier, asked in a modal that shows the lower ones too (promises D4, D6 and D8).
struct TierScreen: Screen, Equatable {
  enum Message: Sendable {
    case select(Int)
    case choose
    case compare
    case compared(TierID)
    case way(GlobalAction)
    case cancel
  }

  let name = ScreenName.tier
  /// What is being put together; its own tier is the one that it begins with.
  private let content: CartItem.Content
  private var tier: TierID
  /// Whether a tier was chosen that only Customer Service gives.
  private var isRefused = false

  /// - Parameter content: What is being put together.
  init(content: CartItem.Content) {
    self.content = content
    tier = content.plan?.tier ?? ""
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .select(let index):
      isRefused = false
      let tiers = product(in: context)?.tiers ?? []
      if tiers.indices.contains(index) { tier = tiers[index].id }
    case .choose:
      guard refusal(in: context) == nil else {
        isRefused = true
        return .focus("refusal-1")
      }
      return .answer(ChangeSubscriptionScreen.Message.tierChosen(tier))
    case .compare:
      guard let product = product(in: context) else { return .none }
      return .push(ComparePlansScreen(product: product, tier: tier) { Message.compared($0) })
    case .compared(let tier):
      isRefused = false
      self.tier = tier
      return .focus("tier")
    case .way(let action): return .perform(action)
    case .cancel: return .back
    }
    return .none
  }

  private func product(in context: ScreenContext) -> Product? {
    content.plan.flatMap { context.product($0.product) }
  }

  private func plan(_ tier: TierID) -> PlanID {
    PlanID(product: content.plan?.product ?? "", tier: tier)
  }

  /// Why the marked tier cannot be chosen online: it is below the present one (rule 13).
  private func refusal(in context: ScreenContext) -> BillingError? {
    do throws(BillingError) {
      try context.account.check(content.with(tier: tier), in: context.domain)
    } catch {
      if case .lowerTier = error { return error }
    }
    return nil
  }
}

// MARK: - View

extension TierScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let choose = strings.choose(context.formats.tierName(of: plan(tier), context.catalog))
    return ScreenContent(
      body: .column(
        [tiers(in: context), .blank()] + refusalRows(in: context)
          + [.row([.button("compare", strings.comparePlans + " →", action: .compare)])]
          + (isRefused ? [] : anotherProduct(strings))),
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .cancel)],
        main: .button("choose", choose, kind: .primary, action: .choose)),
      bindings: [
        context.enter(
          choose,
          elsewhere: context.wayHelp(refusal(in: context)).merging([
            "cancel": strings.cancel, "compare": strings.comparePlans,
            "another-product": strings.keyOpen,
          ]) { $1 }, action: .choose),
        context.key(
          .comparePlans, help: strings.comparePlans.lowercasedFirst,
          action: .compare),
      ],
      initialFocus: "tier", modal: (title: strings.whichTier, width: 76))
  }

  /// The way to another product, where one would look for a swap (promise D8).
  private func anotherProduct(_ strings: Strings) -> [View<Message>] {
    [
      .blank(), .text(strings.anotherProductWay, role: .muted),
      .row([
        .button(
          "another-product", strings.question(.anotherProduct),
          action: .way(.help(.anotherProduct)))
      ]),
    ]
  }

  private func tiers(in context: ScreenContext) -> View<Message> {
    let tiers = product(in: context)?.tiers ?? []
    let present = content.subscription.flatMap(context.account.subscription)?.plan.tier
    return .choice(
      "tier", options: tiers.map { $0.id == present ? context.strings.current($0.name) : $0.name },
      details: tiers.map { price(of: $0, in: context) },
      selected: tiers.firstIndex { $0.id == tier } ?? 0, style: .radio, onChange: { .select($0) })
  }

  private func price(of tier: Tier, in context: ScreenContext) -> String {
    let (strings, formats) = (context.strings, context.formats)
    let frequency = content.frequency ?? .monthly
    guard let product = product(in: context),
      let price = context.unitPrice(of: plan(tier.id), frequency, for: content)
    else { return "" }
    let each = strings.perSeat(
      formats.amount(price), formats.seatName(product.seatKind, plural: false))
    return "\(each) \(formats.perPeriod(frequency))"
  }

  /// Who lowers a tier, and how they are reached (promise D6).
  private func refusalRows(in context: ScreenContext) -> [View<Message>] {
    guard isRefused, let error = refusal(in: context) else { return [] }
    let hours = context.catalog.seller.customerService.hours[context.language]
    return [
      .refusal(error, in: context) { .way($0) },
      View.text(context.strings.serviceHours(hours), role: .muted).padding(leading: 2), .blank(),
    ]
  }
}
