import Billing
import BillingDocuments
import TerminalUI

/// The answer to a question, with this account's own data (promise H4).
struct HelpTopicScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.helpTopic
  var tab: Tab? { .help }
  let topic: HelpTopic

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.question(topic)))
  }
}
