import Billing
import CustomDump
import Testing

@Suite("What is past due")
struct PastDueTests {
  /// A plan at 229.00 a month and 22 % VAT, renewed on 23 December, whose card pays nothing.
  private func declined(until text: String, catalog: Catalog = .sample) throws -> Shop {
    var shop = Shop(catalog: catalog)
    try shop.buy(.buying(.webinarPro))
    try shop.advance(to: text, .failed(.cardDeclined))
    return shop
  }

  private func pastDue(of shop: Shop) -> PastDue? {
    shop.account.pastDue("sub-1", catalog: shop.catalog)
  }

  @Test(
    "Rule 37 · what is past due tells what is open, the next attempt and the last usable day",
    arguments: [
      ("2026-12-23", 1, "2026-12-26"), ("2026-12-26", 2, "2026-12-28"),
      ("2026-12-27", 2, "2026-12-28"), ("2026-12-28", 3, "2026-12-30"),
      ("2026-12-29", 3, "2026-12-30"),
    ])
  func attempts(today: String, failed: Int, next: String) throws {
    let pastDue = try #require(pastDue(of: try declined(until: today)))
    #expect(pastDue.open == cents(27_938))
    #expect(pastDue.invoice == "ACME-2026-000002")
    #expect(pastDue.failedAttempts == failed)
    #expect(pastDue.nextAttempt == day(next))
    #expect(pastDue.lastUsableDay == day("2026-12-29"))
  }

  @Test("Rule 37 · the last usable day is the last one on which the plan is granted")
  func usable() throws {
    var shop = try declined(until: "2026-12-23")
    let last = try #require(pastDue(of: shop)).lastUsableDay
    shop.today = last
    try shop.advance(.failed(.cardDeclined))
    #expect(shop.account.entitlements(on: last).map(\.subscription) == ["sub-1"])
    shop.today = last.advanced(by: 1)
    try shop.advance(.failed(.cardDeclined))
    #expect(shop.account.entitlements(on: shop.today).isEmpty)
    #expect(pastDue(of: shop) == nil)
  }

  @Test(
    "Rule 37 · other retries move the last usable day",
    arguments: [
      ([3], "2026-12-25"), ([1, 2, 9], "2026-12-31"), ([3, 5, 7, 20], "2027-01-11"),
    ])
  func otherRetries(days: [Int], lastUsableDay: String) throws {
    let shop = try declined(until: "2026-12-23", catalog: .varied(retryDays: days))
    #expect(pastDue(of: shop)?.lastUsableDay == day(lastUsableDay))
  }

  @Test("Rule 37 · a part payment lowers what is open, and the whole leaves nothing past due")
  func paid() throws {
    var shop = try declined(until: "2026-12-23")
    try shop.perform(.payInvoice("ACME-2026-000002", amount: cents(7_938)))
    try shop.settle(.captured(reference: "charge-3"))
    #expect(pastDue(of: shop)?.open == cents(20_000))
    try shop.perform(.payInvoice("ACME-2026-000002", amount: cents(20_000)))
    try shop.settle(.captured(reference: "charge-4"))
    #expect(pastDue(of: shop) == nil)
  }

  @Test("Rule 37 · what runs, what is tried and what there is not is not past due")
  func notPastDue() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro), .trying(.meetingPlus))
    for id: SubscriptionID in ["sub-1", "sub-2", "sub-3"] {
      #expect(shop.account.pastDue(id, catalog: shop.catalog) == nil)
    }
  }
}
