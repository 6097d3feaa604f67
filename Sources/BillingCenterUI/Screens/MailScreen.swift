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
  /// An e-mail never changes, and leaves the account in time.
  let mail: Mail

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    var facts: [View<Message>] = [
      .fact(strings.mailFrom, mail.sender), .fact(strings.mailTo, mail.recipient),
    ]
    if !mail.copies.isEmpty {
      facts.append(.fact(strings.mailCopies, mail.copies.map(\.rawValue).joined(separator: ", ")))
    }
    facts += [
      .fact(strings.date, context.formats.longDate(mail.day)),
      .fact(strings.mailSubject, mail.title),
    ]
    return ScreenContent(
      body: .column([.heading(strings.email)] + facts + [.divider, .text(mail.body)]),
      actions: .actionRow(
        [], main: .button("back", strings.back, kind: .primary, action: .back)),
      bindings: [
        context.key(.enter, help: strings.back.lowercasedFirst, action: .back)
      ],
      initialFocus: "back")
  }
}

extension Mail {
  /// Who sent it, as the message itself says: the name too, where it is in plain letters.
  fileprivate var sender: String {
    let header = message.prefix { !$0.isNewline }.dropFirst("From: ".count)
    let isEncoded = header.contains("=?")
    guard isEncoded, let start = header.lastIndex(of: "<") else { return String(header) }
    return String(header[start...].filter { $0 != "<" && $0 != ">" })
  }
}
