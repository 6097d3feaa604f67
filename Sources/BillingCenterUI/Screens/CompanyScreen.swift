import Billing
import BillingDocuments
import TerminalUI

/// The company, its people, and the language and theme of the user.
struct CompanyScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.company
  var tab: Tab? { .account }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.company))
  }
}
