import Billing
import CustomDump
import Testing

@Suite("Cart")
struct CartTests {
  @Test("Rule 21 · what is put into the cart stays in its order, each under its own id")
  func adding() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .trying(.meetingPlus), card: nil)
    expectNoDifference(
      shop.account.cart.items,
      [
        CartItem(id: "item-1", content: .buying(.webinarPro, seats: 3)),
        CartItem(id: "item-2", content: .trying(.meetingPlus)),
      ])
  }

  @Test("Rule 21 · two purchases of one plan are two items: nothing is summed in silence")
  func twice() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro), .buying(.webinarPro), card: nil)
    #expect(shop.account.cart.items.map(\.content.seats) == [1, 1])
  }

  @Test("Rule 21 · a second trial of a product replaces the first and says so")
  func secondTrial() throws {
    var shop = Shop()
    try shop.fillCart(with: .trying(.webinarPro, seats: 3), .trying(.meetingPlus), card: nil)
    let second = CartItem.Content.trying(.webinarStarter, seats: 2)
    #expect(shop.account.cart.item(replacedBy: second)?.id == "item-1")
    let events = try shop.perform(.addToCart(second))
    expectNoDifference(
      events, [.cartItemChanged(item: CartItem(id: "item-1", content: second))])
    #expect(shop.account.cart.items.map(\.id) == ["item-1", "item-2"])
    #expect(shop.account.cart.item("item-1")?.content == second)
  }

  @Test("Rule 21 · an id is never given twice, even after its item has left")
  func freshIDs() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro), card: nil)
    try shop.perform(.removeCartItem("item-1"))
    try shop.perform(.addToCart(.buying(.assist)))
    #expect(shop.account.cart.items.map(\.id) == ["item-2"])
  }

  // MARK: - Editing

  @Test("Rule 22 · an edited item keeps its id and its place")
  func editing() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro), .buying(.assist), card: nil)
    try shop.perform(.editCartItem("item-1", .buying(.meetingPlus, seats: 5, .annual)))
    #expect(shop.account.cart.items.map(\.id) == ["item-1", "item-2"])
    #expect(shop.account.cart.item("item-1")?.content == .buying(.meetingPlus, seats: 5, .annual))
  }

  @Test("An edit that changes nothing is no event")
  func idleEdit() throws {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro), card: nil)
    #expect(try shop.perform(.editCartItem("item-1", .buying(.webinarPro))) == [])
  }

  @Test("Rule 21 · an item edited into a second trial of a product takes the first one's place")
  func editedIntoTrial() throws {
    var shop = Shop()
    try shop.fillCart(with: .trying(.webinarPro), .buying(.webinarPro, seats: 2), card: nil)
    let events = try shop.perform(.editCartItem("item-2", .trying(.webinarStarter)))
    let edited = CartItem(id: "item-2", content: .trying(.webinarStarter))
    expectNoDifference(events, [.cartItemRemoved(item: "item-1"), .cartItemChanged(item: edited)])
    expectNoDifference(shop.account.cart.items, [edited])
  }

  @Test("Rule 21 · a trial edited into another tier of its product replaces nothing else")
  func editedTrial() throws {
    var shop = Shop()
    try shop.fillCart(with: .trying(.webinarPro), card: nil)
    let edited = CartItem(id: "item-1", content: .trying(.webinarStarter, seats: 2))
    #expect(
      try shop.perform(.editCartItem("item-1", edited.content)) == [.cartItemChanged(item: edited)])
  }

  @Test("An item that is not in the cart can be neither edited nor removed")
  func unknownItem() {
    let shop = Shop()
    #expect(
      shop.refusal(of: .editCartItem("item-9", .buying(.assist))) == .unknownCartItem("item-9"))
    #expect(shop.refusal(of: .removeCartItem("item-9")) == .unknownCartItem("item-9"))
  }

  // MARK: - What may go in

  @Test(
    "Rule 13 · seats run from one to the tier's limit",
    arguments: [(-1, false), (0, false), (1, true), (150, true), (151, false), (.max, false)])
  func seats(seats: Int, isAllowed: Bool) {
    let refusal = Shop().refusal(of: .addToCart(.buying(.webinarPro, seats: seats)))
    #expect(
      refusal
        == (isAllowed ? nil : .seatsOutOfRange(seats, allowed: 1...150, plan: .webinarPro)))
  }

  @Test("What the catalog does not sell cannot be put into the cart")
  func unknownPlans() {
    let shop = Shop()
    let talk = PlanID(product: "gototalk", tier: "pro")
    #expect(
      shop.refusal(of: .addToCart(.buying(talk)))
        == .unknownProduct("gototalk", known: ["gotomeeting", "gotowebinar", "gotoassist"]))
    let gold = PlanID(product: "gotoassist", tier: "gold")
    #expect(
      shop.refusal(of: .addToCart(.trying(gold))) == .unknownTier(gold, known: ["standard"]))
    let pounds = Shop(.sample(currency: currency("GBP")))
    #expect(
      pounds.refusal(of: .addToCart(.buying(.webinarPro)))
        == .currencyNotInCatalog(currency("GBP")))
  }

  @Test("A cart holds a hundred items, and takes no more until some are gone")
  func full() throws {
    var shop = Shop()
    for _ in 1...100 { try shop.perform(.addToCart(.buying(.webinarPro))) }
    #expect(shop.refusal(of: .addToCart(.buying(.webinarPro))) == .cartFull)
    try shop.perform(.removeCartItem("item-1"))
    #expect(shop.refusal(of: .addToCart(.buying(.webinarPro))) == nil)
  }
}
