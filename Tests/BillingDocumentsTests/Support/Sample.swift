import Billing

/// A small shop: one seller in Ireland, three products, and customers made to order.
enum Sample {
  static let today = valid(Day(year: 2026, month: 11, day: 23))
  static let noon = (today.daysSinceEpoch * 24 + 12) * 3600

  static let catalog = Catalog(
    seller: Seller(
      name: "Conference Tools Ltd",
      address: PostalAddress(
        street: "12 Harbour Road", postalCode: "D02 X285", city: "Dublin", country: "IE"),
      vatNumber: valid(try VATNumber("IE6388047V", country: "IE")),
      customerService: ContactWays(
        email: "billing@tools.example", phone: "+353 1 555 0100",
        hours: LocalizedText(
          english: "Monday to Friday, 9 to 17", italian: "dal lunedì al venerdì, 9-17"))),
    vatRates: VATRates([
      .init(country: "IE", rateBasisPoints: 2300), .init(country: "IT", rateBasisPoints: 2200),
      .init(country: "DE", rateBasisPoints: 1900), .init(country: "FI", rateBasisPoints: 2550),
    ]),
    products: [
      product("webinar", "GoToWebinar", .organizer, [("pro", "Pro", 150, "229.00", "2388.00")]),
      product(
        "meeting", "GoToMeeting", .organizer,
        [("pro", "Pro", 250, "12.00", "120.00"), ("plus", "Plus", 3000, "16.00", "168.00")]),
      product("assist", "GoToAssist", .agent, [("one", "One", 40, "55.00", "528.00")], trial: nil),
    ])

  private static func product(
    _ id: ProductID, _ name: String, _ seatKind: SeatKind,
    _ tiers: [(id: TierID, name: String, limit: Int, monthly: String, annual: String)],
    trial: TrialTerms? = TrialTerms(days: 14, seatLimit: 5)
  ) -> Product {
    Product(
      id: id, name: name, seatKind: seatKind,
      summary: LocalizedText(english: "Calls", italian: "Chiamate"), trial: trial,
      tiers: tiers.map { tier in
        Tier(
          id: tier.id, name: tier.name, seatLimit: tier.limit,
          prices: PriceList([
            .eur: SeatPrices(
              monthly: valid(Money(decimal: tier.monthly, currency: .eur)),
              annual: valid(Money(decimal: tier.annual, currency: .eur)))
          ]), highlights: [])
      }, featureGroups: [])
  }

  static let webinar = PlanID(product: "webinar", tier: "pro")
  static let meeting = PlanID(product: "meeting", tier: "plus")
  static let assist = PlanID(product: "assist", tier: "one")
}

// MARK: - Customers

extension Sample {
  static let anna = Person(
    id: "anna.rossi@acme.example", name: "Anna Rossi", role: .billingContact)

  static let italianCompany = Company(
    name: "ACME S.r.l.",
    address: PostalAddress(
      street: "Via Garibaldi 7", postalCode: "20121", city: "Milano", country: "IT"))

  static let germanCompany = Company(
    name: "Müller & Söhne GmbH",
    address: PostalAddress(
      street: "Lange Straße 1", postalCode: "10115", city: "Berlin", country: "DE"),
    vatNumber: valid(try VATNumber("DE136695976", country: "DE")))

  static func account(
    _ language: Language, company: Company = italianCompany, contact: Person? = anna,
    balance: Int64 = 0
  ) -> Account {
    var account = Account(
      id: "acme", series: "ACME", kind: .online, currency: .eur, timeZone: "Europe/Rome",
      language: language, company: company, people: contact.map { [$0] } ?? [], openedOn: today)
    if balance != 0 {
      account.apply(
        .balanceChanged(
          entry: BalanceEntry(
            day: today, amount: Money(minorUnits: balance, currency: .eur), cause: .openingCredit)))
    }
    return account
  }

  static let card = PaymentMethod(
    token: "tok_1", brand: .visa, lastFour: "4242",
    expiry: valid(CardExpiry(month: 12, year: 2028)),
    holder: "Anna Rossi")

  static let context = Context(today: today, catalog: catalog, actor: .system)
}

// MARK: - Orders

extension Sample {
  static let threeSeats = CartItem.Content.purchase(
    PurchaseRequest(plan: webinar, seats: 3, frequency: .monthly))
  static let annualAgents = CartItem.Content.purchase(
    PurchaseRequest(plan: assist, seats: 1, frequency: .annual))
  static let trial = CartItem.Content.trial(TrialRequest(plan: meeting, seats: 5))

  /// The account after it has ordered, and paid what was due by card.
  static func ordering(
    _ contents: [CartItem.Content], by account: Account
  ) throws -> (account: Account, order: Order) {
    var account = account
    try account.run(.setPaymentMethod(card))
    for content in contents { try account.run(.addToCart(content)) }
    try account.run(.placeOrder(agreed: account.reviewCart(in: context).quote))
    if let payment = account.openPayment {
      try account.run(.settlePayment(payment.key, .captured(reference: "ch_1")))
    }
    return (account, account.orders[0])
  }

  static func invoice(
    _ contents: [CartItem.Content], by account: Account
  ) throws -> InvoiceRecord {
    try ordering(contents, by: account).account.invoices[0]
  }
}

/// What a sample is made of, which is right or the sample is wrong.
private func valid<Value>(_ make: @autoclosure () throws -> Value?) -> Value {
  guard let value = try? make() else { preconditionFailure("this sample cannot be made") }
  return value
}

extension Account {
  mutating func run(_ command: Command) throws {
    for event in try decide(command, in: Sample.context) { apply(event) }
  }
}
