import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("The cart")
struct CartTests {
  @Test(
    "B7 · A non-empty cart turns the last button into Add to cart, and the cart has Complete transaction",
    arguments: Language.allCases)
  func addToCart(language: Language) throws {
    let shop = try Shop(language)
    shop.goToCart()
    shop.act(on: "add")
    shop.press(.enter)
    shop.type("2")
    shop.press(.enter)
    shop.expectScreen(.billingPlan)
    shop.expectToSee(language.pick("[ Add to cart ]", "[ Aggiungi al carrello ]"))
    shop.expectNotToSee(language.pick("Complete transaction", "Completa transazione"))
    shop.act(on: "finish")

    shop.expectScreen(.cart)
    shop.expectToSee(
      language.pick("GoToMeeting Starter is in your cart.", "GoToMeeting Starter è nel carrello."),
      language.pick("Cart (2)", "Carrello (2)"), language.pick("€872.30", "872,30 €"),
      language.pick("[ Complete transaction · €872.30 ]", "[ Completa transazione · 872,30 € ]"))
    #expect(try shop.account.cart.items.count == 2)
    shop.expectFocus("complete")
    shop.press(.enter)
    shop.expectScreen(.checkout)
    shop.expectToSee(language.pick("Total due €872.30", "Totale dovuto 872,30 €"))
  }

  @Test("B7 · Both plans of a cart are one order and one invoice")
  func twoPlans() throws {
    let shop = try Shop()
    shop.goToCart()
    shop.type("a")
    shop.press(.enter, .enter, .enter)
    shop.focus("complete")
    shop.press(.enter, .enter)
    shop.payByCard()
    shop.expectScreen(.confirmation)
    shop.expectToSee("GoToWebinar Pro · 3 organizzatori", "GoToMeeting Starter · 1 organizzatore")
    let account = try shop.account
    #expect(account.subscriptions.count == 2)
    #expect(account.invoices.map(\.invoice.lines.count) == [2])
    #expect(try shop.charges == [try #require(account.invoices.first).invoice.gross])
  }

  @Test("B9 · Edit order leads to the cart, where an item is changed", arguments: Language.allCases)
  func edited(language: Language) throws {
    let shop = try Shop(language)
    shop.goToCheckout()
    shop.expectToSee(language.pick("[ Edit order ]", "[ Modifica ordine ]"))
    shop.act(on: "edit")
    shop.expectScreen(.cart)
    let item = try #require(try shop.account.cart.items.first)
    shop.act(on: "edit-\(item.id)")
    shop.expectScreen(.addSubscription)
    shop.expectFocus("tier-pro")
    shop.press(.enter)
    shop.expectToSee(language.pick("3 organizers", "3 organizzatori"))
    shop.type("5")
    shop.press(.enter)
    shop.expectToSee(language.pick("[ Save changes ]", "[ Salva modifiche ]"))
    shop.act(on: "finish")
    shop.expectScreen(.cart)
    shop.expectToSee(
      language.pick("GoToWebinar Pro, 5 organizers", "GoToWebinar Pro, 5 organizzatori"))
    let items = try shop.account.cart.items
    #expect(items.map(\.id) == [item.id])
    #expect(items.map(\.content.seats) == [5])
  }

  @Test("B9 · Edit order leads to the cart, where an item is removed", arguments: Language.allCases)
  func removed(language: Language) throws {
    let shop = try Shop(language)
    shop.goToCart()
    let item = try #require(try shop.account.cart.items.first)
    shop.expectToSee(language.pick("[ Edit ] [ Remove ]", "[ Modifica ] [ Rimuovi ]"))
    shop.act(on: "remove-\(item.id)")
    shop.expectToSee(
      language.pick("Your cart is empty", "Il carrello è vuoto"),
      language.pick("Removed from the cart.", "Rimosso dal carrello."))
    shop.expectNotToSee(language.pick("Complete transaction", "Completa transazione"))
    #expect(try shop.account.cart.isEmpty)
  }

  @Test("B9 · Edit order leads to the cart, where an item is added")
  func added() throws {
    let shop = try Shop()
    shop.goToCart()
    shop.expectToSee("[ + Aggiungi nuova sottoscrizione ]")
    shop.act(on: "add")
    shop.expectScreen(.addSubscription)
    shop.press(.enter, .enter, .enter)
    #expect(try shop.account.cart.items.count == 2)
  }

  @Test("Coming back from the checkout edits the item, and the button stays (rule 22)")
  func comingBack() throws {
    let shop = try Shop()
    shop.goToCheckout()
    let item = try #require(try shop.account.cart.items.first)
    shop.press(.escape)
    shop.expectScreen(.billingPlan)
    shop.expectFocus("finish")
    shop.expectToSee("[ Completa transazione · 838,14 € ]")
    shop.press(.escape)
    shop.expectFocus("tier-pro")
    shop.press(.right, .enter)
    shop.type("2")
    shop.press(.enter)
    shop.expectToSee("[ Completa transazione · 1.217,56 € ]")
    shop.act(on: "finish")
    shop.expectScreen(.checkout)
    let items = try shop.account.cart.items
    #expect(items.map(\.id) == [item.id])
    #expect(items.map(\.content.plan?.tier) == ["plus"])
    #expect(items.map(\.content.seats) == [2])
  }

  @Test("Leaving the wizard by a tab keeps the item in the cart", arguments: ["1", "2", "3", "c"])
  func leftByTab(key: String) throws {
    let shop = try Shop()
    shop.goToCheckout()
    shop.type(key)
    #expect([.subscriptions, .cart, .invoices].contains(shop.screen))
    shop.expectToSee("Carrello (1)")
    #expect(try shop.account.cart.items.count == 1)
    shop.type("1a")
    shop.press(.enter, .enter)
    shop.expectToSee("[ Aggiungi al carrello ]")
  }

  @Test("The wizard left before its end puts nothing into the cart")
  func leftEarly() throws {
    let shop = try Shop()
    shop.goToBillingPlan()
    shop.type("2")
    shop.expectToSee("Il carrello è vuoto")
    #expect(try shop.account.cart.isEmpty)
  }

  @Test("The cart is there at the next start")
  func nextStart() throws {
    let shop = try Shop()
    shop.goToCheckout()
    try shop.restart()
    shop.expectScreen(.myAccount)
    shop.expectToSee("Carrello (1)")
    shop.type("c")
    shop.expectToSee("GoToWebinar Pro, 3 organizzatori")
  }
}
