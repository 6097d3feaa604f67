import Billing

extension RandomWorld {
  /// A command, and who gives it.
  mutating func command(
    for account: Account, on day: Day, quotes: [Quote]
  ) -> (command: Command, actor: Context.Actor) {
    let command =
      switch account.kind {
      case .online: onlineCommand(for: account, on: day, quotes: quotes)
      case .corporate: corporateCommand(for: account, on: day, quotes: quotes)
      }
    if chance(1, in: 12) {
      return (command, pick([.person(.reader), .person(.stranger), .person(.contact)]))
    }
    switch command {
    case .addOffer, .advance, .settlePayment: return (command, .system)
    case .acceptOffer, .rejectOffer, .payInvoice, .setPaymentMethod, .setPurchaseOrder,
      .setInvoiceRecipients, .write(to: .representative, _):
      return (command, .person(.contact))
    case .write: return (command, .person(pick([.reader, .reader, .contact])))
    default: return (command, chance(1, in: 6) ? .system : .person(.contact))
    }
  }

  private mutating func onlineCommand(
    for account: Account, on day: Day, quotes: [Quote]
  ) -> Command {
    if let pastDue = pastDue(of: account), chance(1, in: 2) {
      return command(on: pastDue, of: account)
    }
    return switch number(in: 0...39) {
    case 0...13: .addToCart(content(for: account))
    case 14...22: placing(for: account, quotes)
    case 23: .editCartItem(cartItem(of: account), content(for: account))
    case 24: .removeCartItem(cartItem(of: account))
    case 25: .startTrial(TrialRequest(plan: plan(), seats: seats()))
    case 26...27: cancelling(account)
    case 28...29: keeping(account)
    case 30: .payInvoice("ACME-2026-000001", amount: cents(1))
    default: portalCommand(for: account, on: day)
    }
  }

  private mutating func corporateCommand(
    for account: Account, on day: Day, quotes: [Quote]
  ) -> Command {
    switch number(in: 0...39) {
    case 0...6: return .addOffer(offer(for: account, on: day))
    case 7...13: return accepting(for: account, quotes)
    case 14: return .rejectOffer(offer(of: account))
    case 15...16: return .write(to: .representative, message())
    case 17...29: return payment(for: account)
    case 30: return onlineCommand(for: account, on: day, quotes: quotes)
    default: return portalCommand(for: account, on: day)
    }
  }

  private mutating func portalCommand(for account: Account, on day: Day) -> Command {
    switch number(in: 0...11) {
    case 0...3: .setPaymentMethod(card(on: day))
    case 4...6: .setVATNumber(chance(1, in: 2) ? nil : vatNumber(of: country(of: account)))
    case 7: .setPurchaseOrder(purchaseOrder(on: day))
    case 8: .settlePayment("acme/order/99", .captured(reference: "forged"))
    case 9: payment(for: account)
    case 10: .setInvoiceRecipients(invoiceRecipients())
    default:
      pick([
        .advance, .rejectOffer(offer(of: account)),
        .write(to: pick(Correspondent.allCases), message()),
      ])
    }
  }

  private mutating func country(of account: Account) -> CountryCode {
    chance(1, in: 6) ? "DE" : account.company.address.country
  }

  private mutating func purchaseOrder(on day: Day) -> PurchaseOrder? {
    switch number(in: 0...5) {
    case 0: nil
    case 1: PurchaseOrder(number: " ")
    case 2: PurchaseOrder(number: String(repeating: "7", count: 41))
    case 3: PurchaseOrder(number: "PO-3", lastDay: day.advanced(by: -1))
    default: PurchaseOrder(number: "PO-4711", lastDay: day.advanced(by: number(in: 0...90)))
    }
  }

  private mutating func message() -> String {
    pick(["Please call me", "  \n", "Sì, grazie", String(repeating: "x", count: 4001)])
  }

  private mutating func invoiceRecipients() -> [EmailAddress] {
    (0..<number(in: 0...6)).map { _ in
      .of(pick(["a", "b", "c", "d", "e", "f", "g", "h", "Anna"]) + "@acme.example")
    }
  }

  // MARK: - Orders and offers

  /// An order as it was just shown, or at some earlier time.
  private mutating func placing(for account: Account, _ quotes: [Quote]) -> Command {
    guard let last = quotes.last, !account.cart.isEmpty || chance(1, in: 5) else {
      return .addToCart(content(for: account))
    }
    return .placeOrder(agreed: chance(1, in: 8) ? pick(quotes) : last)
  }

  /// An offer that is mostly pending; the walk knows the quote that belongs to it.
  private mutating func accepting(for account: Account, _ quotes: [Quote]) -> Command {
    let pending = account.offers.filter { $0.state == .pending }
    let id = pending.isEmpty || chance(1, in: 5) ? offer(of: account) : pick(pending).id
    guard let quote = quotes.last else { return .rejectOffer(id) }
    return .acceptOffer(id, agreed: quote)
  }

  private func pastDue(of account: Account) -> Subscription? {
    account.subscriptions.first { $0.paidTerm?.dunning != nil }
  }

  /// What somebody may do about a plan whose charge has failed.
  private mutating func command(on pastDue: Subscription, of account: Account) -> Command {
    switch number(in: 0...3) {
    case 0: .addToCart(.addSeats(SeatAddition(subscription: pastDue.id, seats: 1)))
    case 1: .cancelSubscription(pastDue.id)
    default: payment(for: account)
    }
  }

  private mutating func cancelling(_ account: Account) -> Command {
    .cancelSubscription(subscription(of: account))
  }

  private mutating func keeping(_ account: Account) -> Command {
    let pending = account.subscriptions.filter { $0.paidTerm?.cancellation != nil }
    return .removeCancellation(
      pending.isEmpty || chance(1, in: 8) ? subscription(of: account) : pick(pending).id)
  }
}
