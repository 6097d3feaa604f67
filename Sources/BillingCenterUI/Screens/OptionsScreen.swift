import Billing
import BillingDocuments
import TerminalUI

/// What else can be done with a subscription (promise D3).
struct OptionsScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.options
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
      modal: (title: strings.options, width: 64))
  }
}
