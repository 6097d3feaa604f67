import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Asks before a subscription is cancelled, and confirms it (promises E4 and J1).
struct CancelScreen: Screen {
  enum Message: Sendable {
    case confirm
    case answered(Answer)
    case back
    case readMail(MailID)
    case way(GlobalAction)
  }

  let name = ScreenName.cancel
  let subscription: SubscriptionID
  private var state = ConfirmationState.asking

  init(subscription: SubscriptionID) {
    self.subscription = subscription
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .confirm:
      return .request(.perform(.cancelSubscription(subscription))) { .answered($0) }
    case .answered(let answer):
      state = ConfirmationState(answer, about: subscription, in: context)
      return .none
    case .back:
      return .back
    case .readMail(let mail):
      return .batch([.back, .push(MailScreen(mail: mail))])
    case .way(let action):
      return action.step(from: self)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    switch state {
    case .asking:
      return ScreenContent(
        body: question(in: context),
        actions: .actionRow(
          [.button("confirm", strings.yesCancel, isEnabled: !context.isBusy, action: .confirm)],
          main: .button("back", strings.keepSubscription, kind: .primary, action: .back)),
        initialFocus: "back", modal: modal(in: context))
    case .failed(let error):
      return ScreenContent(
        body: .refusal(error, in: context) { .way($0) },
        actions: .closing(in: context, .back), initialFocus: "close", modal: modal(in: context))
    case .done(let change):
      return ScreenContent(
        body: confirmation(of: change, in: context),
        actions: .closing(in: context, .back, mail: change.mail.map { .readMail($0.id) }),
        initialFocus: "close", modal: modal(in: context))
    }
  }

  private func modal(in context: ScreenContext) -> (title: String, width: Int) {
    (title: context.strings.cancelSubscription, width: 68)
  }

  // MARK: - Asking

  private func question(in context: ScreenContext) -> View<Message> {
    guard let subscription = context.account.subscription(subscription) else { return .empty }
    return .column([
      .text(context.formats.plan(subscription), role: .accent), .blank(),
      .text(context.strings.cancelQuestion), .blank(),
      .points(losses(of: subscription, in: context)),
    ])
  }

  /// What is lost, and when (rules 19 and 37).
  private func losses(of subscription: Subscription, in context: ScreenContext) -> [String] {
    guard let term = subscription.paidTerm else { return [] }
    let (strings, formats) = (context.strings, context.formats)
    var losses: [String]
    if term.dunning == nil {
      losses = [
        strings.usableStill(term.period.lastDay), strings.notRenewed, strings.noRefund,
        strings.canBeRemoved,
      ]
    } else {
      let open = context.account.invoice(term.invoice)?.open
      losses = [strings.endsToday]
      losses += [open.map { strings.noLongerOwed(term.invoice, formats.amount($0)) }]
        .compactMap(\.self)
      losses.append(strings.canBeReactivated)
    }
    let isInCart = context.account.cart.items.contains {
      $0.content.subscription == subscription.id
    }
    return losses + (isInCart ? [strings.cartItemBlocked] : [])
  }

  // MARK: - Confirming

  private func confirmation(
    of change: ConfirmedChange, in context: ScreenContext
  ) -> View<Message> {
    let (strings, formats) = (context.strings, context.formats)
    let plan = change.subscription.planName
    var rows: [View<Message>]
    if case .pendingCancellation(let lastDay) = change.status {
      rows = [
        .success(strings.cancelled(plan)), .blank(),
        .fact(strings.lastUsableDay, formats.longDate(lastDay), nameColumns: 28),
      ]
    } else {
      rows = [.success(strings.endedToday(plan))]
    }
    if let address = change.mail?.address {
      rows += [.blank(), .text(strings.confirmationSent(address.rawValue))]
    }
    return .column(rows)
  }
}
