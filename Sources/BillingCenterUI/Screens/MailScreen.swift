import Billing
import BillingDocuments
import TerminalUI

/// An e-mail as it was sent (promise J8).
struct MailScreen: Screen {
  enum Message: Sendable {
    case back
  }

  let name = ScreenName.mail
  var tab: Tab? { .invoices }
  let mail: MailID

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    guard let mail = context.account.mail(mail) else {
      return ScreenContent(body: .text(strings.none))
    }
    return ScreenContent(
      body: .column([
        .heading(strings.email), .fact(strings.mailTo, mail.recipient),
        .fact(strings.date, context.formats.longDate(mail.day)),
        .fact(strings.mailSubject, mail.title), .divider, .text(mail.body),
      ]),
      actions: .actionRow(
        [], main: .button("back", strings.back, kind: .primary, action: .back)),
      initialFocus: "back")
  }
}
