import Billing
import Testing

@Suite("A cart that comes to too much")
struct OverflowingCartTests {
  @Test("Rule 42 · what makes a cart too much to add up is marked, and the rest can be ordered")
  func marked() throws {
    // 6.1 · 10^18 cents with VAT, of the 9.2 that an amount holds.
    var shop = Shop(
      catalog: .pricing(.assist, monthly: 5_000_000_000_000_000_000, annual: 0))
    try shop.fillCart(with: .buying(.webinarPro), .buying(.assist), .buying(.assist))
    let review = try shop.account.reviewCart(in: shop.context)
    #expect(review.problems == ["item-3": .amountOutOfRange])
    #expect(review.quote.items.map(\.item) == ["item-1", "item-2"])
    #expect(
      shop.refusal(of: .placeOrder(agreed: review.quote))
        == .cartItemBlocked("item-3", reason: .amountOutOfRange))
    try shop.perform(.removeCartItem("item-3"))
    #expect(shop.refusal(of: .placeOrder(agreed: review.quote)) == nil)
  }

  @Test("Rule 1 · what is too much by itself, with its VAT, never comes into the cart")
  func refused() {
    let shop = Shop(
      catalog: .pricing(.assist, monthly: 9_000_000_000_000_000_000, annual: 0))
    #expect(shop.refusal(of: .addToCart(.buying(.assist))) == .amountOutOfRange)
  }
}
