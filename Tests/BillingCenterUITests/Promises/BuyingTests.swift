import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Adding a paid subscription")
struct BuyingTests {
  @Test("B1 · It starts from the Subscriptions page", arguments: Language.allCases)
  func start(language: Language) throws {
    let shop = try Shop(language)
    shop.goToSubscriptions()
    shop.expectToSee(
      language.pick("Subscriptions", "Sottoscrizioni"),
      language.pick("[ + Add New Subscription ]", "[ + Aggiungi nuova sottoscrizione ]"))
    shop.act(on: "add")
    shop.expectScreen(.addSubscription)
    shop.press(.escape)
    shop.expectFocus("add")
    shop.type("a")
    shop.expectScreen(.addSubscription)
  }

  @Test("B2 · A toggle chooses between buying and trying", arguments: Language.allCases)
  func toggle(language: Language) throws {
    let shop = try Shop(language)
    shop.goToSubscriptions()
    shop.type("a")
    shop.expectToSee(language.pick("( ● Buy ○ Try )", "( ● Acquista ○ Prova )"))
    shop.expectToSee(language.pick("€14.00", "14,00 €"))
    shop.focus("mode")
    shop.press(.space)
    shop.expectToSee(language.pick("( ○ Buy ● Try )", "( ○ Acquista ● Prova )"))
    shop.expectToSee(
      language.pick("Free for 14 days", "Gratis per 14 giorni"),
      language.pick("Up to 10 organizers", "Fino a 10 organizzatori"))
    shop.press(.left)
    shop.expectToSee(language.pick("( ● Buy ○ Try )", "( ● Acquista ○ Prova )"))
  }

  @Test("B3 · The product is chosen, then its tier where it has tiers")
  func productAndTier() throws {
    let shop = try Shop()
    shop.goToSubscriptions()
    shop.type("a")
    shop.press(.backTab)
    shop.expectFocus("product")
    shop.expectToSee("‹ GoToMeeting ›", "Starter", "Pro", "Plus")
    shop.press(.right)
    shop.expectToSee("‹ GoToWebinar ›", "109,00 €", "229,00 €", "499,00 €")
    shop.press(.tab, .right, .right)
    shop.expectFocus("tier-plus")
    shop.expectToSee("● Plus")

    shop.press(.up)
    shop.focus("product")
    shop.press(.right, .right)
    shop.expectToSee("‹ GoToAssist Remote Support ›", "69,00 €", "per agente al mese")
    shop.expectNotToSee("Starter", "Plus")
  }

  @Test("B4 · Under the tiers, all their features are compared", arguments: Language.allCases)
  func comparison(language: Language) throws {
    let shop = try Shop(language)
    shop.choosePlan()
    shop.expectToSee(language.pick("[ Compare plans → ]", "[ Confronta piani → ]"))
    shop.act(on: "compare")
    shop.expectScreen(.comparePlans)
    shop.expectToSee(
      language.pick("Compare plans · GoToWebinar", "Confronta piani · GoToWebinar"),
      "Starter Pro ● Plus",
      language.pick("Participants 100 500 1,000", "Partecipanti 100 500 1.000"))
    shop.press(.escape)
    shop.expectFocus("compare")
    shop.expectToSee("● Pro")
  }

  @Test("B4 · A tier can be chosen from the comparison, and equal features be left out")
  func comparisonChoice() throws {
    let shop = try Shop()
    shop.choosePlan()
    shop.type("p")
    shop.expectToSee("Sondaggi ✓ ✓ ✓", "[ ] solo differenze")
    shop.type("d")
    shop.expectToSee("[x] solo differenze", "Editor video – – ✓")
    shop.expectNotToSee("Sondaggi")
    shop.press(.right)
    shop.expectToSee("Plus ●", "[ Scegli GoToWebinar Plus ]")
    shop.press(.enter)
    shop.expectScreen(.addSubscription)
    shop.expectFocus("tier-plus")
    shop.expectToSee("● Plus")
  }

  @Test(
    "B5 · A modal named after the product's seats asks how many",
    arguments: [
      (1, "organizers", "organizzatori", 150), (3, "agents", "agenti", 250),
      (4, "experts", "esperti", 250),
    ], Language.allCases)
  func seats(
    product: (position: Int, english: String, italian: String, most: Int), language: Language
  ) throws {
    let shop = try Shop(language)
    shop.goToSubscriptions()
    shop.type("a")
    shop.press(.backTab)
    for _ in 0..<product.position { shop.press(.right) }
    shop.press(.tab, .enter)
    shop.expectScreen(.seats)
    shop.expectToSee(
      language.pick("How many \(product.english)?", "Quanti \(product.italian)?"),
      language.pick("1 to \(product.most)", "da 1 a \(product.most)"),
      language.pick("[ Next ]", "[ Avanti ]"), language.pick("[ Cancel ]", "[ Annulla ]"))
    shop.press(.up, .up)
    shop.expectToSee(language.pick("3 \(product.english)", "3 \(product.italian)"))
    shop.act(on: "next")
    shop.expectScreen(.billingPlan)
  }

  @Test("B5 · The price follows the seats while they are chosen")
  func livePrice() throws {
    let shop = try Shop()
    shop.choosePlan()
    shop.press(.enter)
    shop.expectToSee("1 × 229,00 € 229,00 € al mese", "IVA esclusa")
    shop.type("12")
    shop.expectToSee("12 × 229,00 € 2.748,00 € al mese")
    shop.type("+-")
    shop.press(.backspace)
    shop.expectToSee("1 × 229,00 € 229,00 € al mese")
  }

  @Test(
    "B6 · Monthly or annual, the order summary, and Complete transaction",
    arguments: Language.allCases)
  func billingPlan(language: Language) throws {
    let shop = try Shop(language)
    shop.goToBillingPlan()
    shop.expectFocus("frequency")
    shop.expectToSee(
      language.pick("● Monthly", "● Mensile"), language.pick("○ Annual", "○ Annuale"),
      language.pick("Order Summary", "Riepilogo ordine"),
      language.pick(
        "GoToWebinar Pro, 3 organizers, monthly", "GoToWebinar Pro, 3 organizzatori, mensile"),
      language.pick(
        "[ Complete transaction · €838.14 ]", "[ Completa transazione · 838,14 € ]"))

    shop.press(.down)
    shop.expectToSee(
      language.pick("● Annual", "● Annuale"),
      language.pick("saves €1,080.00 a year", "risparmio di 1.080,00 € all'anno"),
      language.pick("€7,164.00", "7.164,00 €"),
      language.pick(
        "[ Complete transaction · €8,740.08 ]", "[ Completa transazione · 8.740,08 € ]"))
    #expect(try shop.account.cart.isEmpty)
    shop.act(on: "finish")
    shop.expectScreen(.checkout)
    #expect(
      try shop.account.cart.items.map(\.content) == [
        .purchase(
          PurchaseRequest(
            plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 3, frequency: .annual))
      ])
  }

  @Test(
    "B8 · The checkout shows billing period, seats, plan cost and total due",
    arguments: Language.allCases)
  func checkout(language: Language) throws {
    let shop = try Shop(language)
    shop.goToCheckout()
    shop.expectToSee(
      language.pick(
        "Billing period 23 Nov – 22 Dec 2026", "Periodo di fatturazione 23 nov – 22 dic 2026"),
      language.pick("Seats 3 organizers", "Postazioni 3 organizzatori"),
      language.pick("Plan cost €687.00 a month", "Costo del piano 687,00 € al mese"),
      language.pick(
        "VAT 22 % (Italy; no VAT number on file) €151.14",
        "IVA 22 % (Italia; nessuna partita IVA registrata) 151,14 €"),
      language.pick("Total due €838.14", "Totale dovuto 838,14 €"),
      language.pick(
        "It renews on 23 December 2026, €687.00 + VAT a month.",
        "Si rinnova il 23 dicembre 2026, 687,00 € + IVA al mese."))
  }

  @Test("I1 · A billing contact buys three seats by keys alone", arguments: Language.allCases)
  func purchase(language: Language) throws {
    let shop = try Shop(language)
    shop.press(.enter)
    shop.type("a")
    shop.press(.backTab, .right, .tab, .right, .enter)
    shop.type("3")
    shop.press(.enter, .enter, .enter)
    shop.type("4242424242424242")
    shop.press(.tab)
    shop.type("1230")
    shop.press(.tab)
    shop.type("123")
    shop.press(.tab)
    shop.type("Giulia Conti")
    shop.press(.tab, .tab, .tab, .enter)
    shop.expectScreen(.confirmation)
    shop.expectToSee(
      language.pick("Thank you for your order", "Grazie per l'ordine"), "NUOVA-2026-000001",
      language.pick("€838.14", "838,14 €"))

    let account = try shop.account
    let subscription = try #require(account.subscriptions.first)
    #expect(subscription.plan == PlanID(product: "gotowebinar", tier: "pro"))
    #expect(subscription.seats == 3)
    let invoice = try #require(account.invoices.first?.invoice)
    #expect(
      [invoice.net, invoice.vatTotal, invoice.gross].map(\.minorUnits) == [68700, 15114, 83814])
    #expect(account.cart.isEmpty)
    #expect(try shop.charges.map(\.minorUnits) == [83814])

    shop.press(.enter)
    shop.expectToSee("GoToWebinar Pro", language.pick("● Active", "● Attiva"))
    shop.type("q")
    #expect(shop.session.hasQuit)
  }
}
