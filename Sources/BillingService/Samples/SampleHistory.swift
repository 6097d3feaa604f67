import Billing

/// An account that lives through days gone by, so that a sample has a past that adds up.
///
/// All of it goes through the rules, renewals and their charges included.
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

  /// Lets time go on to a day.
  mutating func advance(to day: Day) throws(ServiceError) {
    while let due = account.nextDueDay, due <= day { try decide(.advance, on: day) }
  }

  /// Carries out a command on a day, with its e-mails.
  ///
  /// - Returns: What happened.
  @discardableResult
  mutating func perform(_ command: Command, on day: Day) throws(ServiceError) -> [Event] {
    try advance(to: day)
    return try decide(command, on: day)
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
    return SubscriptionID("sub-\(account.counters.subscriptions)")
  }

  /// Begins a corporate account's subscription by an offer that is accepted the day it is made.
  mutating func agree(
    on plan: OfferedPlan, paymentDays: Int, terms: LocalizedText, on day: Day
  ) throws(ServiceError) {
    try offer(plan, paymentDays: paymentDays, terms: terms, on: day, until: day)
    let id = OfferID("offer-\(account.counters.offers)")
    let quote = try ServiceError.refused { () throws(BillingError) in
      try account.quote(accepting: id, in: context(on: day))
    }
    try perform(.acceptOffer(id, agreed: quote), on: day)
  }

  /// Makes an offer to add a plan.
  mutating func offer(
    _ plan: OfferedPlan, paymentDays: Int, terms: LocalizedText, on day: Day, until lastDay: Day
  ) throws(ServiceError) {
    let draft = OfferDraft(
      items: [.add(plan)], lastDay: lastDay, paymentDays: paymentDays, terms: terms)
    try perform(.addOffer(draft), on: day)
  }

  @discardableResult
  private mutating func decide(_ command: Command, on day: Day) throws(ServiceError) -> [Event] {
    let decided = try ServiceError.refused { () throws(BillingError) in
      try account.decide(command, in: context(on: day))
    }
    let noon = BillingClock.fixed(day).timestamp(in: account.timeZone)
    let events = decided + account.mails(for: decided, at: noon, catalog: catalog)
    for event in events { account.apply(event) }
    guard let intent = account.openPayment else { return events }
    let outcome = try ServiceError.gateway { () throws(GatewayFault) in
      try gateway.charge(intent.key, intent.amount, to: intent.method)
    }
    return events + (try decide(.settlePayment(intent.key, outcome), on: day))
  }
}
