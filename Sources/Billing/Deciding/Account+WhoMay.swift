extension Account {
  /// Only the billing contact changes anything (promise A2); a corporate account's in its portal
  /// alone (rule 40).
  func checkThatActorMay(_ command: Command, in context: Context) throws(BillingError) {
    if case .person(let id) = context.actor {
      if command.place == .letter { _ = try known(id) } else { try checkThatPortalIsOpen(to: id) }
      guard command.place != .vendor else { throw .vendorOnly }
    }
    if command.place == .shop { try checkThatShopIsOpen() }
  }

  /// Whether a person may change what this account has: an online account's billing contact.
  ///
  /// - Parameter id: The person's e-mail address.
  /// - Throws: `unknownPerson`, `notBillingContact` or `corporateAccount`.
  public func checkThatChangesAreOpen(to id: PersonID) throws(BillingError) {
    try checkThatPortalIsOpen(to: id)
    try checkThatShopIsOpen()
  }

  /// A corporate account's subscriptions, cart and purchases are closed to everyone (rule 40).
  private func checkThatShopIsOpen() throws(BillingError) {
    if case .corporate(let representative, _) = kind {
      throw .corporateAccount(representative)
    }
  }

  /// Whether a person may pay, and answer offers: the billing contact of any account.
  ///
  /// - Parameter id: The person's e-mail address.
  /// - Throws: `unknownPerson` or `notBillingContact`.
  public func checkThatPortalIsOpen(to id: PersonID) throws(BillingError) {
    guard try known(id).role == .billingContact else {
      throw .notBillingContact(contact: billingContact)
    }
  }

  /// A person of the account.
  ///
  /// - Throws: `unknownPerson`.
  private func known(_ id: PersonID) throws(BillingError) -> Person {
    guard let person = person(id) else {
      throw .unknownPerson(id, known: people.map(\.id))
    }
    return person
  }
}

extension Command {
  /// Where a command is given.
  fileprivate enum Place {
    /// Closed to corporate accounts.
    case shop
    /// Open to the billing contact of every account.
    case portal
    /// Open to every person of every account.
    case letter
    /// The vendor's program's own.
    case vendor
  }

  fileprivate var place: Place {
    switch self {
    case .addToCart, .editCartItem, .removeCartItem, .startTrial, .placeOrder,
      .cancelSubscription, .removeCancellation, .setVATNumber:
      .shop
    case .setPaymentMethod, .setPurchaseOrder, .setInvoiceRecipients, .payInvoice, .acceptOffer,
      .rejectOffer, .write(to: .representative, _):
      .portal
    case .write(to: .billingContact, _), .write(to: .customerService, _): .letter
    case .addOffer, .advance, .settlePayment: .vendor
    }
  }
}
