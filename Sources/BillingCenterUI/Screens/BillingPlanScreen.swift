import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Monthly or annual, and the order summary; the wizard's last page (promises B6, B7 and C3).
struct BillingPlanScreen: Screen, Equatable {
  enum Message: Sendable {
    case setFrequency(Int)
    case finish
    case stored(OrderEnding.Stored)
    case trialStarted(Answer)
    case way(GlobalAction)
    case back
  }

  let name = ScreenName.billingPlan
  var tab: Tab? { .subscriptions }
  private var content: CartItem.Content

  init(content: CartItem.Content) {
    self.content = content
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .setFrequency(let index):
      guard !context.isBusy else { return .none }
      content = content.with(frequency: BillingFrequency.allCases[index])
      return .none
    case .finish: return finish(in: context)
    case .stored(let stored):
      return OrderEnding(of: content, in: context).goOn(after: stored, in: context)
    case .trialStarted(let answer): return trialStarted(answer)
    case .way(let action): return .perform(action)
    case .back:
      guard !context.isBusy else { return .none }
      return .batch([.move(.back), .answer(AddSubscriptionScreen.Message.planned(content))])
    }
  }

  private func finish(in context: ScreenContext) -> Step<Message> {
    let ending = OrderEnding(of: content, in: context)
    guard ending.kind == .startTrial, case .trial(let trial) = content else {
      return ending.store(in: context) { .stored($0) }
    }
    return .batch([
      .move(.startTrial),
      .request(.perform(.startTrial(trial))) { .trialStarted($0) },
    ])
  }

  private func trialStarted(_ answer: Answer) -> Step<Message> {
    switch answer {
    case .done(let account):
      guard let subscription = account.subscriptions.last else { return .move(.interrupt) }
      return .batch([
        .move(.succeed(nil)),
        .show([
          SubscriptionsScreen(), ConfirmationScreen(of: .trial(subscription.id), in: account),
        ]),
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
    let quote = context.quote(for: content)
    let ending = OrderEnding(of: content, in: context)
    let isQuoted = quote.isQuoted
    let button = View<Message>.button(
      "finish", ending.title(of: try? quote.get(), in: context), kind: .primary,
      isEnabled: isQuoted, action: .finish)
    return ScreenContent(
      body: .column([
        .heading(strings.billingPlan, at: .billing, strings),
        layout(quote: quote, in: context),
      ]),
      actions: .actionRow([.button("back", strings.back, action: .back)], main: button),
      bindings: [
        context.enter(
          ending.name(strings),
          elsewhere: context.wayHelp(quote.failure).merging(["back": strings.back]) { $1 },
          action: .finish
        ).varying { $0.isEnabled = isQuoted || $1 != "finish" },
        context.key(.back, help: strings.keyBack, action: .back),
      ],
      initialFocus: isPurchase ? "frequency" : "finish")
  }

  private var isPurchase: Bool {
    if case .purchase = content { true } else { false }
  }

  private func layout(
    quote: Result<Quote, BillingError>, in context: ScreenContext
  ) -> View<Message> {
    let summary: View<Message> =
      switch quote {
      case .success(let quote): .orderSummary(quote, in: context)
      case .failure(let error): .refusal(error, in: context) { .way($0) }
      }
    let choice = choice(in: context)
    return .form(
      choice, columns: 44, beside: summary, stacked: .column(spacing: 1, [choice, summary]))
  }

  private func choice(in context: ScreenContext) -> View<Message> {
    isPurchase
      ? .frequencyChoice("frequency", for: content, in: context) { .setFrequency($0) }
      : .text(context.strings.trialEndsByItself)
  }
}
