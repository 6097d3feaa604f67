import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Asks before a pending cancellation is removed, and confirms it (promises E2 and E3).
struct RemoveCancellationScreen: Screen {
  enum Message: Sendable {
    case confirm
    case answered(Answer)
    case back
    case readMail(MailID)
    case way(GlobalAction)
  }

  let name = ScreenName.removeCancellation
  let subscription: SubscriptionID
  private var state = ConfirmationState.asking

  init(subscription: SubscriptionID) {
    self.subscription = subscription
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .confirm:
      return .request(.perform(.removeCancellation(subscription))) { .answered($0) }
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
    let modal = (title: strings.removePendingCancellation, width: 68)
    switch state {
    case .asking:
      return ScreenContent(
        body: question(in: context),
        actions: .actionRow(
          [.button("back", strings.back, action: .back)],
          main: .button(
            "confirm", strings.yesRemoveCancellation, kind: .primary, isEnabled: !context.isBusy,
            action: .confirm)),
        initialFocus: "confirm", modal: modal)
    case .failed(let error):
      return ScreenContent(
        body: .refusal(error, in: context) { .way($0) },
        actions: .closing(in: context, .back), initialFocus: "close", modal: modal)
    case .done(let change):
      return ScreenContent(
        body: confirmation(of: change, in: context),
        actions: .closing(in: context, .back, mail: change.mail.map { .readMail($0.id) }),
        initialFocus: "close", modal: modal)
    }
  }

  private func question(in context: ScreenContext) -> View<Message> {
    guard let subscription = context.account.subscription(subscription),
      let term = subscription.paidTerm
    else { return .empty }
    let (strings, formats) = (context.strings, context.formats)
    let amount = (try? term.unitPrice.times(subscription.seats)).map(formats.amount)
    return .column([
      .text(formats.plan(subscription), role: .accent), .blank(),
      .text(strings.removalQuestion(term.period.lastDay)),
      amount.map {
        .text(strings.renewsAgain(term.period.end, strings.plusVAT($0, term.frequency)))
      } ?? .empty,
    ])
  }

  private func confirmation(
    of change: ConfirmedChange, in context: ScreenContext
  ) -> View<Message> {
    let (strings, formats) = (context.strings, context.formats)
    var rows: [View<Message>] = [
      .success(strings.cancellationRemoved(change.subscription.planName)), .blank(),
    ]
    if case .active(let day) = change.status, let term = change.subscription.paidTerm {
      rows.append(.fact(strings.nextBillingDate, formats.longDate(day), nameColumns: 28))
      if let amount = try? term.unitPrice.times(change.subscription.seats) {
        rows.append(
          .fact(
            strings.amount, strings.plusVAT(formats.amount(amount), term.frequency),
            nameColumns: 28))
      }
      rows.append(.blank())
    }
    if let address = change.mail?.address {
      rows.append(.text(strings.confirmationSent(address.rawValue)))
    }
    return .column(rows)
  }
}
