import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

@Suite("Adding a trial")
struct TrialTests {
  @Test("C1 · A trial's terms differ by product", arguments: Language.allCases)
  func terms(language: Language) throws {
    let shop = try Shop(language)
    shop.goToSubscriptions()
    shop.type("a")
    shop.focus("mode")
    shop.press(.right)
    shop.expectToSee(
      language.pick("Free for 14 days", "Gratis per 14 giorni"),
      language.pick("Up to 10 organizers", "Fino a 10 organizzatori"))
    shop.focus("product")
    shop.press(.right)
    shop.expectToSee(
      language.pick("Free for 7 days", "Gratis per 7 giorni"),
      language.pick("Up to 3 organizers", "Fino a 3 organizzatori"),
      language.pick(
        "A trial costs nothing and ends by itself.", "La prova è gratuita e termina da sola."))
  }

  @Test("C2 · Tier and seats of a trial are chosen, up to its limit", arguments: Language.allCases)
  func seats(language: Language) throws {
    let shop = try Shop(language)
    shop.goToTrial()
    shop.press(.escape)
    shop.press(.right, .enter)
    shop.expectScreen(.seats)
    shop.expectToSee(
      "GoToWebinar Plus", language.pick("How many organizers?", "Quanti organizzatori?"),
      language.pick("1 to 3", "da 1 a 3"))
    shop.type("4")
    shop.press(.enter)
    shop.expectScreen(.seats)
    shop.expectToSee(
      language.pick(
        "Enter a whole number from 1 to 3.", "Inserisci un numero intero da 1 a 3."))
    shop.press(.backspace)
    shop.type("3")
    shop.press(.enter)
    shop.expectScreen(.billingPlan)
    shop.expectToSee(language.pick("3 organizers", "3 organizzatori"))
  }

  @Test(
    "C3 · Start trial begins it, and says that it can be used now", arguments: Language.allCases)
  func started(language: Language) throws {
    let shop = try Shop(language)
    shop.goToTrial()
    shop.expectToSee(language.pick("[ Start trial ]", "[ Avvia prova ]"))
    shop.expectFocus("finish")
    shop.press(.enter)
    shop.expectScreen(.confirmation)
    shop.expectToSee(
      language.pick("Your trial has started", "La prova è iniziata"),
      language.pick("You can use it now", "Puoi usarlo subito"),
      language.pick(
        "GoToWebinar Pro · 1 organizer · until 29 Nov 2026",
        "GoToWebinar Pro · 1 organizzatore · fino al 29 nov 2026"))

    let account = try shop.account
    #expect(
      account.entitlements(on: .november23).map(\.until) == [Day(iso8601: "2026-11-29")])
    #expect(account.cart.isEmpty)
    #expect(account.invoices.isEmpty)
    #expect(try shop.charges.isEmpty)
    #expect(try shop.mailFiles.count == 1)
    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.expectToSee("La tua prova di GoToWebinar Pro è iniziata")
  }

  @Test(
    "C4 · With something in the cart a trial is added to it, completed and ordered",
    arguments: Language.allCases)
  func inTheCart(language: Language) throws {
    let shop = try Shop(language)
    shop.goToCart()
    shop.type("1a")
    shop.press(.backTab, .backTab, .right)
    shop.focus("tier-starter")
    shop.press(.enter, .enter)
    shop.expectToSee(language.pick("[ Add to cart ]", "[ Aggiungi al carrello ]"))
    shop.act(on: "finish")
    shop.expectToSee(
      language.pick("GoToMeeting Starter is in your cart.", "GoToMeeting Starter è nel carrello."))
    #expect(try shop.account.subscriptions.isEmpty)
    shop.expectFocus("complete")
    shop.press(.enter, .enter)
    shop.payByCard()
    shop.expectScreen(.confirmation)
    let account = try shop.account
    #expect(account.subscriptions.count == 2)
    #expect(account.triedProducts == ["gotomeeting"])
    #expect(account.invoices.map(\.invoice.gross.minorUnits) == [83814])
  }

  @Test("C4 · A cart of trials alone is ordered without a card")
  func trialsAlone() throws {
    let shop = try Shop()
    shop.goToCart()
    let item = try #require(try shop.account.cart.items.first)
    shop.type("a")
    shop.press(.backTab, .backTab, .right)
    shop.focus("tier-starter")
    shop.press(.enter, .enter, .enter)
    shop.act(on: "remove-\(item.id)")
    shop.act(on: "complete")
    shop.press(.enter)
    shop.expectScreen(.payment)
    shop.expectNotToSee("Numero della carta", "Metodo di pagamento")
    shop.expectToSee("[ Effettua ordine ]")
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    let account = try shop.account
    #expect(account.orders.count == 1)
    #expect(account.invoices.isEmpty)
    #expect(account.paymentMethod == nil)
    #expect(account.triedProducts == ["gotomeeting"])
  }

  @Test("A product that was tried cannot be tried again (rule 16)", arguments: Language.allCases)
  func triedBefore(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.type("a")
    shop.focus("mode")
    shop.press(.right)
    shop.expectToSee(
      language.pick(
        "GoToMeeting cannot be tried again", "GoToMeeting non si può provare di nuovo"),
      language.pick("Choose Buy", "Scegli Acquista"))
    shop.focus("tier-pro")
    shop.press(.enter)
    shop.expectScreen(.addSubscription)
    shop.focus("mode")
    shop.press(.left)
    shop.focus("tier-pro")
    shop.press(.enter)
    shop.expectScreen(.seats)
  }

  @Test("A second trial of a product replaces the first in the cart, and says so (rule 21)")
  func replaced() throws {
    let shop = try Shop()
    shop.goToCart()
    for tier in ["tier-starter", "tier-pro"] {
      shop.type("a")
      shop.focus("mode")
      shop.press(.right)
      shop.focus(tier)
      shop.press(.enter, .enter)
      shop.act(on: "finish")
    }
    shop.expectToSee(
      "GoToMeeting Pro ha sostituito l'altra prova di questo prodotto nel carrello.")
    #expect(try shop.account.cart.items.map(\.content.plan?.tier) == ["pro", "pro"])
  }

  @Test("What cannot be had any more is no longer offered, by button or by key")
  func triedElsewhere() throws {
    let shop = try Shop()
    shop.goToTrial()
    shop.expectToSee("⏎ avvia prova")
    let trial = TrialRequest(plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 1)
    try shop.elsewhere(.startTrial(trial))
    shop.press(.enter)
    shop.expectScreen(.billingPlan)
    shop.expectToSee("GoToWebinar non si può provare di nuovo")
    shop.expectNotToSee("⏎ avvia prova")
    shop.press(.escape)
    shop.expectScreen(.addSubscription)
  }

  @Test("A trial that is edited in the cart is saved, and replaces no other")
  func edited() throws {
    let shop = try Shop()
    shop.goToCart()
    shop.type("a")
    shop.focus("mode")
    shop.press(.right)
    shop.focus("tier-starter")
    shop.press(.enter, .enter)
    shop.act(on: "finish")
    let trial = try #require(try shop.account.cart.items.last)
    shop.act(on: "edit-\(trial.id)")
    shop.press(.enter)
    shop.type("2")
    shop.press(.enter)
    shop.act(on: "finish")
    shop.expectScreen(.cart)
    shop.expectToSee("Le modifiche sono salvate.", "GoToMeeting Starter, 2 organizzatori")
    #expect(try shop.account.cart.items.count == 2)
  }
}
