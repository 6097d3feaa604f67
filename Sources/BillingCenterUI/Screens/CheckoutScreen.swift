import Billing
import BillingDocuments
import TerminalUI

/// The whole order before it is paid: period, seats, cost and total due (promises B8 and B9).
struct CheckoutScreen: Screen, Equatable {
  enum Message: Sendable {
    case confirm
    case editOrder
    case back
    /// The order was not placed: a price or a date is no longer what was agreed to (rule 23).
    case priceChanged(from: Quote)
    /// One has come back from paying, where a VAT number may have changed the price.
    case resume
    case way(GlobalAction)
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
    case .way(let action): return .perform(action)
    }
  }

  /// Shows what it costs now, and what it was before.
  private mutating func change(from agreed: Quote, in context: ScreenContext) {
    before = agreed
    shown = context.cartQuote
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let complete = strings.completeTransaction
    let canConfirm = shown?.items.isEmpty == false
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        [.button("edit", strings.editOrder, action: .editOrder)],
        main: .button(
          "complete", shown.map { context.formats.title(complete, due: $0) } ?? complete,
          kind: .primary, isEnabled: canConfirm, action: .confirm)),
      bindings: [
        context.enter(
          complete,
          elsewhere: context.wayHelp(context.cart.failure).merging(
            ["edit": strings.editOrder]) { $1 },
          action: .confirm
        ).varying { $0.isEnabled = canConfirm || $1 != "complete" },
        context.key(
          .editOrder, help: strings.editOrder.lowercasedFirst,
          action: .editOrder),
        context.key(.back, help: strings.keyBack, action: .back),
      ],
      initialFocus: "complete")
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    guard let shown else {
      guard case .failure(let error) = context.cart else { return [] }
      return [
        .heading(context.strings.checkout), .refusal(error, in: context) { .way($0) },
      ]
    }
    let strings = context.strings
    var rows: [View<Message>] = [
      shown.beginsPlans
        ? .heading(strings.checkout, at: .order, strings) : .heading(strings.checkout)
    ]
    if let before { rows += changed(from: before, to: shown, in: context) }
    let (facts, notes) = (facts(of: shown, in: context), notes(on: shown, in: context))
    let summary = View<Message>.orderSummary(shown, in: context)
    return rows + [
      .form(
        .column(facts + notes), columns: 60, beside: summary,
        stacked: .column(facts + [summary] + notes))
    ]
  }

  /// Billing period, seats and plan cost of an order of one plan, and what it gives back for what it
  /// changes; with several, the order summary's lines say them.
  private func facts(of quote: Quote, in context: ScreenContext) -> [View<Message>] {
    guard quote.items.count == 1, let item = quote.items.first, let charge = item.charge,
      let cost = try? charge.unitPrice.times(charge.seats)
    else { return [] }
    let (strings, formats) = (context.strings, context.formats)
    let before = item.subscription.flatMap(context.account.subscription)?.seats ?? charge.seats
    let isChanged = item.lines.count > 1 && before != item.seats
    let seats = formats.seats(item.seats, item.seatKind)
    let each = formats.perPeriod(charge.frequency)
    var facts = [
      (context.label(.billingPeriod), formats.period(item.period)),
      (
        strings.title(of: .seats),
        isChanged ? formats.arrow([formats.number(before), seats]) : seats
      ),
      (strings.planCost, "\(formats.amount(cost)) \(each)"),
    ]
    facts += item.lines.filter { $0.kind == .credit }.map { line in
      (strings.creditForUnused, formats.amount(line.net))
    }
    let nameColumns = 4 + (facts.map { TextWidth.width(of: $0.0) }.max() ?? 0)
    return facts.map { .fact($0, $1, nameColumns: nameColumns) } + [.blank()]
  }

  /// When each plan is billed next, and where a credit goes.
  private func notes(on quote: Quote, in context: ScreenContext) -> [View<Message>] {
    let isOne = quote.items.count == 1
    let credit = quote.toBalance
    let notes =
      credit.isPositive ? [context.strings.creditGoes(context.formats.amount(credit))] : []
    let billings = quote.items.compactMap { item in
      context.nextBilling(of: item).map { sentence in
        isOne ? sentence : context.strings.about(item.planName, sentence.lowercasedFirst)
      }
    }
    return (notes + billings).map { .text($0, role: .muted) }
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

extension Quote {
  /// Whether it has a plan that the wizard has put together, so that its steps say something.
  var beginsPlans: Bool { items.contains { $0.subscription == nil } }
}
