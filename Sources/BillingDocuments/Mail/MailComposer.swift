package import Billing

/// Writes the e-mails that an account's billing contact gets, in the account's language (rule 38).
package struct MailComposer: Sendable {
  private let account: Account
  private let catalog: Catalog

  /// Takes what the e-mails tell of.
  ///
  /// - Parameters:
  ///   - account: As it is after what an e-mail is about.
  ///   - catalog: Names the plans, and the seller who writes.
  package init(account: Account, catalog: Catalog) {
    self.account = account
    self.catalog = catalog
  }

  private var formats: Formats { Formats(language: account.language) }

  /// Confirms an order with all that its invoice says (promise B11).
  ///
  /// It is nil where the account has no billing contact whom it could reach.
  ///
  /// - Parameters:
  ///   - order: An order of the account.
  ///   - id: The e-mail's own.
  ///   - seconds: When it is sent, in seconds since 1970.
  /// - Returns: The e-mail.
  package func order(_ order: Order, id: MailID, at seconds: Int) -> Mail? {
    guard let contact = account.billingContact else { return nil }
    let view = OrderView(order, to: contact, account, catalog.seller, formats)
    return mail(
      id: id, about: .order(order.number), day: order.day, to: contact, at: seconds,
      title: formats.words("Your order \(order.number)", "Il tuo ordine \(order.number)"),
      template: "order", view)
  }

  /// Confirms that a trial has begun without an order (promise C3).
  ///
  /// It is nil where the account has no billing contact, and for what is no trial of the catalog.
  ///
  /// - Parameters:
  ///   - subscription: A running trial of the account.
  ///   - id: The e-mail's own.
  ///   - seconds: When it is sent, in seconds since 1970.
  /// - Returns: The e-mail.
  package func trialStarted(_ subscription: Subscription, id: MailID, at seconds: Int) -> Mail? {
    guard let contact = account.billingContact, case .trial(let period) = subscription.standing,
      let product = try? catalog.product(subscription.plan.product)
    else { return nil }
    let view = TrialView(subscription, period, product, to: contact, catalog.seller, formats)
    return mail(
      id: id, about: .trialStarted(subscription.id), day: period.start, to: contact, at: seconds,
      title: formats.words(
        "Your trial of \(view.plan) has begun", "La tua prova di \(view.plan) è iniziata"),
      template: "trial", view)
  }

  private func mail(
    id: MailID, about subject: Mail.Subject, day: Day, to contact: Person, at seconds: Int,
    title: String, template: String, _ view: some Any
  ) -> Mail {
    let body = TextLayout.laidOut(
      Templates.render("\(template).\(account.language.rawValue)", view))
    let message = RFC5322Message(
      from: .init(name: catalog.seller.name, address: catalog.seller.customerService.email),
      to: .init(name: contact.name, address: contact.id.rawValue), subject: title,
      secondsSinceEpoch: seconds, idParts: [account.id.rawValue, id.rawValue], body: body)
    return Mail(
      id: id, about: subject, day: day, recipient: contact.id.rawValue, title: title, body: body,
      message: message.text)
  }
}
