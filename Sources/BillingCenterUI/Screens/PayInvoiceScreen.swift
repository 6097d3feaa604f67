import Billing
import BillingDocuments
import TerminalUI

/// An open invoice is paid by card, in full or in part (promise G3, rule 37).
struct PayInvoiceScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.payInvoice
  var tab: Tab? { .invoices }
  let number: InvoiceNumber

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(body: .heading(strings.payInvoice))
  }
}
