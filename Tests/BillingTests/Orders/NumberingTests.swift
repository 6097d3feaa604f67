import Billing
import CustomDump
import Testing

@Suite("Numbers")
struct NumberingTests {
  @Test("Rule 33 · invoice numbers follow each other and begin again with the year")
  func newYear() throws {
    var shop = Shop()
    for text in ["2026-11-23", "2026-12-31", "2027-01-01", "2027-01-01", "2028-06-01"] {
      try shop.advance(to: text)
      try shop.buy(.buying(.assist))
      let bought = SubscriptionID("sub-\(shop.account.subscriptions.count)")
      try shop.perform(.cancelSubscription(bought))
    }
    expectNoDifference(
      shop.account.invoices.map(\.invoice.number),
      [
        "ACME-2026-000001", "ACME-2026-000002", "ACME-2027-000001", "ACME-2027-000002",
        "ACME-2028-000001",
      ])
    #expect(shop.account.nextInvoiceNumber(on: day("2027-12-31")) == "ACME-2027-000003")
  }

  @Test("Rule 33 · trials and declined cards leave no gap")
  func noGap() throws {
    var shop = Shop()
    try shop.buy(.buying(.assist))
    try shop.buy(.trying(.webinarPro))
    try shop.fillCart(with: .buying(.assist))
    try shop.placeOrder()
    try shop.settle(.failed(.cardDeclined))
    try shop.placeOrder()
    try shop.settle(.captured(reference: "charge-2"))
    #expect(
      shop.account.invoices.map(\.invoice.number) == ["ACME-2026-000001", "ACME-2026-000002"])
    #expect(
      shop.account.orders.map(\.number)
        == ["ACME-ORD-000001", "ACME-ORD-000002", "ACME-ORD-000003"])
    #expect(
      shop.account.orders.map(\.invoice) == ["ACME-2026-000001", nil, "ACME-2026-000002"])
  }

  @Test("Subscriptions are numbered on, whether ordered or tried at once")
  func subscriptions() throws {
    var shop = Shop()
    try shop.buy(.buying(.assist), .buying(.assist))
    try shop.perform(.startTrial(TrialRequest(plan: .webinarPro, seats: 1)))
    try shop.buy(.buying(.meetingPlus))
    #expect(shop.account.subscriptions.map(\.id) == ["sub-1", "sub-2", "sub-3", "sub-4"])
  }
}
