package import Billing

/// An account that real commands have filled, and the world around it.
package struct Shop {
  package var account: Account
  package private(set) var today: Day
  package let catalog: Catalog

  /// The account is not as it was meant to be.
  package struct Unexpected: Error {
    package init() {}
  }

  private static let contact: PersonID = "anna@acme.example"

  /// An online account that has bought nothing and has a card on file.
  package init() throws {
    catalog = try .sample()
    today = Day(daysSinceEpoch: 20_780)
    account = Account(
      id: "acme", series: "ACME", kind: .online, currency: .eur, timeZone: "Europe/Rome",
      language: .italian,
      company: Company(
        name: "ACME S.r.l.",
        address: PostalAddress(
          street: "Via Roma 1", postalCode: "20100", city: "Milano", country: "IT"),
        vatNumber: nil),
      people: [Person(id: Self.contact, name: "Anna Rossi", role: .billingContact)],
      openedOn: today)
    try perform(.setPaymentMethod(.visa()))
  }

  /// The same with subscriptions, by the month and by the year in turn, bought twenty an order.
  package init(subscriptions count: Int) throws {
    try self.init()
    var rest = Self.purchases(count)[...]
    while !rest.isEmpty {
      try buy(Array(rest.prefix(20)))
      rest = rest.dropFirst(20)
    }
  }

  /// The same with one subscription and invoices of this year beside its own.
  package init(invoices count: Int) throws {
    try self.init(subscriptions: 1)
    let addition = CartItem.Content.addingASeat(to: try middle)
    for _ in 0..<count { try buy([addition]) }
  }

  /// The same on the day after, once all that is settled has left its state, as it does at a checkpoint
  /// of the store (rule 33).
  package init(pastInvoices count: Int) throws {
    try self.init(invoices: count)
    wait(days: 1)
    take([.dayBegan(day: today)])
    _ = account.archiveSettled()
    guard account.invoices.isEmpty, account.archivedCount == count + 1 else { throw Unexpected() }
  }

  package var context: Context { context(of: .person(Self.contact)) }
  package var systemContext: Context { context(of: .system) }

  private func context(of actor: Context.Actor) -> Context {
    Context(today: today, catalog: catalog, actor: actor)
  }

  /// A subscription that has as many before it as after it.
  package var middle: SubscriptionID {
    get throws {
      guard !account.subscriptions.isEmpty else { throw Unexpected() }
      return account.subscriptions[account.subscriptions.count / 2].id
    }
  }

  // MARK: - Commands

  package mutating func perform(_ command: Command) throws {
    try take(account.decide(command, in: context))
  }

  /// Puts contents into the cart, orders it and pays.
  package mutating func buy(_ contents: [CartItem.Content]) throws {
    for content in contents { try perform(.addToCart(content)) }
    try perform(.placeOrder(agreed: try account.reviewCart(in: context).quote))
    try settle()
  }

  /// Adds a seat to the first subscription, ordered and paid.
  ///
  /// - Returns: What happened, a transaction each: into the cart, ordered, paid.
  package mutating func addSeat() throws -> [[Event]] {
    guard let subscription = account.subscriptions.first else { throw Unexpected() }
    let added = try account.decide(
      .addToCart(.addingASeat(to: subscription.id)), in: context)
    take(added)
    let ordered = try account.decide(
      .placeOrder(agreed: try account.reviewCart(in: context).quote), in: context)
    take(ordered)
    guard let intent = account.openPayment else { throw Unexpected() }
    let paid = try account.decide(
      .settlePayment(intent.key, .captured(reference: "charge")), in: systemContext)
    take(paid)
    return [added, ordered, paid]
  }

  /// Lets days go by without doing what is due on them.
  package mutating func wait(days: Int) {
    today = today.advanced(by: days)
  }

  /// Lets days go by until a day, without doing what is due on them.
  package mutating func wait(until day: Day) {
    today = max(today, day)
  }

  /// Lets time go on to a day, and pays every charge on the way.
  package mutating func advance(to day: Day) throws {
    today = day
    while true {
      let events = try account.decide(.advance, in: systemContext)
      guard !events.isEmpty else { return }
      take(events)
      try settle()
    }
  }

  private mutating func settle() throws {
    guard let intent = account.openPayment else { return }
    let captured = PaymentOutcome.captured(reference: "charge")
    take(try account.decide(.settlePayment(intent.key, captured), in: systemContext))
  }

  package mutating func take(_ events: [Event]) {
    for event in events { account.apply(event) }
  }

  // MARK: - What is bought

  /// Purchases of both plans, by the month and by the year in turn.
  package static func purchases(_ count: Int) -> [CartItem.Content] {
    (0..<count).map { index in
      .purchase(
        PurchaseRequest(
          plan: PlanID(product: "webinar", tier: index.isMultiple(of: 3) ? "pro" : "starter"),
          seats: 1 + index % 5, frequency: index.isMultiple(of: 2) ? .monthly : .annual))
    }
  }
}

extension CartItem.Content {
  package static func addingASeat(to subscription: SubscriptionID) -> CartItem.Content {
    .addSeats(SeatAddition(subscription: subscription, seats: 1))
  }
}

extension Catalog {
  fileprivate static func sample() throws -> Catalog {
    let hours = LocalizedText(english: "9 to 17", italian: "9–17")
    return Catalog(
      seller: Seller(
        name: "Billing Center Ltd",
        address: PostalAddress(
          street: "1 Quay Street", postalCode: "D01 X2Y3", city: "Dublin", country: "IE"),
        vatNumber: try VATNumber("IE1234567T", country: "IE"),
        customerService: ContactWays(
          email: "care@vendor.example", phone: "+353 20 910 0123", hours: hours)),
      // A catalog in a store has to have a rate for each member state; only Italy's is asked for.
      vatRates: VATRates(memberStates.map { .init(country: $0, rateBasisPoints: 2200) }),
      products: [
        Product(
          id: "webinar", name: "Webinar", seatKind: .organizer, summary: hours, trial: nil,
          tiers: [
            tier("starter", monthly: 109_00, annual: 1068_00),
            tier("pro", monthly: 229_00, annual: 2388_00),
          ],
          featureGroups: [])
      ])
  }

  private static let memberStates: [CountryCode] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  private static func tier(_ id: TierID, monthly: Int64, annual: Int64) -> Tier {
    let prices = SeatPrices(
      monthly: Money(minorUnits: monthly, currency: .eur),
      annual: Money(minorUnits: annual, currency: .eur))
    return Tier(
      id: id, name: id.rawValue, seatLimit: 200_000, prices: PriceList([.eur: prices]),
      highlights: [])
  }
}

extension PaymentMethod {
  package static func visa(goodUntil month: Int = 12, _ year: Int = 2099) throws -> PaymentMethod {
    guard let expiry = CardExpiry(month: month, year: year) else { throw Shop.Unexpected() }
    return PaymentMethod(
      token: "card-1", brand: .visa, lastFour: "4242", expiry: expiry, holder: "Anna Rossi")
  }
}
