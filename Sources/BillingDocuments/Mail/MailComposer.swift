package import Billing

/// Writes an account's e-mails, in the account's language (rule 38).
package struct MailComposer: Sendable {
  let account: Account
  let catalog: Catalog

  /// Takes what the e-mails tell of.
  ///
  /// - Parameters:
  ///   - account: As it is after what an e-mail is about.
  ///   - catalog: Names the plans, and the seller who writes.
  package init(account: Account, catalog: Catalog) {
    self.account = account
    self.catalog = catalog
  }

  var formats: Formats { Formats(language: account.language) }

  /// Writes the e-mail of an occasion.
  ///
  /// It is nil where the account has nobody whom it could reach, and where the account does not
  /// have what it would be about.
  ///
  /// - Parameters:
  ///   - occasion: What happened last on the account.
  ///   - id: The e-mail's own.
  ///   - seconds: When it is sent, in seconds since 1970.
  /// - Returns: The e-mail.
  package func mail(about occasion: MailOccasion, id: MailID, at seconds: Int) -> Mail? {
    guard let letter = letter(about: occasion) else { return nil }
    let body = TextLayout.laidOut(
      Templates.render("\(letter.template).\(account.language.rawValue)", letter.view))
    let message = RFC5322Message(
      from: .init(name: catalog.seller.name, address: catalog.seller.customerService.email),
      to: letter.recipient, copies: letter.copies, replyTo: letter.answers,
      subject: letter.title, secondsSinceEpoch: seconds,
      idParts: [account.id.rawValue, id.rawValue], body: body)
    return Mail(
      id: id, about: letter.about, day: letter.day, recipient: letter.recipient.address,
      copies: letter.copies, title: letter.title, body: body, message: message.text)
  }

  private func letter(about occasion: MailOccasion) -> Letter? {
    if case .message(let message) = occasion { return self.message(message) }
    guard let contact = account.billingContact,
      var letter = letter(about: occasion, to: contact)
    else { return nil }
    if occasion.tellsOfDocument { letter.copies = account.invoiceRecipients }
    return letter
  }

  private func letter(about occasion: MailOccasion, to contact: Person) -> Letter? {
    switch occasion {
    case .order(let order): self.order(order, to: contact)
    case .trialStarted(let subscription): trialStarted(subscription, to: contact)
    case .renewal(let id, let day): renewal(of: id, on: day, to: contact)
    case .paymentFailed(let id, let failure, let day):
      paymentFailed(of: id, failure, on: day, to: contact)
    case .endedUnpaid(let id, let creditNote, let end, let day):
      endedUnpaid(id, creditNote, end, on: day, to: contact)
    case .cancellationSet(let id, let day): cancellationSet(of: id, on: day, to: contact)
    case .cancellationRemoved(let id, let day): cancellationRemoved(of: id, on: day, to: contact)
    case .offerAccepted(let id): offerAccepted(id, to: contact)
    case .invoicePaid(let number, let payment, let recovered):
      invoicePaid(number, payment, recovered: recovered, to: contact)
    case .message: nil
    }
  }
}

/// An e-mail before its template is filled in.
struct Letter {
  let about: Mail.Subject
  /// The day of what it is about.
  let day: Day
  let recipient: RFC5322Message.Mailbox
  /// Who else gets it.
  var copies: [EmailAddress] = []
  /// Whom an answer reaches; nil where it is the sender.
  var answers: RFC5322Message.Mailbox?
  let title: String
  /// The template's name without its language.
  let template: String
  /// A structure whose properties the template names.
  let view: Any

  init(
    to contact: Person, about: Mail.Subject, on day: Day, title: String, template: String,
    _ view: some Any
  ) {
    self.init(
      to: RFC5322Message.Mailbox(contact), about: about, on: day, title: title,
      template: template, view)
  }

  init(
    to recipient: RFC5322Message.Mailbox, about: Mail.Subject, on day: Day, title: String,
    template: String, _ view: some Any
  ) {
    self.about = about
    self.day = day
    self.recipient = recipient
    self.title = title
    self.template = template
    self.view = view
  }
}
