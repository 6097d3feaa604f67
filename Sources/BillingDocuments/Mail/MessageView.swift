import Billing

/// What a message that somebody of the account has written shows (rule 40, promise J3).
private struct MessageView {
  let recipient: String
  let company: String
  let account: String
  /// The person who writes; nil where the vendor's own program does.
  let name: String?
  let email: String?
  /// The text as it was written, line by line.
  let text: [String]
  let onDay: String
  let seller: String

  init(_ message: WrittenMessage, _ author: Person?, to recipient: String, _ composer: MailComposer)
  {
    self.recipient = recipient
    company = composer.formats.fitted(composer.account.company.name)
    account = composer.account.id.rawValue
    name = author?.name
    email = message.author?.rawValue
    text = message.text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    onDay = composer.formats.phrase(.on, message.day, isLong: true)
    seller = composer.catalog.seller.name
  }
}

extension MailComposer {
  /// Takes a message to whom it is for, from whom an answer reaches the author; nil where the
  /// account has nobody of that kind.
  func message(_ message: WrittenMessage) -> Letter? {
    guard let recipient = mailbox(of: message.to) else { return nil }
    let author = message.author.flatMap(account.person)
    let view = MessageView(message, author, to: recipient.name, self)
    var letter = Letter(
      to: recipient, about: .message(message.to), on: message.day,
      title: title(of: message, from: author?.name ?? view.company, view.company),
      template: "message", view)
    letter.answers = message.author.map {
      RFC5322Message.Mailbox(name: author?.name ?? "", address: $0.rawValue)
    }
    return letter
  }

  private func mailbox(of correspondent: Correspondent) -> RFC5322Message.Mailbox? {
    switch correspondent {
    case .representative:
      guard case .corporate(let representative, _) = account.kind else { return nil }
      return RFC5322Message.Mailbox(
        name: representative.name, address: representative.contact.email)
    case .billingContact:
      return account.billingContact.map(RFC5322Message.Mailbox.init)
    case .customerService:
      return RFC5322Message.Mailbox(
        name: formats.correspondent(.customerService),
        address: catalog.seller.customerService.email)
    }
  }

  private func title(
    of message: WrittenMessage, from author: String, _ company: String
  ) -> String {
    switch message.to {
    case .representative: formats.words("Request from \(company)", "Richiesta di \(company)")
    case .billingContact: formats.words("Message from \(author)", "Messaggio di \(author)")
    case .customerService: formats.words("Message from \(company)", "Messaggio di \(company)")
    }
  }
}

extension RFC5322Message.Mailbox {
  /// A person's own.
  init(_ person: Person) {
    self.init(name: person.name, address: person.id.rawValue)
  }
}
