import Billing

/// An account that lives through days gone by, so that a sample has a past that adds up.
///
/// What the rules can decide goes through them; renewals and cancellations of the past are written
/// as they would have come out.
struct SampleHistory {
  private(set) var account: Account
  private let catalog: Catalog
  private let gateway: any PaymentGateway

  init(of account: Account, catalog: Catalog, gateway: any PaymentGateway) {
    self.account = account
    self.catalog = catalog
    self.gateway = gateway
  }

  private func context(on day: Day) -> Context {
    Context(today: day, catalog: catalog, actor: .system)
  }

  // MARK: - By the rules

  /// Carries out a command on a day, with its e-mails.
  ///
  /// - Returns: What happened.
  @discardableResult
  mutating func perform(_ command: Command, on day: Day) throws(ServiceError) -> [Event] {
    let decided = try ServiceError.refused { () throws(BillingError) in
      try account.decide(command, in: context(on: day))
    }
    let noon = BillingClock.fixed(day).timestamp(in: account.timeZone)
    let events = decided + account.mails(for: decided, at: noon, catalog: catalog)
    for event in events { account.apply(event) }
    return events
  }

  /// Puts a card on file.
  mutating func save(_ card: CardEntry, on day: Day) throws(ServiceError) {
    switch try ServiceError.gateway({ () throws(GatewayFault) in try gateway.save(card) }) {
    case .failure(let failure): throw .card(failure)
    case .success(let method): try perform(.setPaymentMethod(method), on: day)
    }
  }

  /// Buys a plan by card.
  ///
  /// - Returns: The new subscription's id.
  mutating func buy(
    _ purchase: PurchaseRequest, on day: Day
  ) throws(ServiceError) -> SubscriptionID {
    try perform(.addToCart(.purchase(purchase)), on: day)
    let quote = try ServiceError.refused { () throws(BillingError) in
      try account.reviewCart(in: context(on: day)).quote
    }
    try perform(.placeOrder(agreed: quote), on: day)
    if let intent = account.openPayment {
      let outcome = try charge(intent.key, intent.amount, to: intent.method)
      try perform(.settlePayment(intent.key, outcome), on: day)
    }
    return SubscriptionID("sub-\(account.counters.subscriptions)")
  }

  // MARK: - What no command does

  /// Renews a subscription for its next period, and pays by card.
  mutating func renew(_ id: SubscriptionID) throws(ServiceError) {
    let invoice = try renewByInvoice(id, paymentDays: 0)
    try pay(invoice, as: IdempotencyKey("\(account.id)/renewal/\(id)/\(invoice.day)/1"))
  }

  /// Renews a subscription for its next period.
  ///
  /// - Returns: The invoice, unpaid.
  @discardableResult
  mutating func renewByInvoice(
    _ id: SubscriptionID, paymentDays: Int
  ) throws(ServiceError) -> Invoice {
    var (index, term) = paidTerm(of: id)
    let subscription = account.subscriptions[index]
    let day = term.period.end
    account.apply(.dayBegan(day: day))
    let purchase = PurchaseRequest(
      plan: subscription.plan, seats: subscription.seats, frequency: term.frequency)
    let invoice = try issueInvoice(for: purchase, on: day, paymentDays: paymentDays)
    term.period = invoice.lines[0].period
    account.subscriptions[index].standing = .paid(term)
    return invoice
  }

  /// Asks for a subscription's cancellation at the end of its period.
  mutating func cancel(_ id: SubscriptionID, on day: Day) {
    var (index, term) = paidTerm(of: id)
    account.apply(.dayBegan(day: day))
    term.cancellation = day
    account.subscriptions[index].standing = .paid(term)
  }

  /// Ends a subscription with its running period.
  mutating func end(_ id: SubscriptionID) {
    let (index, term) = paidTerm(of: id)
    account.apply(.dayBegan(day: term.period.end))
    account.subscriptions[index].standing = .ended(since: term.period.end, wasTrial: false)
  }

  /// Begins a subscription that is paid by invoice.
  mutating func agree(
    on purchase: PurchaseRequest, from day: Day, paymentDays: Int
  ) throws(ServiceError) -> SubscriptionID {
    account.apply(.dayBegan(day: day))
    let invoice = try issueInvoice(for: purchase, on: day, paymentDays: paymentDays)
    let term = PaidTerm(
      frequency: purchase.frequency, unitPrice: invoice.lines[0].unitPrice, anchor: day,
      period: invoice.lines[0].period)
    let id = SubscriptionID("sub-\(account.counters.subscriptions + 1)")
    account.apply(
      .subscriptionStarted(
        subscription: Subscription(
          id: id, plan: purchase.plan, seats: purchase.seats, standing: .paid(term))))
    return id
  }
}

extension SampleHistory {
  private func paidTerm(of id: SubscriptionID) -> (index: Int, term: PaidTerm) {
    guard let index = account.subscriptions.firstIndex(where: { $0.id == id }),
      case .paid(let term) = account.subscriptions[index].standing
    else { preconditionFailure("\(id) is a paid subscription of \(account.id)") }
    return (index, term)
  }

  private mutating func issueInvoice(
    for purchase: PurchaseRequest, on day: Day, paymentDays: Int
  ) throws(ServiceError) -> Invoice {
    let quote = try ServiceError.refused { () throws(BillingError) in
      try account.quote(for: [.purchase(purchase)], in: context(on: day))
    }
    let invoice = Invoice(
      number: account.nextInvoiceNumber(on: day), day: day,
      dueDay: day.advanced(by: paymentDays), order: nil, seller: catalog.seller,
      buyer: account.company, quote: quote)
    account.apply(.invoiceIssued(invoice: invoice))
    return invoice
  }

  private mutating func pay(
    _ invoice: Invoice, as key: IdempotencyKey
  ) throws(ServiceError) {
    guard let card = account.paymentMethod else { throw .refused(.paymentMethodMissing) }
    switch try charge(key, invoice.due, to: card) {
    case .failed(let failure): throw .card(failure)
    case .captured(let reference):
      let payment = InvoicePayment(
        day: invoice.day, amount: invoice.due, reference: reference, brand: card.brand,
        lastFour: card.lastFour)
      account.apply(.invoicePaid(number: invoice.number, payment: payment))
    }
  }

  private func charge(
    _ key: IdempotencyKey, _ amount: Money, to card: PaymentMethod
  ) throws(ServiceError) -> PaymentOutcome {
    try ServiceError.gateway { () throws(GatewayFault) in
      try gateway.charge(key, amount, to: card)
    }
  }
}
