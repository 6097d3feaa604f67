import Billing
import Testing

/// Faults that random sequences have found, each as the shortest story that shows it.
@Suite("Faults that random sequences found")
struct FoundFaultTests {
  @Test("Rule 37 · without retries, a renewal that no card can pay is credited in full at once")
  func withoutRetries() throws {
    var shop = Shop(
      catalog: Catalog(
        seller: .sample, vatRates: .sample, products: Catalog.sample.products, retryDays: []))
    try shop.buy(.buying(.assist))
    let card = PaymentMethod(
      token: "card-3", brand: .visa, lastFour: "4242", expiry: .expiry(11, 2026),
      holder: "Anna Rossi")
    try shop.perform(.setPaymentMethod(card))
    shop.today = day("2026-12-23")
    try shop.performAsProgram(.advance)
    #expect(shop.account.subscriptions.first?.status(on: shop.today).code == "ended")
    let renewal = try #require(shop.account.invoice("ACME-2026-000002"))
    #expect(renewal.status == .credited)
    #expect(renewal.open == cents(0))
    let note = try #require(shop.account.creditNote("ACME-CN-2026-000001"))
    #expect(note.corrects == ["ACME-2026-000002"])
    #expect(note.gross == cents(-8418))
    #expect(note.due == cents(-8418))
  }

  @Test("Rule 37 · a retry whose day has passed by the catalog's new days is not made up for")
  func retryDaysChanged() throws {
    var shop = Shop()
    try shop.buy(.buying(.assist))
    let card = PaymentMethod(
      token: "card-3", brand: .visa, lastFour: "4242", expiry: .expiry(11, 2026),
      holder: "Anna Rossi")
    try shop.perform(.setPaymentMethod(card))
    shop.today = day("2026-12-23")
    try shop.performAsProgram(.advance)
    shop.today = day("2026-12-26")
    shop.catalog = Catalog(
      seller: .sample, vatRates: .sample, products: Catalog.sample.products, retryDays: [1, 2, 9])
    try shop.performAsProgram(.advance)
    #expect(
      shop.account.subscriptions.first?.paidTerm?.dunning
        == Dunning(failedAttempts: 2, nextAttempt: day("2027-01-01")))
  }

  @Test("Rule 33 · a credit note names invoices, also for what another credit note charged")
  func creditOfACredit() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 5, .annual))
    try shop.perform(.addToCart(.changing("sub-1", .webinarPro, seats: 1, .annual)))
    try shop.perform(.addToCart(.buying(.assist, seats: 2)))
    try shop.placeOrder()
    #expect(shop.account.creditNotes.map(\.corrects) == [["ACME-2026-000001"]])
    try shop.perform(.addToCart(.changing("sub-2", .assist, seats: 1, .monthly)))
    try shop.placeOrder()
    #expect(
      shop.account.creditNotes.map(\.corrects) == [["ACME-2026-000001"], ["ACME-2026-000001"]])
  }
}

extension CartItem.Content {
  fileprivate static func changing(
    _ id: SubscriptionID, _ plan: PlanID, seats: Int, _ frequency: BillingFrequency
  ) -> CartItem.Content {
    .change(SubscriptionRequest(subscription: id, plan: plan, seats: seats, frequency: frequency))
  }
}
