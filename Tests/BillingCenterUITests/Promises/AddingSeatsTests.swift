import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Adding seats")
struct AddingSeatsTests {
  @Test(
    "D1 · The modal adds seats and keeps tier and frequency, with the price while one types",
    arguments: Language.allCases)
  func modal(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToAddSeats()
    shop.expectToSee(
      language.pick("How many organizers?", "Quanti organizzatori?"), "GoToWebinar Starter",
      language.pick("5 organizers", "5 organizzatori"),
      language.pick("Nothing changes yet", "Per ora non cambia nulla"))
    shop.type("8")
    shop.expectToSee(
      language.pick("5 → 8 organizers (+3)", "5 → 8 organizzatori (+3)"),
      language.pick("€872.00", "872,00 €"), language.pick("−€272.50", "−272,50 €"),
      language.pick("15 of 30 days unused", "15 giorni su 30 non utilizzati"),
      language.pick("€599.50", "599,50 €"), language.pick("VAT not included", "IVA esclusa"))
    shop.act(on: "next")
    #expect(
      try shop.account.cart.items.map(\.content)
        == [.addSeats(SeatAddition(subscription: Shop.webinar, seats: 3))])
  }

  @Test(
    "D2 · The modal puts the seats into the cart; then Complete transaction and Place order",
    arguments: Language.allCases)
  func ordered(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToAddSeats()
    shop.type("8")
    shop.expectToSee(language.pick("[ Add to cart ]", "[ Aggiungi al carrello ]"))
    let charges = try shop.charges
    shop.press(.enter)
    shop.expectScreen(.cart)
    shop.expectToSee(
      language.pick(
        "GoToWebinar Starter, +3 organizers is in your cart.",
        "GoToWebinar Starter, +3 organizzatori è nel carrello."),
      language.pick("More seats", "Altre postazioni"),
      language.pick("Complete transaction · €731.39", "Completa transazione · 731,39 €"))
    #expect(try shop.charges == charges)
    shop.act(on: "complete")
    shop.expectToSee(
      language.pick(
        "Billing period 23 Nov – 22 Dec 2026", "Periodo di fatturazione 23 nov – 22 dic 2026"),
      language.pick("Seats 5 → 8 organizers", "Postazioni 5 → 8 organizzatori"),
      language.pick("Plan cost €872.00 a month", "Costo del piano 872,00 € al mese"),
      language.pick(
        "Credit for unused days −€272.50", "Credito per giorni non utilizzati −272,50 €"),
      language.pick("Total due €731.39", "Totale dovuto 731,39 €"))
    shop.order()
    shop.expectToSee(
      language.pick(
        "GoToWebinar Starter · 8 organizers · until 22 Dec 2026",
        "GoToWebinar Starter · 8 organizzatori · fino al 22 dic 2026"))
    #expect(try shop.charges.last?.minorUnits == 73_139)
    let now = try #require(try shop.account.subscription(Shop.webinar))
    #expect(now.plan == PlanID.webinarStarter)
    #expect(now.frequency == .monthly)
    #expect(try shop.entitlement(to: Shop.webinar)?.seats == 8)
  }

  @Test(
    "J4 · The modal of a subscription can also decrease, with the credit shown",
    arguments: Language.allCases)
  func fewer(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToAddSeats()
    shop.press(.down, .down, .down)
    shop.expectToSee(
      language.pick("5 → 2 organizers (−3)", "5 → 2 organizzatori (−3)"),
      language.pick("−€272.50", "−272,50 €"), language.pick("€109.00", "109,00 €"),
      language.pick("−€163.50", "−163,50 €"),
      language.pick(
        "With its VAT it goes to the account balance.", "Con l'IVA va sul saldo dell'account."))
    shop.press(.enter)
    shop.expectScreen(.cart)
    #expect(
      try shop.account.cart.items.map(\.content) == [
        .change(
          SubscriptionRequest(
            subscription: Shop.webinar, plan: PlanID.webinarStarter, seats: 2, frequency: .monthly))
      ])
  }

  @Test("D1 · The number that there is already changes nothing, and one out of range is told")
  func unchanged() throws {
    let shop = try Shop(.anna)
    shop.goToAddSeats()
    shop.press(.enter)
    shop.expectScreen(.seats)
    shop.type("151")
    shop.expectToSee("Inserisci un numero intero da 1 a 150.")
    shop.expectNotToSee("Imponibile")
    shop.press(.enter)
    shop.expectScreen(.seats)
    #expect(try shop.account.cart.isEmpty)
  }

  @Test("D2 · Seats in the cart are edited in the same modal, and going back leaves them")
  func edited() throws {
    let shop = try Shop(.anna)
    shop.goToAddSeats()
    shop.type("8")
    shop.press(.enter)
    let item = try #require(try shop.account.cart.items.first)
    shop.act(on: "edit-\(item.id)")
    shop.expectScreen(.seats)
    shop.expectToSee("5 → 8 organizzatori (+3)", "[ Salva modifiche ]")
    shop.type("9")
    shop.press(.escape)
    shop.expectScreen(.cart)
    shop.expectFocus("edit-\(item.id)")
    #expect(try shop.account.cart.items == [item])
    shop.press(.enter)
    shop.type("7")
    shop.press(.enter)
    shop.expectScreen(.cart)
    shop.expectToSee("GoToWebinar Starter, +2 organizzatori", "Le modifiche sono salvate.")
    #expect(try shop.account.cart.items.map(\.content.seats) == [2])
    #expect(try shop.account.cart.items.map(\.id) == [item.id])
  }

  @Test("D1 · Esc in the modal and on the cart page goes back to the button one came from")
  func goingBack() throws {
    let shop = try Shop(.anna)
    shop.goToAddSeats()
    shop.type("8")
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    shop.expectFocus("add-seats-\(Shop.webinar)")
    #expect(try shop.account.cart.isEmpty)
    shop.press(.enter)
    shop.type("8")
    shop.press(.enter, .escape)
    shop.expectScreen(.subscriptions)
    shop.expectFocus("add-seats-\(Shop.webinar)")
  }

  @Test("D2 · Seats of a plan that was cancelled meanwhile are refused with the way on")
  func refused() throws {
    let shop = try Shop(.anna)
    shop.goToAddSeats()
    shop.press(.escape)
    try shop.elsewhere(.cancelSubscription(Shop.webinar))
    shop.press(.enter)
    shop.type("8")
    shop.press(.enter)
    shop.expectScreen(.seats)
    shop.expectToSee("C'è un annullamento in sospeso", "[ Rimuovi annullamento in sospeso ]")
    shop.act(on: "refusal-1")
    shop.expectScreen(.removeCancellation)
    #expect(try shop.account.cart.isEmpty)
  }
}
