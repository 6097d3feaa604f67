import Billing
import BillingStore
import Foundation
import TestSupport
import Testing

/// What the tests store: one customer, one product, and a day.
enum Samples {
  static let moment = Timestamp(secondsSinceEpoch: 1_795_435_200)
  static let anna = "anna.rossi@acme.example"

  static func day(_ text: String = "2026-11-23") throws -> Day {
    try #require(Day(iso8601: text))
  }

  static func account(_ id: AccountID = "acme") throws -> Account {
    Account(
      id: id, series: "ACME", kind: .online, currency: .eur, timeZone: "Europe/Rome",
      language: .italian,
      company: Company(
        name: "ACME S.r.l.",
        address: PostalAddress(
          street: "Via Torino 2", postalCode: "20123", city: "Milano", country: "IT")),
      people: [Person(id: PersonID(anna), name: "Anna Rossi", role: .billingContact)],
      openedOn: try day())
  }

  static func item(_ number: Int) -> CartItem {
    CartItem(
      id: CartItemID("item-\(number)"),
      content: .purchase(
        PurchaseRequest(
          plan: PlanID(product: "gotowebinar", tier: "pro"), seats: number, frequency: .monthly)))
  }

  static func added(_ number: Int) -> Event { .cartItemAdded(item: item(number)) }

  static func mail(_ number: Int, id: MailID? = nil) throws -> Event {
    .mailSent(
      mail: Mail(
        id: id ?? MailID("mail-\(number)"), about: .order(OrderNumber("ACME-ORD-\(number)")),
        day: try day(), recipient: anna, title: "Ordine \(number)", body: "Grazie.\n",
        message: "Subject: Ordine \(number)\r\n\r\nGrazie.\r\n"))
  }

  static func catalog() throws -> Catalog {
    let prices = SeatPrices(
      monthly: Money(minorUnits: 22_900, currency: .eur),
      annual: Money(minorUnits: 238_800, currency: .eur))
    let words = LocalizedText(english: "Webinars", italian: "Webinar")
    return Catalog(
      seller: Seller(
        name: "Example Software Ltd",
        address: PostalAddress(
          street: "1 Quay", postalCode: "D02 XY01", city: "Dublin", country: "IE"),
        vatNumber: try VATNumber("IE1234567T", country: "IE"),
        customerService: ContactWays(
          email: "help@software.example", phone: "+353 1 555 0100", hours: words)),
      vatRates: VATRates([
        VATRates.Rate(country: "IE", rateBasisPoints: 2300),
        VATRates.Rate(country: "IT", rateBasisPoints: 2200),
      ]),
      products: [
        Product(
          id: "gotowebinar", name: "GoToWebinar", seatKind: .organizer, summary: words,
          trial: TrialTerms(days: 7, seatLimit: 3),
          tiers: [
            Tier(
              id: "pro", name: "Pro", seatLimit: 150, prices: PriceList([.eur: prices]),
              highlights: [])
          ], featureGroups: [])
      ])
  }
}

extension TemporaryDirectory {
  /// A new store in it with the sample account and a cart of `items`, one transaction each.
  func store(items: Int = 0) throws -> (Store, StoredAccount) {
    let store = try Store.create(at: path + "/store")
    var stored = try store.open(try Samples.account(), at: Samples.moment, by: Samples.anna)
    for number in 1..<(items + 1) {
      stored = try store.append(
        [Samples.added(number)], onto: stored, at: Samples.moment, by: Samples.anna)
    }
    return (store, stored)
  }

  var account: String { path + "/store/accounts/acme" }
  var journal: String { account + "/journal.ndjson" }
  var outbox: String { account + "/outbox" }
}

/// The bytes of a file.
func contents(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

func write(_ text: String, to path: String) throws {
  try write(text.utf8, to: path)
}

func names(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}
