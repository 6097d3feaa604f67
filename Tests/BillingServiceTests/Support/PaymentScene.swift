import Billing
import BillingService
import BillingStore
import Testing

/// A payment that is about to be made, for each purpose and with each outcome.
struct PaymentScene: Codable, Hashable, Sendable, CustomTestStringConvertible {
  enum Purpose: String, Codable, CaseIterable {
    case order
    case renewal
    case invoice
  }

  let purpose: Purpose
  /// Whether the card pays; else every charge is declined.
  let isPaid: Bool

  static let all = Purpose.allCases.flatMap { purpose in
    [true, false].map { PaymentScene(purpose: purpose, isPaid: $0) }
  }

  var testDescription: String { "\(purpose) \(isPaid ? "paid" : "declined")" }

  var account: AccountID { purpose == .invoice ? "globex" : "nuova" }
  var day: Day { Day.november23.advanced(by: purpose == .renewal ? 30 : 0) }

  var key: IdempotencyKey {
    switch purpose {
    case .order: "nuova/order/1"
    case .renewal: "nuova/renewal/sub-1/2026-12-23/1"
    case .invoice: "globex/invoice/GLOBEX-2026-000001/1"
    }
  }

  /// Rule 8's example with its renewal, and Globex's oldest invoice.
  var minorUnits: Int64 { purpose == .invoice ? 312_000 : 83_814 }

  // MARK: - Playing it

  /// Brings the shop to the moment before.
  func prepare(_ shop: Shop) throws {
    let card = isPaid ? "4242424242424242" : "4000000000000341"
    switch purpose {
    case .order: _ = try shop.fillCart(cardNumber: card)
    case .invoice: _ = try shop.service.save(.test(card), on: account, as: Shop.paolo)
    case .renewal:
      let quote = try shop.fillCart()
      _ = try shop.service.placeOrder(agreed: quote, on: account, as: Shop.giulia)
      _ = try shop.service.save(.test(card), on: account, as: Shop.giulia)
    }
  }

  /// Does what makes the payment begin.
  func act(on service: BillingService) throws {
    switch purpose {
    case .renewal: _ = try service.load(account)
    case .invoice:
      _ = try service.pay(
        "GLOBEX-2026-000001", Money(minorUnits: minorUnits, currency: .eur), on: account,
        as: Shop.paolo)
    case .order:
      let account = try service.load(account)
      let context = service.context(for: account, actor: .system)
      _ = try service.placeOrder(
        agreed: try account.reviewCart(in: context).quote, on: account.id, as: Shop.giulia)
    }
  }

  /// A terminal on a store, on the scene's day.
  func terminal(
    at path: String, gateway: (SandboxGateway) -> any PaymentGateway = { $0 }
  ) throws -> BillingService {
    let store = try Store(opening: path)
    return BillingService(
      store: store, gateway: gateway(SandboxGateway(store: store)), clock: .fixed(day),
      catalog: try CatalogSource.embedded())
  }
}
