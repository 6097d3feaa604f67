import Billing
import BillingDocuments
import TerminalUI

/// Asks before a subscription is cancelled, and confirms it (promises E4 and J1).
struct CancelScreen: Screen {
  typealias Message = AskedChange.Message

  let name = ScreenName.cancel
  private var change: AskedChange

  init(subscription: SubscriptionID) {
    change = AskedChange(.cancelSubscription(subscription), of: subscription)
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    change.update(message, in: context)
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return change.content(
      title: strings.cancelSubscription, question: question(in: context),
      actions: .actionRow(
        [.button("confirm", strings.yesCancel, isEnabled: !context.isBusy, action: .confirm)],
        main: .button("back", strings.keepSubscription, kind: .primary, action: .back)),
      answers: ["confirm": strings.yesCancel, "back": strings.keepSubscription],
      initialFocus: "back", confirmation: { confirmation(of: $0, in: context) }, in: context)
  }

  // MARK: - Asking

  private func question(in context: ScreenContext) -> View<Message> {
    guard let subscription = context.account.subscription(change.subscription) else {
      return .empty
    }
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
