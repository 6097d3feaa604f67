import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

@Suite("What is in the cart")
struct CartRulesTests {
  private func change(_ plan: PlanID, _ seats: Int) -> CartItem.Content {
    .change(
      SubscriptionRequest(
        subscription: Shop.webinar, plan: plan, seats: seats, frequency: .monthly))
  }

  @Test(
    "Rule 21 · A second item for a subscription replaces the first and says so",
    arguments: Language.allCases)
  func replaced(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.elsewhere(.addToCart(change(PlanID.webinarPro, 5)))
    try shop.restart()
    shop.goToAddSeats()
    shop.type("8")
    shop.expectToSee(
      language.pick(
        "Replaces in your cart: GoToWebinar Starter → Pro, 5 organizers, monthly",
        "Sostituisce nel carrello: GoToWebinar Starter → Pro, 5 organizzatori, mensile"))
    shop.press(.enter)
    shop.expectScreen(.cart)
    shop.expectToSee(
      language.pick(
        "this has replaced the other item for the same subscription",
        "ha sostituito l'altro articolo per la stessa sottoscrizione"))
    #expect(
      try shop.account.cart.items.map(\.content)
        == [.addSeats(SeatAddition(subscription: Shop.webinar, seats: 3))])
  }

  @Test("Rule 22 · Coming back from the checkout edits the change, and the button stays")
  func comingBack() throws {
    let shop = try Shop(.anna)
    shop.goToChange()
    shop.changeSeats(to: "8")
    shop.act(on: "finish")
    let item = try #require(try shop.account.cart.items.first)
    shop.press(.escape)
    shop.expectScreen(.change)
    shop.expectFocus("finish")
    shop.expectToSee("5 → 8 organizzatori", "[ Completa transazione · 731,39 € ]")
    shop.changeSeats(to: "6")
    shop.act(on: "finish")
    shop.expectScreen(.checkout)
    #expect(try shop.account.cart.items.map(\.id) == [item.id])
    #expect(try shop.account.cart.items.map(\.content.seats) == [6])
  }

  @Test("Rule 22 · A change in the cart is edited on its page and saved")
  func edited() throws {
    let shop = try Shop(.anna)
    try shop.elsewhere(.addToCart(change(PlanID.webinarPro, 5)))
    try shop.restart()
    let item = try #require(try shop.account.cart.items.first)
    shop.type("c")
    shop.expectToSee("GoToWebinar Starter → Pro, 5 organizzatori, mensile", "Modifica del piano")
    shop.act(on: "edit-\(item.id)")
    shop.expectScreen(.change)
    shop.expectToSee("Starter → Pro", "[ Salva modifiche ]")
    shop.changeSeats(to: "6")
    shop.press(.escape)
    shop.expectScreen(.cart)
    shop.expectFocus("edit-\(item.id)")
    #expect(try shop.account.cart.items == [item])
    shop.press(.enter)
    shop.changeSeats(to: "7")
    shop.act(on: "finish")
    shop.expectScreen(.cart)
    shop.expectToSee("5 → 7 organizzatori", "Le modifiche sono salvate.")
    #expect(try shop.account.cart.items.map(\.content) == [change(PlanID.webinarPro, 7)])
  }

  @Test(
    "Rule 23 · An item that has become impossible is marked with its reason and the way on",
    arguments: Language.allCases)
  func marked(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.elsewhere(.addToCart(change(PlanID.webinarPro, 5)))
    try shop.elsewhere(.cancelSubscription(Shop.webinar))
    try shop.restart()
    shop.type("c")
    shop.expectScreen(.cart)
    shop.expectToSee(
      language.pick("A cancellation is pending", "C'è un annullamento in sospeso"),
      language.pick("[ Remove pending cancellation ]", "[ Rimuovi annullamento in sospeso ]"),
      language.pick("[ Complete transaction ]", "[ Completa transazione ]"))
    shop.expectNotToSee(
      language.pick("Order Summary", "Riepilogo ordine"), language.pick("€0.00", "0,00 €"))
    let item = try #require(try shop.account.cart.items.first)
    shop.expectFocus("edit-\(item.id)")
    shop.act(on: "problem-\(item.id)-1")
    shop.expectScreen(.removeCancellation)
    shop.press(.escape)
    shop.act(on: "remove-\(item.id)")
    #expect(try shop.account.cart.isEmpty)
  }

  @Test("Rule 23 · The cart is priced anew when it is shown on a later day")
  func repriced() throws {
    let shop = try Shop(.anna)
    try shop.elsewhere(.addToCart(.addSeats(SeatAddition(subscription: Shop.webinar, seats: 3))))
    try shop.restart()
    shop.type("c")
    shop.expectToSee("15 giorni su 30", "Completa transazione · 731,39 €")
    try shop.restart(on: Day.november23.advanced(by: 1))
    shop.type("c")
    // 872.00 − 14/30 of 545.00 = 617.67 net, and 22 % of it.
    shop.expectToSee("14 giorni su 30", "Completa transazione · 753,56 €")
  }

  @Test("Rule 24 · The checkout's figures of a change are those that are charged and invoiced")
  func figures() throws {
    let shop = try Shop(.anna)
    shop.goToChange()
    shop.changeToAnnual()
    shop.act(on: "finish")
    shop.expectToSee("5.067,50 €", "1.114,85 €", "Totale dovuto 6.182,35 €")
    shop.order()
    #expect(try shop.charges.last?.minorUnits == 618_235)
    let invoice = try #require(try shop.account.invoices.last?.invoice)
    #expect(invoice.net.minorUnits == 506_750)
    #expect(invoice.vatTotal.minorUnits == 111_485)
    #expect(invoice.due.minorUnits == 618_235)
  }
}
