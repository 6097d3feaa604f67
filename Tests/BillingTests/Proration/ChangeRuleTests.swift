import Billing
import CustomDump
import Testing

@Suite("Changes of a subscription")
struct ChangeRuleTests {
  // MARK: - The first day

  @Test(
    "Rule 12 · on the period's first day the whole old price is credited",
    arguments: [
      (
        CartItem.Content.adding(2), [54500, -32700], 21800, 4796,
        period("2026-11-23", "2026-12-23")
      ),
      (
        .changing(to: .webinarStarter, seats: 2), [-32700, 21800], -10900, -2398,
        period("2026-11-23", "2026-12-23")
      ),
      (
        .changing(to: .webinarPro, seats: 3), [68700, -32700], 36000, 7920,
        period("2026-11-23", "2026-12-23")
      ),
      (
        .changing(to: .webinarStarter, seats: 3, .annual), [320_400, -32700], 287_700, 63294,
        period("2026-11-23", "2027-11-23")
      ),
    ] as [(CartItem.Content, [Int64], Int64, Int64, Period)])
  func firstDay(
    content: CartItem.Content, lines: [Int64], net: Int64, vat: Int64, expected: Period
  ) throws {
    var shop = try owningThree()
    expectNoDifference(
      try shop.order(content),
      Ordered(
        lines: lines, net: net, vat: vat, due: max(0, net + vat), toBalance: max(0, -net - vat),
        period: expected))
    #expect(try shop.term().anchor == day("2026-11-23"))
    #expect(shop.account.subscriptions.count == 1)
    #expect(shop.account.entitlements(on: shop.today).count == 1)
  }

  @Test("Rule 12 · back and forth on the first day costs nothing in the end")
  func backAndForth() throws {
    var shop = try owningThree()
    _ = try shop.order(.adding(2))
    expectNoDifference(
      try shop.order(.changing(to: .webinarStarter, seats: 3)),
      Ordered(
        lines: [-54500, 32700], net: -21800, vat: -4796, toBalance: 26596,
        period: period("2026-11-23", "2026-12-23")))
    #expect(shop.account.invoices.map(\.invoice.gross) == [cents(39894), cents(26596)])
    #expect(shop.account.balance == cents(26596))
  }

  @Test("Rule 12 · the day after, one day is used")
  func secondDay() throws {
    var shop = try owningThree()
    shop.today = day("2026-11-24")
    expectNoDifference(
      try shop.order(.changing(to: .webinarStarter, seats: 2)),
      Ordered(
        lines: [-31610, 21073], net: -10537, vat: -2318, toBalance: 12855,
        period: period("2026-11-23", "2026-12-23")))
  }

  // MARK: - No change

  @Test("Rule 15 · a change that changes nothing is refused as such, on any day and at any price")
  func nothingChanges() throws {
    var shop = try owningThree()
    for text in ["2026-11-23", "2026-11-24", "2026-12-22"] {
      shop.today = day(text)
      let same = CartItem.Content.changing(to: .webinarStarter, seats: 3)
      #expect(shop.refusal(of: .addToCart(same)) == .nothingChanges("sub-1"))
      #expect(throws: BillingError.nothingChanges("sub-1")) {
        try shop.account.quote(for: [same], in: shop.context)
      }
    }
    shop.catalog = .pricing(.webinarStarter, monthly: 12000, annual: 120_000)
    #expect(
      shop.refusal(of: .addToCart(.changing(to: .webinarStarter, seats: 3)))
        == .nothingChanges("sub-1"))
  }

  @Test("Rule 15 · a change in the cart that has come true meanwhile is marked and costs nothing")
  func cameTrue() throws {
    var shop = try owningThree()
    try shop.perform(.addToCart(.changing(to: .webinarPro, seats: 3)))
    let item = try #require(shop.account.cart.items.first).id
    #expect(
      shop.refusal(of: .editCartItem(item, .changing(to: .webinarStarter, seats: 3)))
        == .nothingChanges("sub-1"))
    let changed = try changedElsewhere(shop)
    let review = try changed.account.reviewCart(in: changed.context)
    #expect(review.problems == [item: .nothingChanges("sub-1")])
    #expect(review.quote.due == cents(0))
    #expect(
      changed.refusal(of: .placeOrder(agreed: review.quote))
        == .cartItemBlocked(item, reason: .nothingChanges("sub-1")))
  }

  /// The shop with its subscription at Pro already, as another terminal could have left it.
  private func changedElsewhere(_ shop: Shop) throws -> Shop {
    var shop = shop
    var subscription = try #require(shop.account.subscription("sub-1"))
    subscription.plan = .webinarPro
    shop.take([.subscriptionChanged(subscription: subscription)])
    return shop
  }

  // MARK: - Paying

  @Test("Rule 15 · a change that needs a payment is applied once it is paid, not before")
  func applied() throws {
    var shop = try owningThree()
    shop.today = day("2026-12-08")
    try shop.perform(.addToCart(.adding(2)))
    let before = shop.account
    try shop.placeOrder()
    #expect(shop.account.openPayment?.amount == cents(46543))
    expectNoDifference(shop.account.subscriptions, before.subscriptions)
    expectNoDifference(shop.account.invoices, before.invoices)
    #expect(shop.account.entitlements(on: shop.today).map(\.seats) == [3])

    try shop.settle(.captured(reference: "charge"))
    #expect(shop.account.subscription("sub-1")?.seats == 5)
    #expect(shop.account.entitlements(on: shop.today).map(\.seats) == [5])
    #expect(shop.account.invoices.map(\.open) == [cents(0), cents(0)])
    #expect(try shop.term().period == period("2026-12-08", "2027-01-08"))
  }

  @Test(
    "Rule 15 · a change whose payment fails is not applied", arguments: PaymentFailure.allCases)
  func notApplied(failure: PaymentFailure) throws {
    var shop = try owningThree()
    shop.today = day("2026-12-08")
    try shop.perform(.addToCart(.changing(to: .webinarPro, seats: 3, .annual)))
    let before = shop.account
    try shop.placeOrder()
    try shop.settle(.failed(failure))
    expectNoDifference(shop.account.subscriptions, before.subscriptions)
    expectNoDifference(shop.account.invoices, before.invoices)
    expectNoDifference(shop.account.cart, before.cart)
    #expect(shop.account.balance == before.balance)
  }

  @Test("Rule 15 · a change that gives back, or that the balance pays, is applied at once")
  func atOnce() throws {
    var shop = try owningThree()
    let invoices = shop.account.invoices
    try shop.perform(.addToCart(.changing(to: .webinarStarter, seats: 1)))
    try shop.placeOrder()
    #expect(shop.account.openPayment == nil)
    #expect(shop.account.subscription("sub-1")?.seats == 1)
    expectNoDifference(shop.account.invoices, invoices)
    #expect(shop.account.creditNotes.map(\.gross) == [cents(-26596)])
    #expect(shop.account.balance == cents(26596))

    try shop.perform(.addToCart(.adding(1)))
    try shop.placeOrder()
    #expect(shop.account.openPayment == nil)
    #expect(shop.account.subscription("sub-1")?.seats == 2)
    let invoice = try #require(shop.account.invoices.last)
    #expect(invoice.invoice.gross == cents(13298))
    #expect(invoice.invoice.balanceUsed == cents(13298))
    #expect(invoice.payments.isEmpty)
    #expect(invoice.status == .paid)
    #expect(shop.account.balance == cents(13298))
  }

  /// Three Starter seats since 23 November.
  private func owningThree() throws -> Shop {
    var shop = Shop()
    try shop.buy(.buying(.webinarStarter, seats: 3))
    return shop
  }
}
