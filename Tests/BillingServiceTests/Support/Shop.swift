import Billing
import BillingService
import BillingStore
import Foundation
import TestSupport
import Testing

/// A store with the sample accounts, on a day that stands still.
struct Shop {
  let directory: TemporaryDirectory
  let store: Store
  let gateway: SandboxGateway
  let catalog: Catalog
  let clock: BillingClock
  let service: BillingService

  static let giulia: PersonID = "giulia@nuova.example"
  static let anna: PersonID = "anna.rossi@acme.example"
  static let marco: PersonID = "marco.bianchi@acme.example"
  static let paolo: PersonID = "paolo.verdi@globex.example"

  /// Three organizers of GoToWebinar Pro by the month, as in rule 8's example.
  static let webinarPro = CartItem.Content.purchase(
    PurchaseRequest(
      plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 3, frequency: .monthly))
  static let meetingTrial = TrialRequest(
    plan: PlanID(product: "gotomeeting", tier: "pro"), seats: 4)

  init(on day: Day = .november23) throws {
    directory = try TemporaryDirectory()
    store = try Store.create(at: directory.path + "/store")
    gateway = SandboxGateway(store: store)
    catalog = try CatalogSource.embedded()
    clock = .fixed(day)
    try SampleAccounts.create(in: store, charging: gateway, catalog: catalog, clock: clock)
    service = BillingService(store: store, gateway: gateway, clock: clock, catalog: catalog)
  }

  /// The same store as another terminal has it open, perhaps with another gateway or day.
  func terminal(
    gateway: (any PaymentGateway)? = nil, on day: Day? = nil
  ) -> BillingService {
    BillingService(
      store: store, gateway: gateway ?? self.gateway, clock: day.map(BillingClock.fixed) ?? clock,
      catalog: catalog)
  }

  /// Puts rule 8's example into the cart of `nuova`, with a card on file.
  ///
  /// - Returns: The quote that its billing contact sees.
  func fillCart(cardNumber: String = "4242 4242 4242 4242") throws -> Quote {
    _ = try service.save(.test(cardNumber), on: "nuova", as: Self.giulia)
    return try quote(
      of: service.perform(.addToCart(Self.webinarPro), on: "nuova", as: Self.giulia))
  }

  func quote(of account: Account) throws -> Quote {
    try account.reviewCart(in: service.context(for: account, actor: .system)).quote
  }

  /// The charges that succeeded, oldest first.
  func captured() throws -> [Capture] { try gateway.captures() }

  struct Capture {
    let key: IdempotencyKey
    let amount: Money
    let reference: String
  }
}

extension SandboxGateway {
  /// The charges that succeeded, oldest first.
  func captures() throws -> [Shop.Capture] {
    try entries().compactMap {
      guard case .charge(let key, _, let amount, .captured(let reference)) = $0 else { return nil }
      return Shop.Capture(key: key, amount: amount, reference: reference)
    }
  }
}

extension Day {
  static var november23: Day { Day(daysSinceEpoch: 20780) }
}

extension CardEntry {
  /// A card that is good until June 2029.
  static func test(_ number: String, securityCode: String = "123") throws -> CardEntry {
    CardEntry(
      number: try CardNumber(number), expiry: try #require(CardExpiry(month: 6, year: 2029)),
      securityCode: securityCode, holder: "Giulia Conti")
  }
}

extension Shop {
  /// Takes bytes off a journal's end, as a loss of power does.
  func truncateJournal(of account: AccountID, by byteCount: Int) throws {
    let file = URL(filePath: "\(store.path)/accounts/\(account)/journal.ndjson")
    try Data(contentsOf: file).dropLast(byteCount).write(to: file)
  }

  /// Changes one digit within the ledger's first line.
  func damageLedger() throws {
    let file = URL(filePath: store.gatewayLedger.path)
    var text = try String(contentsOf: file, encoding: .utf8)
    guard let range = text.range(of: "card_1") else { throw CocoaError(.fileReadCorruptFile) }
    text.replaceSubrange(range, with: "card_2")
    try Data(text.utf8).write(to: file)
  }
}
