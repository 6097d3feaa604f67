import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Changing a subscription")
struct ChangingTests {
  @Test(
    "D4 · Tier, seats and frequency each have an Edit, with the order summary live",
    arguments: Language.allCases)
  func form(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToChange()
    shop.expectToSee(
      language.pick("Tier Starter [ Edit ]", "Livello Starter [ Modifica ]"),
      language.pick("Seats 5 organizers [ Edit ]", "Postazioni 5 organizzatori [ Modifica ]"),
      language.pick("Billing monthly [ Edit ]", "Fatturazione mensile [ Modifica ]"),
      language.pick("Nothing changes yet.", "Per ora non cambia nulla."))
    shop.changeSeats(to: "8")
    shop.expectFocus("edit-seats")
    shop.expectToSee(
      language.pick("5 → 8 organizers", "5 → 8 organizzatori"),
      language.pick("Order Summary", "Riepilogo ordine"),
      language.pick("15 of 30 days unused", "15 giorni su 30 non utilizzati"),
      language.pick("€731.39", "731,39 €"))
    shop.changeToAnnual()
    shop.expectFocus("edit-frequency")
    shop.act(on: "edit-tier")
    shop.press(.down, .enter)
    shop.expectFocus("edit-tier")
    shop.expectToSee(
      "Starter → Pro", language.pick("monthly → annual", "mensile → annuale"),
      language.pick("Complete transaction · €22,974.43", "Completa transazione · 22.974,43 €"))
    #expect(try shop.account.cart.isEmpty)
    shop.act(on: "finish")
    shop.expectScreen(.checkout)
    #expect(
      try shop.account.cart.items.map(\.content) == [
        .change(
          SubscriptionRequest(
            subscription: Shop.webinar, plan: PlanID.webinarPro, seats: 8, frequency: .annual))
      ])
  }

  @Test("D4 · On a wide screen the order summary stands beside the form")
  func beside() throws {
    let shop = try Shop(.anna, size: Size(columns: 140, rows: 30))
    shop.goToChange()
    shop.changeSeats(to: "8")
    let lines = shop.session.frame.text.split(separator: "\n")
    let tier = try #require(lines.first { $0.contains("Livello") })
    #expect(tier.contains("5 → 8 organizzatori") == true)
  }

  @Test(
    "D4 · With something in the cart the last button is Add to cart", arguments: Language.allCases)
  func addToCart(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.elsewhere(
      .addToCart(
        .purchase(
          PurchaseRequest(
            plan: PlanID(product: "gotomeeting", tier: "pro"), seats: 1, frequency: .monthly))))
    try shop.restart()
    shop.goToChange()
    shop.changeSeats(to: "8")
    shop.expectToSee(language.pick("[ Add to cart ]", "[ Aggiungi al carrello ]"))
    shop.expectNotToSee(language.pick("Complete transaction", "Completa transazione"))
    shop.act(on: "finish")
    shop.expectScreen(.cart)
    shop.expectToSee(
      language.pick(
        "GoToWebinar Starter, 5 → 8 organizers, monthly is in your cart.",
        "GoToWebinar Starter, 5 → 8 organizzatori, mensile è nel carrello."))
    #expect(try shop.account.cart.items.count == 2)
  }

  @Test(
    "D5 · A change that costs less takes effect at once and goes to the balance",
    arguments: Language.allCases)
  func credit(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToChange()
    shop.changeSeats(to: "2")
    shop.expectToSee(
      language.pick(
        "Nothing to pay: €199.47 goes to the account balance. It takes effect at once.",
        "Niente da pagare: 199,47 € va sul saldo dell'account. Ha effetto subito."),
      language.pick(
        "The billing date stays on 8 December 2026; from then on €218.00 + VAT a month.",
        "La data di fatturazione resta l'8 dicembre 2026; da allora 218,00 € + IVA al mese."))
    let charges = try shop.charges
    shop.act(on: "finish")
    shop.act(on: "complete")
    shop.expectToSee(
      language.pick(
        "Nothing to pay: no card is needed.", "Niente da pagare: non serve una carta."),
      language.pick("To the account balance €199.47", "Sul saldo dell'account 199,47 €"))
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    shop.expectToSee(
      language.pick("2 organizers · until 7 Dec 2026", "2 organizzatori · fino al 7 dic 2026"),
      language.pick("€199.47", "199,47 €"))
    #expect(try shop.charges == charges)
    #expect(try shop.account.balance.minorUnits == 19_947)
    #expect(try shop.entitlement(to: Shop.webinar)?.seats == 2)
  }

  @Test(
    "D6 · A lower tier is refused and Customer Service named, with how to reach it",
    arguments: Language.allCases)
  func lowerTier(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToChange()
    shop.act(on: "edit-tier")
    shop.press(.down, .enter)
    shop.act(on: "finish")
    shop.order()
    shop.type("1")
    shop.act(on: "options-\(Shop.webinar)")
    shop.act(on: "change")
    shop.act(on: "edit-tier")
    shop.expectToSee(
      language.pick("Pro (current)", "Pro (attuale)"), "○ Starter")
    shop.press(.up)
    shop.press(.enter)
    shop.expectScreen(.tier)
    shop.expectToSee(
      language.pick("Customer Service", "Servizio clienti"), "+353 20 910 0123",
      "customer-service@northquay.example",
      language.pick(
        "Monday to Friday, 9:00 to 18:00, Dublin time",
        "dal lunedì al venerdì, dalle 9 alle 18, ora di Dublino"))
    shop.press(.enter)
    shop.expectScreen(.customerService)
    shop.press(.escape, .escape)
    shop.expectScreen(.change)
    shop.expectFocus("edit-tier")
    shop.expectToSee(language.pick("Nothing changes yet.", "Per ora non cambia nulla."))
    #expect(try shop.account.cart.isEmpty)
    #expect(try shop.account.subscription(Shop.webinar)?.plan == PlanID.webinarPro)
  }

  @Test("D6 · Seats may be reduced on the change page")
  func fewerSeats() throws {
    let shop = try Shop(.anna)
    shop.goToChange()
    shop.changeSeats(to: "1")
    shop.expectToSee("5 → 1 organizzatore")
    shop.act(on: "finish")
    shop.order()
    #expect(try shop.account.subscription(Shop.webinar)?.seats == 1)
  }

  @Test(
    "D7 · A dearer plan asks for payment, is usable at once, and moves the billing date to today",
    arguments: Language.allCases)
  func dearer(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToChange()
    shop.act(on: "edit-tier")
    shop.press(.down, .enter)
    shop.expectToSee(
      language.pick(
        "It takes effect as soon as you have paid.", "Ha effetto appena hai pagato."),
      language.pick(
        "The billing date becomes today: you are billed next on 23 December 2026, "
          + "€1,145.00 + VAT a month.",
        "La data di fatturazione diventa oggi: il prossimo addebito è il 23 dicembre 2026, "
          + "1.145,00 € + IVA al mese."))
    #expect(try shop.entitlement(to: Shop.webinar)?.plan == PlanID.webinarStarter)
    shop.act(on: "finish")
    #expect(try shop.entitlement(to: Shop.webinar)?.plan == PlanID.webinarStarter)
    shop.order()
    shop.expectToSee("GoToWebinar Pro")
    #expect(try shop.entitlement(to: Shop.webinar)?.plan == PlanID.webinarPro)
    // 1,145.00 − 272.50 = 872.50 net, and 22 % of it.
    #expect(try shop.charges.last?.minorUnits == 106_445)
    let term = try #require(try shop.account.subscription(Shop.webinar)?.paidTerm)
    #expect(term.anchor == .november23)
    #expect(term.period.start == .november23)
  }

  @Test(
    "D8 · Where one chooses a tier, the way to another product is told",
    arguments: Language.allCases)
  func anotherProduct(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToChange()
    shop.changeSeats(to: "8")
    shop.act(on: "edit-tier")
    shop.expectToSee(
      language.pick(
        "Another product instead? Cancel this plan, then add the other one.",
        "Vuoi un altro prodotto? Annulla questo piano, poi aggiungi l'altro."))
    shop.act(on: "another-product")
    shop.expectScreen(.helpTopic)
    shop.press(.escape)
    shop.expectScreen(.tier)
    shop.press(.escape)
    shop.expectScreen(.change)
    shop.expectFocus("edit-tier")
    shop.expectToSee(language.pick("5 → 8 organizers", "5 → 8 organizzatori"))
    #expect(try shop.account.cart.isEmpty)
  }

  @Test("D4 · The tiers are compared from the choice of tier, and one comes back to it")
  func compared() throws {
    let shop = try Shop(.anna)
    shop.goToChange()
    shop.act(on: "edit-tier")
    shop.act(on: "compare")
    shop.expectScreen(.comparePlans)
    shop.press(.escape)
    shop.expectScreen(.tier)
    shop.expectToSee("● Starter (attuale)")
    shop.act(on: "compare")
    shop.press(.right, .right, .enter)
    shop.expectScreen(.tier)
    shop.expectToSee("● Plus")
    shop.act(on: "choose")
    shop.expectScreen(.change)
    shop.expectFocus("edit-tier")
    shop.expectToSee("Starter → Plus")
  }

  @Test(
    "D4 · Esc leaves a modal without a change, at the Edit one came from",
    arguments: ["edit-tier", "edit-seats", "edit-frequency"])
  func escaped(edit: String) throws {
    let shop = try Shop(.anna)
    shop.goToChange()
    shop.act(on: edit)
    shop.press(.down, .escape)
    shop.expectScreen(.change)
    shop.expectFocus(edit)
    shop.expectToSee("Per ora non cambia nulla.")
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
  }
}
