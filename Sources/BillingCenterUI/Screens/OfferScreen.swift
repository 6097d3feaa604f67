import Billing
import BillingDocuments
import TerminalUI

/// A pending offer, to be read and accepted or rejected (promises G2 and J5).
struct OfferScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.offer
  var tab: Tab? { .portal }
  let offer: OfferID

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.offer))
  }
}
