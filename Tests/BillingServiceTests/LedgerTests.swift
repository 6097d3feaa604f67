import Billing
import BillingService
import BillingStore
import Testing

@Suite("The books after all kinds of acts")
struct LedgerTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
    try shop.buyWebinar()
    try shop.changeSeats(to: 2)
    try shop.buy(
      .addSeats(SeatAddition(subscription: "sub-1", seats: 4)), .trial(Shop.meetingTrial),
      on: try shop.day("2026-12-01"))
    try shop.saveCard(Shop.declining, on: try shop.day("2026-12-20"))
    _ = try shop.nuova(on: "2027-01-02")
    try shop.saveCard("4242424242424242", on: try shop.day("2027-01-03"))
    _ = try shop.terminal(on: shop.day("2027-01-03")).pay(
      "NUOVA-2027-000001", Money(minorUnits: 100, currency: .eur), on: "nuova", as: Shop.giulia)
    let dying = TestGateway(
      sandbox: shop.gateway, afterCharge: { () throws(GatewayFault) in throw .unreachable })
    _ = try shop.service.save(.test("4242424242424242"), on: "globex", as: Shop.paolo)
    _ = try? shop.terminal(gateway: dying).pay(
      "GLOBEX-2026-000002", Money(minorUnits: 12_345, currency: .eur), on: "globex",
      as: Shop.paolo)
    _ = try shop.service.advance(to: shop.day("2027-06-30"))
  }

  @Test("Rule 42 · What the gateway captured is the card payments on all invoices, to the cent")
  func captured() throws {
    var payments: [String: Int64] = [:]
    for summary in try shop.service.accounts().readable {
      for payment in try shop.store.load(summary.id).account.invoices.flatMap(\.payments) {
        payments[payment.reference, default: 0] += payment.amount.minorUnits
      }
    }
    let captured = try shop.captured()
    #expect(captured.count == payments.count)
    for capture in captured {
      #expect(payments[capture.reference] == capture.amount.minorUnits, "\(capture.key)")
    }
    #expect(captured.filter { $0.key.rawValue.hasPrefix("nuova/") }.count == 9)
    #expect(captured.filter { $0.key.rawValue.hasPrefix("globex/") }.count == 1)
    #expect(try shop.gateway.entries().count > captured.count)
  }

  @Test("Rule 42 · Each balance is the sum of its entries", arguments: ["acme", "globex", "nuova"])
  func balances(id: String) throws {
    let account = try shop.store.load(AccountID(id)).account
    let sum = account.balanceEntries.reduce(0) { $0 + $1.amount.minorUnits }
    #expect(account.balance.minorUnits == sum)
    #expect(sum >= 0)
  }

  @Test("Rule 42 · Each journal replays to the account that was told")
  func replay() throws {
    for summary in try shop.service.accounts().readable {
      let told = try shop.terminal(on: shop.day("2027-06-30")).load(summary.id)
      #expect(try Store(opening: shop.store.path).load(summary.id).account == told)
    }
  }
}
