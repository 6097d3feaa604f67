import Billing
import BillingDocuments
import TerminalUI

/// Tier, seats and frequency of a subscription, before and after (promises D4 to D8, F2 and H3).
struct ChangeSubscriptionScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.change
  var tab: Tab? { .subscriptions }
  let content: CartItem.Content

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.changeSubscription))
  }
}
