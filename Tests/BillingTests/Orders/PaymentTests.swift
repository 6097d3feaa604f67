import Billing
import CustomDump
import Testing

@Suite("Payments")
struct PaymentTests {
  @Test("Rule 31 · while a charge is open the account takes nothing but its outcome")
  func nothingElse() throws {
    let shop = try paying()
    let quote = try #require(shop.account.openPayment?.orderedQuote)
    let others: [Command] = [
      .addToCart(.buying(.assist)), .editCartItem("item-1", .buying(.assist)),
      .removeCartItem("item-1"), .startTrial(TrialRequest(plan: .meetingPlus, seats: 1)),
      .setPaymentMethod(.mastercard), .setVATNumber(nil), .placeOrder(agreed: quote),
    ]
    for command in others {
      #expect(shop.refusal(of: command) == .paymentInProgress, "\(command)")
    }
  }

  @Test("Rule 31 · no person can tell what became of a charge")
  func forged() throws {
    let shop = try paying()
    #expect(
      shop.refusal(of: .settlePayment("acme/order/1", .captured(reference: "forged")))
        == .vendorOnly)
  }

  @Test("Rule 31 · an outcome under another key is none of this charge")
  func otherKey() throws {
    var shop = try paying()
    shop.actor = .system
    for outcome in [PaymentOutcome.captured(reference: "charge-1"), .failed(.cardDeclined)] {
      #expect(
        shop.refusal(of: .settlePayment("acme/order/9", outcome)) == .noSuchPayment("acme/order/9"))
    }
  }

  @Test(
    "Rule 31 · an outcome counts once",
    arguments: [PaymentOutcome.captured(reference: "charge-1"), .failed(.insufficientFunds)])
  func once(outcome: PaymentOutcome) throws {
    var shop = try paying()
    try shop.settle(outcome)
    shop.actor = .system
    #expect(
      shop.refusal(of: .settlePayment("acme/order/1", outcome)) == .noSuchPayment("acme/order/1"))
  }

  @Test("Rule 32 · a declined card leaves the cart as it was", arguments: PaymentFailure.allCases)
  func declined(failure: PaymentFailure) throws {
    var shop = try paying()
    let cart = shop.account.cart
    let events = try shop.settle(.failed(failure))
    expectNoDifference(events, [.paymentFailed(key: "acme/order/1", reason: failure)])
    expectNoDifference(shop.account.cart, cart)
    #expect(shop.account.openPayment == nil)
    #expect(shop.account.orders.isEmpty)
    #expect(shop.account.subscriptions.isEmpty)
    #expect(shop.account.invoices.isEmpty)
    #expect(shop.account.paymentMethod == .visa)
  }

  @Test("Rule 31 · another try takes another key and pays once")
  func retry() throws {
    var shop = try paying()
    try shop.settle(.failed(.cardDeclined))
    try shop.perform(.setPaymentMethod(.mastercard))
    try shop.placeOrder()
    #expect(shop.account.openPayment?.key == "acme/order/2")
    #expect(shop.account.openPayment?.method == .mastercard)
    try shop.settle(.captured(reference: "charge-2"))
    #expect(shop.account.orders.map(\.number) == ["ACME-ORD-000001"])
    #expect(shop.account.invoices.map(\.invoice.number) == ["ACME-2026-000001"])
    #expect(shop.account.invoices.first?.payments.map(\.brand) == [.mastercard])
  }

  @Test("Rule 31 · an outcome that comes days later still belongs to the intent's day and quote")
  func late() throws {
    var shop = try paying(on: day("2026-12-31"))
    let quote = try #require(shop.account.openPayment?.orderedQuote)
    shop.today = day("2027-01-03")
    shop.catalog = .pricing(.webinarPro, monthly: 99900, annual: 999_900)
    shop.actor = .system
    let events = try shop.settle(.captured(reference: "charge-1"))
    #expect(events.first == .paymentCaptured(key: "acme/order/1", reference: "charge-1"))
    #expect(shop.account.lastSeenDay == day("2026-12-31"))
    let record = try #require(shop.account.invoice("ACME-2026-000001"))
    #expect(record.invoice.day == day("2026-12-31"))
    #expect(record.invoice.gross == quote.gross)
    #expect(record.payments.map(\.day) == [day("2026-12-31")])
    #expect(
      shop.account.subscription("sub-1")?.standing
        == .paid(
          .sample(anchor: "2026-12-31", period("2026-12-31", "2027-01-31"))))
  }

  @Test("Rules 31 and 36 · what was due while an outcome was waited for happens on its own day")
  func dueMeanwhile() throws {
    var shop = try paying(on: day("2026-12-31"))
    shop.today = day("2027-02-03")
    try shop.settle(.captured(reference: "charge-1"))
    try shop.advance()
    #expect(shop.account.invoices.map(\.invoice.day) == [day("2026-12-31"), day("2027-01-31")])
  }

  @Test("Without an open charge there is nothing to settle")
  func nothingOpen() {
    var shop = Shop()
    shop.actor = .system
    #expect(
      shop.refusal(of: .settlePayment("acme/order/1", .captured(reference: "charge-1")))
        == .noSuchPayment("acme/order/1"))
  }

  private func paying(on today: Day = day("2026-11-23")) throws -> Shop {
    var shop = Shop(today: today)
    try shop.fillCart(with: .buying(.webinarPro, seats: 3))
    try shop.placeOrder()
    return shop
  }
}
