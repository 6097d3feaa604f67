import Billing
import BillingStore
import Testing

@testable import BillingService

/// An account that is written to as the service writes to it.
struct WrittenLife {
  static let webinar = CartItem.Content.purchase(
    PurchaseRequest(
      plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 3, frequency: .monthly))
  static let start = day("2026-11-23")
  static let meeting = PlanID(product: "gotomeeting", tier: "plus")

  static func day(_ text: String) -> Day {
    guard let day = Day(iso8601: text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  private(set) var account: Account
  private let catalog: Catalog

  /// An Italian account that has bought nothing.
  init(isCorporate: Bool = false, balance: Int64 = 0, hasCard: Bool = true) throws {
    catalog = try CatalogSource.embedded()
    let representative = Representative(
      name: "Rita Verdi",
      contact: ContactWays(
        email: "rita@vendor.example", phone: "+39 02 555 0100",
        hours: LocalizedText(english: "9 to 17", italian: "9-17")))
    account = Account(
      id: "acme", series: "ACME",
      kind: isCorporate
        ? .corporate(representative: representative, paymentDays: 30) : .online,
      currency: .eur, timeZone: "Europe/Rome", language: .italian,
      company: Company(
        name: "ACME S.r.l.",
        address: PostalAddress(
          street: "Via Roma 1", postalCode: "20100", city: "Milano", country: "IT")),
      people: [Person(id: "anna@acme.example", name: "Anna Rossi", role: .billingContact)],
      openedOn: Self.start)
    if balance != 0 {
      account.apply(
        .balanceChanged(
          entry: BalanceEntry(
            day: Self.start, amount: Money(minorUnits: balance, currency: .eur),
            cause: .openingCredit)))
    }
    guard hasCard else { return }
    let expiry = try #require(CardExpiry(month: 12, year: 2028))
    account.apply(
      .paymentMethodSet(
        method: PaymentMethod(
          token: "tok_1", brand: .visa, lastFour: "4242", expiry: expiry, holder: "Anna Rossi")))
  }

  /// Carries out a command with its e-mails.
  ///
  /// - Returns: The e-mails.
  @discardableResult
  mutating func run(_ command: Command, on day: Day, now: Timestamp? = nil) throws -> [Mail] {
    let decided = try account.decide(
      command, in: Context(today: day, catalog: catalog, actor: .system))
    let mails = account.mails(
      for: decided, at: now ?? BillingClock.fixed(day).timestamp(in: "Europe/Rome"),
      catalog: catalog)
    let count = account.mails.count
    for event in decided + mails { account.apply(event) }
    return Array(account.mails.dropFirst(count))
  }

  @discardableResult
  mutating func settle(
    _ outcome: PaymentOutcome = .captured(reference: "ch"), on day: Day, now: Timestamp? = nil
  ) throws -> [Mail] {
    guard let payment = account.openPayment else { return [] }
    return try run(.settlePayment(payment.key, outcome), on: day, now: now)
  }

  mutating func placeOrder(on day: Day) throws {
    let quote = try account.reviewCart(
      in: Context(today: day, catalog: catalog, actor: .system)
    ).quote
    try run(.placeOrder(agreed: quote), on: day)
  }

  mutating func buy(_ content: CartItem.Content) throws {
    try run(.addToCart(content), on: Self.start)
    try placeOrder(on: Self.start)
    try settle(on: Self.start)
  }

  /// Lets time go on as the service does: a whole stretch at once.
  @discardableResult
  mutating func advance(
    to today: Day, _ outcome: PaymentOutcome = .captured(reference: "ch"), now: Timestamp? = nil
  ) throws -> [Mail] {
    let count = account.mails.count
    while let due = account.nextDueDay, due <= today {
      try run(.advance, on: today, now: now)
      try settle(outcome, on: today, now: now)
    }
    return Array(account.mails.dropFirst(count))
  }

  @discardableResult
  mutating func offer(_ items: [OfferDraft.Item], on day: Day) throws -> [Mail] {
    let terms = LocalizedText(english: "As usual", italian: "Come al solito")
    return try run(
      .addOffer(OfferDraft(items: items, lastDay: day, paymentDays: 30, terms: terms)), on: day)
  }

  @discardableResult
  mutating func accept(_ id: OfferID, on day: Day) throws -> [Mail] {
    let context = Context(today: day, catalog: catalog, actor: .system)
    return try run(.acceptOffer(id, agreed: account.quote(accepting: id, in: context)), on: day)
  }
}
