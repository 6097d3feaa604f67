import Billing
import BillingDocuments
import TerminalUI

/// The account balance, entry by entry (promise J7).
struct BalanceScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.balance
  var tab: Tab? { .account }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.accountBalance))
  }
}
