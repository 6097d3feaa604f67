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

  static let luca = Person(id: "luca.bianchi@acme.example", name: "Luca Bianchi", role: .reader)

  static let accounting = valid(try EmailAddress("accounting@acme.example"))

  static let italianCompany = Company(
    name: "ACME S.r.l.",
    address: PostalAddress(
      street: "Via Garibaldi 7", postalCode: "20121", city: "Milano", country: "IT"))

  static let italianVATNumber = valid(try VATNumber("IT12345670785", country: "IT"))

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

  static let otherCard = PaymentMethod(
    token: "tok_2", brand: .mastercard, lastFour: "4444",
    expiry: valid(CardExpiry(month: 12, year: 2026)),
    holder: "Anna Rossi")

  static let context = context(on: today)

  static func context(on day: Day) -> Context {
    Context(today: day, catalog: catalog, actor: .system)
  }

  static let laura = Representative(
    name: "Laura Bruni",
    contact: ContactWays(
      email: "laura.bruni@tools.example", phone: "+353 1 555 0145",
      hours: LocalizedText(english: "9 to 17", italian: "9-17")))

  /// A Corporate account with 30 days to pay.
  static func corporate(_ language: Language) -> Account {
    Account(
      id: "globex", series: "GLOBEX", kind: .corporate(representative: laura, paymentDays: 30),
      currency: .eur, timeZone: "Europe/Rome", language: language, company: italianCompany,
      people: [anna, luca], openedOn: today)
  }
}

/// What a sample is made of, which is right or the sample is wrong.
func valid<Value>(_ make: @autoclosure () throws -> Value?) -> Value {
  guard let value = try? make() else { preconditionFailure("this sample cannot be made") }
  return value
}
