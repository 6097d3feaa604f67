import Billing
import CustomDump
import Testing

@Suite("One item for a subscription")
struct ReplacingTests {
  @Test("Rule 21 · a second item for a subscription replaces the first, and nothing is summed")
  func replaced() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 3))
    try shop.perform(.addToCart(.adding(2)))
    let change = CartItem.Content.changing(to: .webinarPro, seats: 10)
    #expect(shop.account.cart.item(replacedBy: change)?.content == .adding(2))
    expectNoDifference(
      try shop.perform(.addToCart(change)),
      [.cartItemChanged(item: CartItem(id: "item-2", content: change))])
    #expect(shop.account.cart.items.map(\.content) == [change])
  }

  @Test("Rule 21 · items of other subscriptions and purchases of the same product stay")
  func besides() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro), .buying(.webinarPro))
    for content in [
      CartItem.Content.adding(1, to: "sub-1"), .adding(1, to: "sub-2"), .buying(.webinarPro),
    ] {
      #expect(shop.account.cart.item(replacedBy: content) == nil)
      try shop.perform(.addToCart(content))
    }
    #expect(shop.account.cart.items.count == 3)
  }

  @Test("Rule 21 · an edited item that comes to touch another's subscription takes its place")
  func edited() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro), .buying(.assist))
    try shop.perform(.addToCart(.adding(1, to: "sub-1")))
    try shop.perform(.addToCart(.adding(1, to: "sub-2")))
    try shop.perform(.editCartItem("item-4", .adding(5, to: "sub-1")))
    expectNoDifference(
      shop.account.cart.items, [CartItem(id: "item-4", content: .adding(5, to: "sub-1"))])
  }

  @Test("Rule 21 · the same again changes nothing")
  func same() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro))
    try shop.perform(.addToCart(.adding(1)))
    expectNoDifference(try shop.perform(.addToCart(.adding(1))), [])
  }

  @Test("Rule 23 · an item that has become impossible is kept, marked, and blocks the order")
  func impossible() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro))
    try shop.perform(.addToCart(.adding(1)))
    let agreed = try shop.account.reviewCart(in: shop.context).quote
    try shop.perform(.cancelSubscription("sub-1"))
    let reason = BillingError.cancellationPending("sub-1", lastDay: day("2026-12-22"))
    let review = try shop.account.reviewCart(in: shop.context)
    expectNoDifference(review.problems, ["item-2": reason])
    #expect(
      shop.refusal(of: .placeOrder(agreed: agreed)) == .cartItemBlocked("item-2", reason: reason))
    try shop.perform(.removeCancellation("sub-1"))
    #expect(shop.refusal(of: .placeOrder(agreed: agreed)) == nil)
  }
}
