import Billing
import BillingDocuments
import TerminalUI

/// The whole order before it is paid: period, seats, cost and total due (promises B8 and B9).
struct CheckoutScreen: Screen {
  enum Message: Sendable {
    case confirm
    case editOrder
    case back
    /// The order was not placed: a price or a date is no longer what was agreed to (rule 23).
    case priceChanged(from: Quote)
    /// One has come back from paying, where a VAT number may have changed the price.
    case resume
  }

  let name = ScreenName.checkout
  var tab: Tab? { .cart }
  /// What the page shows, and nothing else is agreed to; nil where the cart cannot be priced.
  private var shown: Quote?
  /// What was shown before the price changed.
  private var before: Quote?

  init(in context: ScreenContext) {
    shown = context.cartQuote
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .confirm:
      guard let shown, !shown.items.isEmpty else { return .none }
      guard shown == context.cartQuote else {
        change(from: shown, in: context)
        return .none
      }
      before = nil
      return .batch([.move(.confirm), .push(PaymentScreen(agreed: shown, in: context))])
    case .editOrder:
      return .batch([.move(.editOrder), .show([SubscriptionsScreen(), CartScreen()])])
    case .back:
      return .batch([.move(.back), .back])
    case .priceChanged(let agreed):
      change(from: agreed, in: context)
      return .none
    case .resume:
      shown = context.cartQuote
      return .none
    }
  }

  /// Shows what it costs now, and what it was before.
  private mutating func change(from agreed: Quote, in context: ScreenContext) {
    before = agreed
    shown = context.cartQuote
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let total = shown.map { " · " + context.formats.amount($0.due) } ?? ""
    let canConfirm = shown?.items.isEmpty == false
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        [.button("edit", strings.editOrder, action: .editOrder)],
        main: .button(
          "complete", strings.completeTransaction + total, kind: .primary,
          isEnabled: canConfirm, action: .confirm)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(
            strings.completeTransaction, elsewhere: ["edit": strings.editOrder]),
          isEnabled: canConfirm, action: .confirm),
        KeyBinding(
          [.character("e")], label: "e", help: strings.editOrder.lowercasedFirst,
          action: .editOrder),
        KeyBinding([.escape], label: "esc", help: strings.keyBack, action: .back),
      ],
      initialFocus: "complete")
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    guard let shown else {
      guard case .failure(let error) = context.cart else { return [] }
      return [.heading(context.strings.checkout), .explanation(context.explain(error))]
    }
    var rows: [View<Message>] = [
      .heading(context.strings.checkout, at: .order, context.strings)
    ]
    if let before { rows += changed(from: before, to: shown, in: context) }
    rows += facts(of: shown, in: context)
    rows.append(.orderSummary(shown, in: context))
    rows += shown.items.compactMap { nextBilling(of: $0, in: context) }
    return rows
  }

  /// Billing period, seats and plan cost of an order of one plan; with several, the order summary's
  /// lines say them.
  private func facts(of quote: Quote, in context: ScreenContext) -> [View<Message>] {
    guard quote.items.count == 1, let item = quote.items.first, let line = item.lines.first
    else { return [] }
    let (strings, formats) = (context.strings, context.formats)
    let facts = [
      (context.label(.billingPeriod), formats.period(item.period)),
      (strings.title(of: .seats), formats.seats(line.seats, line.seatKind)),
      (strings.planCost, "\(formats.amount(line.net)) \(formats.perPeriod(line.frequency))"),
    ]
    return facts.map { .fact($0, $1, nameColumns: 25) } + [.blank()]
  }

  private func nextBilling(of item: QuoteItem, in context: ScreenContext) -> View<Message>? {
    guard let day = item.billingDate, let line = item.lines.last else { return nil }
    return .text(
      context.strings.nextBilling(
        item.planName, day, context.formats.amount(line.net),
        context.formats.perPeriod(line.frequency)), role: .muted)
  }

  private func changed(
    from agreed: Quote, to now: Quote, in context: ScreenContext
  ) -> [View<Message>] {
    [
      .text(
        [
          Span("⚠ ", .warning),
          Span(
            context.strings.priceChanged(
              context.formats.amount(agreed.due), context.formats.amount(now.due)), .warning),
        ]), .blank(),
    ]
  }
}
