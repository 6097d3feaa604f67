import Billing
import CustomDump
import Testing

@Suite("The cart, shown and ordered later")
struct CartReviewTests {
  @Test("Rule 23 · an item that has become impossible is kept, marked and not priced")
  func marked() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .buying(.assist), card: .visa)
    shop.catalog = shop.catalog.without("gotoassist")
    let review = try shop.account.reviewCart(in: shop.context)
    let reason = BillingError.unknownProduct("gotoassist", known: ["gotomeeting", "gotowebinar"])
    expectNoDifference(review.problems, ["item-2": reason])
    #expect(review.quote.items.map(\.item) == ["item-1"])
    #expect(review.quote.net == cents(68700))
    #expect(shop.account.cart.items.count == 2)
  }

  @Test("Rule 23 · a marked item blocks the order until it is removed")
  func blocked() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .buying(.assist))
    shop.catalog = shop.catalog.without("gotoassist")
    let review = try shop.account.reviewCart(in: shop.context)
    let reason = BillingError.unknownProduct("gotoassist", known: ["gotomeeting", "gotowebinar"])
    #expect(
      shop.refusal(of: .placeOrder(agreed: review.quote))
        == .cartItemBlocked("item-2", reason: reason))
    try shop.perform(.removeCartItem("item-2"))
    try shop.placeOrder()
    #expect(shop.account.openPayment?.amount == cents(83814))
  }

  @Test("Rule 23 · a marked item can be edited into a possible one")
  func repaired() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.assist))
    shop.catalog = shop.catalog.without("gotoassist")
    try shop.perform(.editCartItem("item-1", .buying(.webinarPro, seats: 3)))
    #expect(try shop.account.reviewCart(in: shop.context).problems.isEmpty)
  }

  @Test("Rule 16 · a trial in the cart is blocked once the product has been tried")
  func triedMeanwhile() throws {
    var shop = Shop()
    try shop.fillCart(with: .trying(.webinarPro), card: nil)
    let begun = Subscription.sample(
      .webinarStarter, named: "GoToWebinar Starter", seats: 1,
      standing: .trial(period("2026-11-20", "2026-11-27")))
    shop.take([.subscriptionStarted(subscription: begun)])
    let review = try shop.account.reviewCart(in: shop.context)
    expectNoDifference(review.problems, ["item-1": .trialAlreadyUsed("gotowebinar")])
    #expect(
      shop.refusal(of: .placeOrder(agreed: review.quote))
        == .cartItemBlocked("item-1", reason: .trialAlreadyUsed("gotowebinar")))
  }

  @Test("Rule 23 · a purchase that can no longer be taxed or counted is marked too")
  func unpriceable() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .trying(.meetingPlus), card: nil)
    shop.catalog = Catalog.sample.with(VATRates([]))
    expectNoDifference(
      try shop.account.reviewCart(in: shop.context).problems, ["item-1": .vatRateMissing("IT")])
    shop.catalog = .pricing(.webinarPro, monthly: .max / 2, annual: .max / 2)
    expectNoDifference(
      try shop.account.reviewCart(in: shop.context).problems, ["item-1": .amountOutOfRange])
  }

  // MARK: - What was agreed to

  @Test("Rule 23 · on another day the same cart has other dates and is asked for again")
  func anotherDay() throws {
    try expectAskedAgain { $0.today = day("2026-11-24") }
  }

  @Test("Rule 23 · another price is asked for again")
  func anotherPrice() throws {
    try expectAskedAgain { shop in
      shop.catalog = .pricing(.webinarPro, monthly: 22901, annual: 238800)
    }
  }

  @Test("Rule 23 · another VAT rate is asked for again")
  func anotherRate() throws {
    try expectAskedAgain { shop in
      let rate = VATRates.Rate(country: "IT", rateBasisPoints: 2300)
      shop.catalog = shop.catalog.with(VATRates([rate]))
    }
  }

  @Test("Rule 23 · another VAT number is asked for again")
  func anotherVATNumber() throws {
    try expectAskedAgain { shop in
      try shop.perform(.setVATNumber(.of("IT", "00743110157")))
    }
  }

  @Test("Rule 23 · another balance is asked for again")
  func anotherBalance() throws {
    try expectAskedAgain { shop in
      let entry = BalanceEntry(day: shop.today, amount: cents(1), cause: .openingCredit)
      shop.take([.balanceChanged(entry: entry)])
    }
  }

  @Test("Rule 23 · another item is asked for again")
  func anotherItem() throws {
    try expectAskedAgain { try $0.perform(.addToCart(.trying(.meetingPlus))) }
  }

  @Test("Rule 23 · a price of another product changes nothing in the agreement")
  func unrelatedPrice() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3))
    let agreed = try shop.account.reviewCart(in: shop.context).quote
    shop.catalog = .pricing(.assist, monthly: 1, annual: 1)
    #expect(shop.refusal(of: .placeOrder(agreed: agreed)) == nil)
  }

  private func expectAskedAgain(
    after change: (inout Shop) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3))
    let agreed = try shop.account.reviewCart(in: shop.context).quote
    try change(&shop)
    let now = try shop.account.reviewCart(in: shop.context).quote
    #expect(now != agreed, sourceLocation: sourceLocation)
    #expect(
      shop.refusal(of: .placeOrder(agreed: agreed)) == .quoteChanged(agreed: agreed, now: now),
      sourceLocation: sourceLocation)
    #expect(shop.refusal(of: .placeOrder(agreed: now)) == nil, sourceLocation: sourceLocation)
  }
}
