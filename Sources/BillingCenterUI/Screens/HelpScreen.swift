import Billing
import BillingDocuments
import TerminalUI

/// What Help answers, and Customer Service (promises G4 and H4).
struct HelpScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.help
  var tab: Tab? { .help }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.title(of: .help)))
  }
}
