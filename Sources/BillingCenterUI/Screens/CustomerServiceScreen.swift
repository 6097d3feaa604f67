import Billing
import BillingDocuments
import TerminalUI

/// How to reach the vendor's Customer Service (promise G4).
struct CustomerServiceScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.customerService

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
      modal: (title: strings.customerService, width: 64))
  }
}
