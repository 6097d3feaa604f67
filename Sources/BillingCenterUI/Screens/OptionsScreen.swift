import Billing
import BillingDocuments
import TerminalUI

/// What can be done with a subscription, and why something cannot be done now (promises D3, D8 and
/// E4).
///
/// The menu closes when something is chosen, so that going back leads to the card.
struct OptionsScreen: Screen, Equatable {
  enum Message: Sendable {
    case choose(SubscriptionAction)
    case close
  }

  let name = ScreenName.options
  let subscription: SubscriptionID

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .choose(let action):
      guard let subscription = context.account.subscription(subscription) else { return .back }
      return .batch([.back, action.step(on: subscription, in: context)])
    case .close:
      return .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let title = context.account.subscription(subscription)?.planName ?? strings.options
    return ScreenContent(
      body: .column(spacing: 1, rows(in: context)),
      actions: .row([.spacer, .button("close", strings.close, action: .close)]),
      bindings: [
        context.enter(
          strings.keyChoose, elsewhere: ["close": strings.close],
          action: .close)
      ],
      modal: (title: title, width: 64))
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    guard let subscription = context.account.subscription(subscription) else { return [] }
    let status = subscription.status(on: context.today)
    let rows = SubscriptionAction.options(for: status).map { action in
      row(action, of: subscription, status, in: context)
    }
    guard case .trial(let lastDay, _) = status else { return rows }
    return rows + [.text(context.strings.trialEnds(lastDay), role: .muted)]
  }

  private func row(
    _ action: SubscriptionAction, of subscription: Subscription, _ status: SubscriptionStatus,
    in context: ScreenContext
  ) -> View<Message> {
    let title = context.strings.title(of: action, subscription.seatKind)
    if let refusal = action.refusal(for: subscription, in: context) {
      let why = context.explain(refusal)
      let reason = [why.what, why.remedy].compactMap(\.self).joined(separator: ". ") + "."
      return .column([
        .text(title, role: .disabled), View.text(reason, role: .muted).padding(leading: 2),
      ]).padding(leading: 2)
    }
    let note = context.strings.note(on: action, status, subscription.seatKind)
    return .selectable(
      ControlID(action.rawValue), isSelected: false, action: .choose(action)
    ) { isFocused in
      .column([
        .text(
          (isFocused ? "› " : "  ") + title, role: isFocused ? .selectedFocused : .text,
          wraps: false),
        View.text(note, role: .muted).padding(leading: 4),
      ])
    }
  }
}
