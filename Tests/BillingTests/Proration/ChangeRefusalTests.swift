import Billing
import Testing

@Suite("Refused changes")
struct ChangeRefusalTests {
  // MARK: - Tier and product

  @Test(
    "Rule 13 · a lower tier is refused whatever else changes",
    arguments: [1, 3, 150], BillingFrequency.allCases)
  func lowerTier(seats: Int, frequency: BillingFrequency) throws {
    let shop = try owning(.buying(.webinarPro, seats: 3))
    expect(
      shop, .changing(to: .webinarStarter, seats: seats, frequency),
      .lowerTier(from: .webinarPro, to: .webinarStarter))
  }

  @Test("Rule 13 · a lower tier is refused also where it has become the dearer one")
  func dearerLowerTier() throws {
    var shop = try owning(.buying(.webinarPro, seats: 3))
    shop.catalog = .pricing(.webinarStarter, monthly: 50000, annual: 500_000)
    expect(
      shop, .changing(to: .webinarStarter, seats: 3),
      .lowerTier(from: .webinarPro, to: .webinarStarter))
  }

  @Test(
    "Rule 13 · another product is refused, with both names for the way around",
    arguments: [PlanID.meetingPlus, .assist, PlanID(product: "gototalk", tier: "pro")])
  func anotherProduct(plan: PlanID) throws {
    let shop = try owning(.buying(.webinarPro, seats: 3))
    expect(
      shop, .changing(to: plan, seats: 3),
      .productSwap("sub-1", from: .webinarPro, to: plan.product))
  }

  @Test("Rule 13 · a tier that there is not is refused by name")
  func unknownTier() throws {
    let shop = try owning(.buying(.webinarPro, seats: 3))
    let plan = PlanID(product: "gotowebinar", tier: "plus")
    expect(
      shop, .changing(to: plan, seats: 3), .unknownTier(plan, known: ["starter", "pro"]))
  }

  // MARK: - Seats

  @Test("Rule 13 · no seats, or fewer than none, are refused", arguments: [0, -1, Int.min])
  func noSeats(seats: Int) throws {
    let shop = try owning(.buying(.webinarPro, seats: 3))
    expect(
      shop, .changing(to: .webinarPro, seats: seats),
      .seatsOutOfRange(seats, allowed: 1...150, plan: .webinarPro))
    expect(
      shop, .changing(to: .webinarPro, seats: seats, .annual),
      .seatsOutOfRange(seats, allowed: 1...150, plan: .webinarPro))
    expect(
      shop, .adding(seats), .seatsOutOfRange(seats, allowed: 1...147, plan: .webinarPro))
  }

  @Test("Rule 13 · more seats than the tier's limit are refused", arguments: [151, Int.max])
  func tooManySeats(seats: Int) throws {
    let shop = try owning(.buying(.webinarPro, seats: 3))
    expect(
      shop, .changing(to: .webinarPro, seats: seats),
      .seatsOutOfRange(seats, allowed: 1...150, plan: .webinarPro))
    expect(
      shop, .adding(seats), .seatsOutOfRange(seats, allowed: 1...147, plan: .webinarPro))
    #expect(try shop.quotedSeats(of: .changing(to: .webinarPro, seats: 150)) == 150)
    #expect(try shop.quotedSeats(of: .adding(147)) == 150)
  }

  @Test(
    "Rule 13 · a limit below the seats that there are binds no change but an increase",
    arguments: [1, 7, 8])
  func belowTheLimit(seats: Int) throws {
    let shop = try owning(.buying(.meetingStarter, seats: 8))
    #expect(try shop.quotedSeats(of: .changing(to: .meetingPlus, seats: seats)) == seats)
    expect(
      shop, .changing(to: .meetingPlus, seats: 9),
      .seatsOutOfRange(9, allowed: 1...8, plan: .meetingPlus))
  }

  @Test("Rule 13 · above the limit, seats go down to one, and never up")
  func aboveTheLimit() throws {
    var shop = try owning(.buying(.meetingStarter, seats: 8))
    _ = try shop.order(.changing(to: .meetingPlus, seats: 8))
    for seats in 1...7 {
      #expect(try shop.quotedSeats(of: .changing(to: .meetingPlus, seats: seats)) == seats)
    }
    #expect(try shop.quotedSeats(of: .changing(to: .meetingPlus, seats: 8, .annual)) == 8)
    expect(
      shop, .changing(to: .meetingPlus, seats: 9),
      .seatsOutOfRange(9, allowed: 1...8, plan: .meetingPlus))
    expect(shop, .adding(1), .seatLimitReached("sub-1", limit: 5))
  }

  @Test("Rule 13 · fewer seats are not refused where the catalog has the plan no more")
  func withdrawn() throws {
    var shop = try owning(.buying(.webinarPro, seats: 3))
    shop.catalog = shop.catalog.without("gotowebinar")
    #expect(try shop.quotedSeats(of: .changing(to: .webinarPro, seats: 1)) == 1)
    #expect(shop.refusal(of: .addToCart(.adding(1))) != nil)
  }

  @Test("Rule 13 · a page may offer all the seats that there are of a plan that is sold no more")
  func withdrawnRange() throws {
    var shop = try owning(.buying(.webinarPro, seats: 3))
    let content = CartItem.Content.changing(to: .webinarPro, seats: 1)
    #expect(try shop.account.allowedSeats(for: content, in: shop.context) == 1...150)
    shop.catalog = shop.catalog.without("gotowebinar")
    #expect(try shop.account.allowedSeats(for: content, in: shop.context) == 1...3)
    expect(
      shop, .changing(to: .webinarPro, seats: 4),
      .unknownProduct("gotowebinar", known: ["gotomeeting", "gotoassist"]))
  }

  // MARK: - Cancelled and unpaid

  @Test(
    "Rule 14 · while a cancellation is pending a change is refused, until it is removed",
    arguments: [
      CartItem.Content.adding(1), .changing(to: .webinarStarter, seats: 2),
      .changing(to: .webinarStarter, seats: 3, .annual), .changing(to: .webinarPro, seats: 3),
      .changing(to: .webinarStarter, seats: 3),
    ])
  func cancelled(content: CartItem.Content) throws {
    var shop = try owning(.buying(.webinarStarter, seats: 3))
    let free = shop.answer(to: content)
    try shop.perform(.cancelSubscription("sub-1"))
    expect(shop, content, .cancellationPending("sub-1", lastDay: day("2026-12-07")))
    try shop.perform(.removeCancellation("sub-1"))
    #expect(shop.answer(to: content) == free)
  }

  @Test("Rule 14 · a change in the cart waits for the cancellation to be removed")
  func cancelledLater() throws {
    var shop = try owning(.buying(.webinarStarter, seats: 3))
    try shop.perform(.addToCart(.changing(to: .webinarStarter, seats: 2)))
    let agreed = try shop.account.reviewCart(in: shop.context).quote
    try shop.perform(.cancelSubscription("sub-1"))
    #expect(
      shop.refusal(of: .placeOrder(agreed: agreed))
        == .cartItemBlocked(
          "item-2", reason: .cancellationPending("sub-1", lastDay: day("2026-12-07"))))
    try shop.perform(.removeCancellation("sub-1"))
    try shop.perform(.placeOrder(agreed: agreed))
    #expect(shop.account.subscription("sub-1")?.seats == 2)
  }

  @Test(
    "Rule 14 · while a period is unpaid a change is refused, until all of it is paid",
    arguments: [
      CartItem.Content.adding(1), .changing(to: .webinarStarter, seats: 2),
      .changing(to: .webinarStarter, seats: 3, .annual), .changing(to: .webinarPro, seats: 3),
    ])
  func unpaid(content: CartItem.Content) throws {
    var shop = try owning(.buying(.webinarStarter, seats: 3))
    shop.today = day("2026-12-08")
    try shop.advance(.failed(.cardDeclined))
    let open = try #require(shop.account.invoice("ACME-2026-000002")).open
    #expect(open == cents(39894))
    expect(shop, content, .periodUnpaid("sub-1", "ACME-2026-000002"))

    try shop.pay("ACME-2026-000002", cents(39893))
    expect(shop, content, .periodUnpaid("sub-1", "ACME-2026-000002"))
    try shop.pay("ACME-2026-000002", cents(1))
    #expect(shop.refusal(of: .addToCart(content)) == nil)
  }

  // MARK: - What is no paid subscription

  @Test(
    "Rules 16 and 20 · a trial, an ended plan and an unknown one are not changed",
    arguments: [CartItem.Content.adding(1), .changing(to: .webinarPro, seats: 2)])
  func noPaidPlan(content: CartItem.Content) throws {
    var shop = Shop()
    expect(shop, content, .unknownSubscription("sub-1", known: []))
    try shop.buy(.trying(.webinarPro))
    expect(shop, content, .subscriptionIsTrial("sub-1"))
    try shop.advance(to: "2026-11-30")
    expect(shop, content, .subscriptionEnded("sub-1"))
  }

  @Test("Rule 36 · a change waits until the renewal that is due has happened")
  func renewalDue() throws {
    var shop = try owning(.buying(.webinarStarter, seats: 3))
    shop.today = day("2026-12-08")
    expect(shop, .adding(1), .advanceNeeded(since: day("2026-12-08")))
    try shop.advance()
    #expect(try shop.quotedSeats(of: .adding(1)) == 4)
  }

  // MARK: - Helpers

  /// A shop that bought something on 8 November and has come to 23 November.
  private func owning(_ content: CartItem.Content) throws -> Shop {
    var shop = Shop(.sample(openedOn: day("2026-11-08")))
    try shop.buy(content)
    try shop.advance(to: "2026-11-23")
    return shop
  }

  private func expect(_ shop: Shop, _ content: CartItem.Content, _ refusal: BillingError) {
    #expect(shop.refusal(of: .addToCart(content)) == refusal)
    #expect(shop.answer(to: content) == .failure(refusal))
  }
}

extension Shop {
  fileprivate func answer(to content: CartItem.Content) -> Result<Quote, BillingError> {
    Result { () throws(BillingError) in try account.quote(for: [content], in: context) }
  }

  fileprivate func quotedSeats(of content: CartItem.Content) throws -> Int? {
    #expect(refusal(of: .addToCart(content)) == nil)
    return try account.quote(for: [content], in: context).items.first?.seats
  }

  fileprivate mutating func pay(_ number: InvoiceNumber, _ amount: Money) throws {
    try perform(.payInvoice(number, amount: amount))
    try settle(.captured(reference: "payment"))
  }
}
