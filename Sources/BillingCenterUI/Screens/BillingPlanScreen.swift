import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Monthly or annual, and the order summary; the wizard's last page (promises B6, B7 and C3).
struct BillingPlanScreen: Screen {
  enum Message: Sendable {
    case setFrequency(Int)
    case finish
    case stored(Answer, replacesTrial: Bool)
    case trialStarted(Answer)
    case back
  }

  /// What the main button does here.
  private enum Ending {
    case complete
    case addToCart
    case save
    case startTrial
  }

  let name = ScreenName.billingPlan
  var tab: Tab? { .subscriptions }
  private(set) var content: CartItem.Content

  init(content: CartItem.Content) {
    self.content = content
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .setFrequency(let index):
      guard case .purchase(var purchase) = content, !context.isBusy else { return .none }
      purchase.frequency = BillingFrequency.allCases[index]
      content = .purchase(purchase)
      return .none
    case .finish: return finish(in: context)
    case .stored(let answer, let replacesTrial):
      return stored(answer, replacesTrial: replacesTrial, in: context)
    case .trialStarted(let answer): return trialStarted(answer)
    case .back:
      guard !context.isBusy else { return .none }
      return .batch([.move(.back), .answer(AddSubscriptionScreen.Message.planned(content))])
    }
  }

  private func ending(in context: ScreenContext) -> Ending {
    switch (context.flow.finish, content) {
    case (.complete, .trial) where context.flow.item == nil: .startTrial
    case (.complete, _): .complete
    case (.addToCart, _): .addToCart
    case (.save, _): .save
    }
  }

  private func finish(in context: ScreenContext) -> Step<Message> {
    if ending(in: context) == .startTrial, case .trial(let trial) = content {
      return .batch([
        .move(.startTrial),
        .request(.perform(.startTrial(trial))) { .trialStarted($0) },
      ])
    }
    let edited = context.flow.editedItem
    let command = edited.map { Command.editCartItem($0, content) } ?? .addToCart(content)
    let replaced = context.account.cart.item(replacedBy: content)
    let replacesTrial = replaced != nil && replaced?.id != edited
    return .request(.perform(command)) { .stored($0, replacesTrial: replacesTrial) }
  }

  /// The item is in the cart: on to the checkout, or to the cart.
  private func stored(
    _ answer: Answer, replacesTrial: Bool, in context: ScreenContext
  ) -> Step<Message> {
    if case .failed(let error) = answer { return .notice(.failure(error)) }
    let item = context.flow.item ?? context.account.cart.items.last { $0.content == content }?.id
    guard ending(in: context) != .complete else {
      return .batch([
        item.map { .hold($0) } ?? .none, .move(.complete), .push(CheckoutScreen(in: context)),
      ])
    }
    let name = context.name(of: content)
    let isSaving = ending(in: context) == .save
    return .batch([
      .move(.addToCart), .begin(.cart), .show([SubscriptionsScreen(), CartScreen()]),
      .notice(
        Notice { context in
          if replacesTrial { return context.strings.replacedTrial(name) }
          return isSaving ? context.strings.changesSaved : context.strings.inTheCart(name)
        }),
    ])
  }

  private func trialStarted(_ answer: Answer) -> Step<Message> {
    switch answer {
    case .done(let account):
      guard let subscription = account.subscriptions.last else { return .move(.interrupt) }
      return .batch([
        .move(.succeed(nil)),
        .show([SubscriptionsScreen(), ConfirmationScreen(of: .trial(subscription.id))]),
      ])
    case .failed(let error): return .batch([.move(.interrupt), .notice(.failure(error))])
    case .placed, .declined: return .move(.interrupt)
    }
  }
}

// MARK: - View

extension BillingPlanScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let quote = quote(in: context)
    let button = View<Message>.button(
      "finish", title(of: quote, in: context), kind: .primary, isEnabled: quote.isQuoted,
      action: .finish)
    return ScreenContent(
      body: .column([
        .heading(strings.billingPlan, at: .billing, strings),
        layout(quote: quote, in: context),
      ]),
      actions: .actionRow([.button("back", strings.back, action: .back)], main: button),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(endingName(in: context), elsewhere: ["back": strings.back]),
          isEnabled: quote.isQuoted, action: .finish),
        KeyBinding([.escape], label: "esc", help: strings.keyBack, action: .back),
      ],
      initialFocus: isPurchase ? "frequency" : "finish")
  }

  private var isPurchase: Bool {
    if case .purchase = content { true } else { false }
  }

  private func quote(in context: ScreenContext) -> Result<Quote, BillingError> {
    Result { () throws(BillingError) in
      try context.account.quote(for: [content], in: context.domain)
    }
  }

  private func layout(
    quote: Result<Quote, BillingError>, in context: ScreenContext
  ) -> View<Message> {
    let summary: View<Message> =
      switch quote {
      case .success(let quote): .orderSummary(quote, in: context)
      case .failure(let error): .explanation(context.explain(error))
      }
    let choice = choice(in: context)
    return .adaptive { columns in
      columns >= 116
        ? .row(spacing: 3, [choice.width(44), summary.flexible()])
        : .column(spacing: 1, [choice, summary])
    }
  }

  private func choice(in context: ScreenContext) -> View<Message> {
    guard case .purchase(let purchase) = content else {
      return .text(context.strings.trialEndsByItself)
    }
    let selected = BillingFrequency.allCases.firstIndex(of: purchase.frequency) ?? 0
    return .choice(
      "frequency", options: BillingFrequency.allCases.map { option($0, purchase, in: context) },
      details: BillingFrequency.allCases.map { detail($0, purchase, in: context) },
      selected: selected, style: .radio, onChange: { .setFrequency($0) })
  }

  private func option(
    _ frequency: BillingFrequency, _ purchase: PurchaseRequest, in context: ScreenContext
  ) -> String {
    context.formats.frequency(frequency).capitalizedFirst
  }

  private func detail(
    _ frequency: BillingFrequency, _ purchase: PurchaseRequest, in context: ScreenContext
  ) -> String {
    guard let price = price(frequency, purchase, in: context) else { return "" }
    let amount = "\(context.formats.amount(price)) \(context.formats.perPeriod(frequency))"
    guard frequency == .annual, let monthly = self.price(.monthly, purchase, in: context),
      let yearOfMonths = try? monthly.times(12), let saving = try? yearOfMonths - price,
      saving.isPositive
    else { return amount }
    return "\(amount) · \(context.strings.saves(context.formats.amount(saving)))"
  }

  private func price(
    _ frequency: BillingFrequency, _ purchase: PurchaseRequest, in context: ScreenContext
  ) -> Money? {
    try? context.catalog.unitPrice(
      of: purchase.plan, frequency, in: context.account.currency
    ).times(purchase.seats)
  }

  private func title(of quote: Result<Quote, BillingError>, in context: ScreenContext) -> String {
    let name = endingName(in: context)
    guard ending(in: context) == .complete, case .success(let quote) = quote else { return name }
    return "\(name) · \(context.formats.amount(quote.due))"
  }

  private func endingName(in context: ScreenContext) -> String {
    switch ending(in: context) {
    case .complete: context.strings.completeTransaction
    case .addToCart: context.strings.addToCart
    case .save: context.strings.saveChanges
    case .startTrial: context.strings.startTrial
    }
  }
}

extension Result {
  /// Whether there is a value.
  var isQuoted: Bool {
    if case .success = self { true } else { false }
  }
}
