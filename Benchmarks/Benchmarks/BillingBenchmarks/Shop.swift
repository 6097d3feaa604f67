import Billing

/// An account that real commands have filled, and the world around it.
struct Shop {
  private(set) var account: Account
  private(set) var today: Day
  private let catalog: Catalog

  private static let contact: PersonID = "anna@acme.example"

  /// An online account that has bought nothing and has a card on file.
  init() throws {
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

  var context: Context {
    Context(today: today, catalog: catalog, actor: .person(Self.contact))
  }

  mutating func perform(_ command: Command) throws {
    for event in try account.decide(command, in: context) { account.apply(event) }
  }

  /// Purchases of several plans, by the month and by the year in turn.
  static func purchases(_ count: Int) -> [CartItem.Content] {
    (0..<count).map(purchase)
  }

  static func purchase(of index: Int) -> CartItem.Content {
    .purchase(
      PurchaseRequest(
        plan: PlanID(product: "webinar", tier: index.isMultiple(of: 3) ? "pro" : "starter"),
        seats: 1 + index % 5, frequency: index.isMultiple(of: 2) ? .monthly : .annual))
  }
}

extension Catalog {
  fileprivate struct Unreadable: Error {}

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
      vatRates: VATRates([
        .init(country: "IE", rateBasisPoints: 2300), .init(country: "IT", rateBasisPoints: 2200),
      ]),
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

  private static func tier(_ id: TierID, monthly: Int64, annual: Int64) -> Tier {
    let prices = SeatPrices(
      monthly: Money(minorUnits: monthly, currency: .eur),
      annual: Money(minorUnits: annual, currency: .eur))
    return Tier(
      id: id, name: id.rawValue, seatLimit: 100_000, prices: PriceList([.eur: prices]),
      highlights: [])
  }
}

extension PaymentMethod {
  fileprivate static func visa() throws -> PaymentMethod {
    guard let expiry = CardExpiry(month: 12, year: 2099) else { throw Catalog.Unreadable() }
    return PaymentMethod(
      token: "card-1", brand: .visa, lastFour: "4242", expiry: expiry, holder: "Anna Rossi")
  }
}
