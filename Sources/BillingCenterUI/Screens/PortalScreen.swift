import Billing
import BillingDocuments
import TerminalUI

/// The Corporate Billing Portal: representative, pending offers and open invoices (promises A3 and G1 to G4).
struct PortalScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.portal
  var tab: Tab? { .portal }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.corporatePortal))
  }
}
