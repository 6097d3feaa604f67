import Billing
import Testing

/// Faults that random sequences have found, each as the shortest story that shows it.
@Suite("Faults that random sequences found")
struct FoundFaultTests {
  @Test("rule 37 · without retries, a renewal that no card can pay is credited in full at once")
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
}
