import Billing
import CustomDump
import Testing

@Suite("Orders")
struct OrderTests {
  @Test("Rule 31 · an order begins with the intent to charge, under a key of its own")
  func intent() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3))
    let quote = try shop.account.reviewCart(in: shop.context).quote
    try shop.placeOrder()
    expectNoDifference(
      shop.account.openPayment,
      PaymentIntent(
        key: "acme/order/1", day: day("2026-11-23"), amount: cents(83814),
        purpose: .order(OrderIntent(quote: quote, seller: shop.context.catalog.seller)),
        method: .visa))
    #expect(shop.account.orders.isEmpty)
    #expect(shop.account.subscriptions.isEmpty)
    #expect(shop.account.cart.items.count == 1)
  }

  @Test("Rule 7 · a purchase takes that day's price, and keeps it when the catalog changes")
  func agreedPrice() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 3))
    shop.catalog = .pricing(.webinarPro, monthly: 25_000, annual: 250_000)
    try shop.buy(.buying(.webinarPro, seats: 3))
    let prices = shop.account.subscriptions.map { subscription -> Money? in
      guard case .paid(let term) = subscription.standing else { return nil }
      return term.unitPrice
    }
    #expect(prices == [cents(22_900), cents(25_000)])
  }

  @Test("Rule 24 · once captured, order, subscriptions, invoice and payment follow the quote")
  func captured() throws {
    var shop = Shop()
    try shop.fillCart(
      with: .buying(.webinarPro, seats: 3), .trying(.meetingPlus, seats: 2),
      .buying(.assist, seats: 2, .annual))
    let quote = try shop.account.reviewCart(in: shop.context).quote
    try shop.placeOrder()
    try shop.settle(.captured(reference: "charge-7"))

    let account = shop.account
    #expect(account.openPayment == nil)
    #expect(account.cart.isEmpty)
    let order = try #require(account.order("ACME-ORD-000001"))
    expectNoDifference(order.quote, quote)
    #expect(order.subscriptions == ["sub-1", "sub-2", "sub-3"])
    #expect(order.invoice == "ACME-2026-000001")
    #expect(account.subscriptions.map(\.id) == order.subscriptions)
    expectNoDifference(
      account.subscription("sub-1")?.standing,
      .paid(
        .sample(anchor: "2026-11-23", period("2026-11-23", "2026-12-23"))))
    expectNoDifference(
      account.subscription("sub-2")?.standing, .trial(period("2026-11-23", "2026-12-07")))

    let record = try #require(account.invoice("ACME-2026-000001"))
    #expect(record.status == .paid)
    #expect(record.open == cents(0))
    expectNoDifference(
      record.payments,
      [
        InvoicePayment(
          day: day("2026-11-23"), amount: quote.due, reference: "charge-7", brand: .visa,
          lastFour: "4242")
      ])
  }

  @Test("Rules 24 and 34 · the invoice is the quote, with both parties as they were that day")
  func invoice() throws {
    var shop = Shop(.sample(vatNumber: .of("IT", "00743110157")), balance: cents(700))
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .buying(.assist, seats: 2, .annual))
    let quote = try shop.account.reviewCart(in: shop.context).quote
    try shop.placeOrder()
    try shop.settle(.captured(reference: "charge-1"))
    let invoice = try #require(shop.account.invoices.first?.invoice)
    #expect(invoice.number == "ACME-2026-000001")
    #expect(invoice.order == "ACME-ORD-000001")
    #expect(invoice.day == day("2026-11-23"))
    #expect(invoice.dueDay == day("2026-11-23"))
    expectNoDifference(invoice.seller, .sample)
    expectNoDifference(invoice.buyer, shop.account.company)
    expectNoDifference(invoice.lines, quote.items.flatMap(\.lines))
    expectNoDifference(invoice.vat, quote.vat)
    #expect(invoice.net == cents(200_700))
    #expect(invoice.vatTotal == cents(0))
    #expect(invoice.gross == cents(200_700))
    #expect(invoice.balanceUsed == cents(700))
    #expect(invoice.due == cents(200_000))
  }

  @Test("An order takes its own items out of the cart and no others")
  func leavesTheCart() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .buying(.assist))
    shop.catalog = shop.catalog.without("gotoassist")
    let quote = try shop.account.reviewCart(in: shop.context).quote
    let order = Order(
      number: "ACME-ORD-000001", day: shop.today, quote: quote, subscriptions: ["sub-1"],
      invoice: nil)
    shop.take([.orderPlaced(order: order)])
    #expect(shop.account.cart.items.map(\.id) == ["item-2"])
  }

  // MARK: - Without the card

  @Test("Rule 28 · a due of zero places the order without a card")
  func paidByBalance() throws {
    var shop = Shop(balance: cents(90000))
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), card: nil)
    try shop.placeOrder()
    #expect(shop.account.openPayment == nil)
    #expect(shop.account.balance == cents(90000 - 83814))
    expectNoDifference(
      shop.account.balanceEntries.last,
      BalanceEntry(
        day: day("2026-11-23"), amount: cents(-83814), cause: .usedFor("ACME-2026-000001")))
    let record = try #require(shop.account.invoice("ACME-2026-000001"))
    #expect(record.status == .paid)
    #expect(record.payments.isEmpty)
  }

  @Test("Rule 28 · balance pays its part when the card is charged, not before")
  func partlyPaidByBalance() throws {
    var shop = Shop(balance: cents(10000))
    try shop.fillCart(with: .buying(.webinarPro, seats: 3))
    try shop.placeOrder()
    #expect(shop.account.openPayment?.amount == cents(73814))
    #expect(shop.account.balance == cents(10000))
    try shop.settle(.captured(reference: "charge-1"))
    #expect(shop.account.balance == cents(0))
    #expect(shop.account.invoices.first?.payments.map(\.amount) == [cents(73814)])
  }

  @Test("Rule 35 · an order of trials alone makes no invoice and needs no card")
  func trialsAlone() throws {
    var shop = Shop()
    try shop.fillCart(with: .trying(.webinarPro), .trying(.meetingPlus), card: nil)
    try shop.placeOrder()
    #expect(shop.account.invoices.isEmpty)
    #expect(shop.account.orders.first?.invoice == nil)
    #expect(shop.account.subscriptions.count == 2)
    #expect(shop.account.nextInvoiceNumber(on: shop.today) == "ACME-2026-000001")
  }

  // MARK: - What stands in the way

  @Test("An empty cart cannot be ordered")
  func emptyCart() throws {
    let shop = Shop()
    let quote = try shop.account.reviewCart(in: shop.context).quote
    #expect(shop.refusal(of: .placeOrder(agreed: quote)) == .cartEmpty)
  }

  @Test("Rule 28 · what is due needs a card that is still good")
  func cards() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro), card: nil)
    var quote = try shop.account.reviewCart(in: shop.context).quote
    #expect(shop.refusal(of: .placeOrder(agreed: quote)) == .paymentMethodMissing)
    try shop.perform(.setPaymentMethod(.mastercard))
    #expect(shop.refusal(of: .placeOrder(agreed: quote)) == nil)
    shop.today = day("2027-01-31")
    quote = try shop.account.reviewCart(in: shop.context).quote
    #expect(shop.refusal(of: .placeOrder(agreed: quote)) == nil)
    shop.today = day("2027-02-01")
    quote = try shop.account.reviewCart(in: shop.context).quote
    #expect(shop.refusal(of: .placeOrder(agreed: quote)) == .cardExpired(.expiry(1, 2027)))
  }
}
