import Billing
import BillingDocuments
import TerminalUI

/// The card on file and the VAT number, and how to change them (promises H1 and J6).
struct PaymentMethodScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.paymentMethod
  var tab: Tab? { .payment }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {

    ScreenContent(body: .heading(context.label(.paymentMethod)))
  }
}
