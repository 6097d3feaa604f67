import Billing
import BillingDocuments
import TerminalUI

/// Asks before a pending cancellation is removed, and confirms it (promise E2).
struct RemoveCancellationScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.removeCancellation
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
      modal: (title: strings.removePendingCancellation, width: 64))
  }
}
