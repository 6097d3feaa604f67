import Billing
import BillingDocuments
import TerminalUI

/// Asks before a pending cancellation is removed, and confirms it (promises E2 and E3).
struct RemoveCancellationScreen: Screen {
  typealias Message = AskedChange.Message

  let name = ScreenName.removeCancellation
  private var change: AskedChange

  init(subscription: SubscriptionID) {
    change = AskedChange(.removeCancellation(subscription), of: subscription)
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    change.update(message, in: context)
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return change.content(
      title: strings.removePendingCancellation, question: question(in: context),
      actions: .actionRow(
        [.button("back", strings.back, action: .back)],
        main: .button(
          "confirm", strings.yesRemoveCancellation, kind: .primary, isEnabled: !context.isBusy,
          action: .confirm)),
      answers: ["confirm": strings.yesRemoveCancellation, "back": strings.back],
      initialFocus: "confirm", confirmation: { confirmation(of: $0, in: context) }, in: context)
  }

  private func question(in context: ScreenContext) -> View<Message> {
    guard let subscription = context.account.subscription(change.subscription),
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
