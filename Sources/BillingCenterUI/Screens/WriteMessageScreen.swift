import Billing
import BillingDocuments
import TerminalUI

/// A message to the representative, the billing contact or Customer Service (promises G1, G4 and J3).
struct WriteMessageScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.writeMessage
  let correspondent: Correspondent

  init(to correspondent: Correspondent) {
    self.correspondent = correspondent
  }

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
      modal: (title: strings.write(to: correspondent), width: 64))
  }
}
