import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("The page of subscriptions")
struct SubscriptionsTests {
  // MARK: - The buttons of a card

  @Test(
    "D1 · A button at the bottom of each subscription adds seats, named after their kind",
    arguments: Language.allCases)
  func addSeats(language: Language) throws {
    let shop = try Shop(language)
    try shop.give([
      try shop.monthly(
        "sub-1", PlanID(product: "gotowebinar", tier: "starter"), named: "GoToWebinar Starter",
        .organizer, seats: 2),
      try shop.monthly(
        "sub-2", PlanID(product: "gotoassist", tier: "standard"), named: "GoToAssist",
        .agent, seats: 2),
      try shop.monthly(
        "sub-3", PlanID(product: "rescueassist", tier: "standard"), named: "RescueAssist",
        .expert, seats: 2),
    ])
    shop.goToSubscriptions()
    shop.expectToSee(
      language.pick("[ Add Organizers ]", "[ Aggiungi organizzatori ]"),
      language.pick("[ Add Agents ]", "[ Aggiungi agenti ]"),
      language.pick("[ Add Experts ]", "[ Aggiungi esperti ]"))
    let lines = shop.session.frame.text.split(separator: "\n")
    let button = try #require(
      lines.firstIndex { $0.contains(language.pick("[ Add Organizers ]", "[ Aggiungi org")) })
    #expect(lines[button + 1].contains("╰─"))
    for id in ["sub-1", "sub-2", "sub-3"] {
      shop.act(on: "add-seats-\(id)")
      shop.expectScreen(.seats)
      shop.press(.escape)
      shop.expectScreen(.subscriptions)
      shop.expectFocus("add-seats-\(id)")
    }
  }

  @Test(
    "F1 · A running trial has a Subscribe now, which begins with the trial's plan",
    arguments: Language.allCases)
  func subscribeNow(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.expectToSee(
      language.pick("Trial · 9 days left", "Prova · ancora 9 giorni"),
      language.pick("[ Subscribe now ]", "[ Sottoscrivi ora ]"))
    shop.act(on: "subscribe-sub-4")
    shop.expectScreen(.change)
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    shop.expectFocus("subscribe-sub-4")
  }

  @Test(
    "J2 · A trial that has ended keeps its card with Subscribe now, and costs nothing",
    arguments: Language.allCases)
  func endedTrial(language: Language) throws {
    let shop = try Shop(.anna, language)
    let invoices = try shop.account.invoices.count
    try shop.restart(on: try #require(Day(iso8601: "2026-12-02")))
    shop.goToSubscriptions()
    shop.expectToSee(
      language.pick("Trial ended on 1 Dec 2026", "Prova terminata il 1º dic 2026"),
      language.pick("Costs nothing until you subscribe", "Non costa nulla finché"),
      language.pick("[ Subscribe now ]", "[ Sottoscrivi ora ]"))
    #expect(try shop.account.invoices.count == invoices)
    #expect(try shop.subscription(Shop.trial).plan.product == "gotomeeting")
    shop.act(on: "subscribe-sub-4")
    shop.expectScreen(.change)
  }

  @Test("H3 · An ended subscription has a button to reactivate it", arguments: Language.allCases)
  func reactivate(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.expectToSee(language.pick("[ Reactivate ]", "[ Riattiva ]"))
    shop.act(on: "reactivate-sub-2")
    shop.expectScreen(.change)
    shop.press(.escape)
    shop.expectFocus("reactivate-sub-2")
  }

  @Test(
    "rule 37 · A past-due plan comes first, with what is open, how long it lasts, and Pay now",
    arguments: Language.allCases)
  func pastDue(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.fallPastDue()
    shop.goToSubscriptions()
    shop.expectFocus("pay-sub-3")
    shop.expectToSee(
      language.pick("Payment failed", "Pagamento non riuscito"),
      language.pick("Tried again on 11 Dec 2026", "Nuovo tentativo l'11 dic 2026"),
      language.pick("Still open: €664.90", "Ancora da pagare: 664,90 €"),
      language.pick("it ends on 14 Dec 2026", "termina il 14 dic 2026"),
      language.pick("[ Pay now ]", "[ Paga ora ]"))
    shop.press(.enter)
    shop.expectScreen(.payInvoice)
  }

  @Test("rule 37 · Left unpaid, a plan is usable through the day that its card names")
  func lastDayUnpaid() throws {
    let shop = try Shop(.anna)
    let (id, _) = try shop.fallPastDue()
    let lastDay = try #require(Day(iso8601: "2026-12-14"))
    try shop.restart(on: lastDay)
    #expect(try shop.usableUntil(id, on: lastDay) != nil)
    try shop.restart(on: lastDay.advanced(by: 1))
    #expect(try shop.usableUntil(id, on: lastDay.advanced(by: 1)) == nil)
  }

  // MARK: - The options

  @Test(
    "D3 · The icon in a subscription's upper right corner opens its options",
    arguments: Language.allCases)
  func options(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    let lines = shop.session.frame.text.split(separator: "\n")
    #expect(lines.contains { $0.contains("─ GoToWebinar Starter ─") && $0.hasSuffix("─ ⋮ ─╮") })
    shop.openOptions(of: Shop.webinar)
    shop.expectToSee(language.pick("Change subscription", "Modifica abbonamento"))
    shop.act(on: "change")
    shop.expectScreen(.change)
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    shop.expectFocus("options-sub-3")
  }

  @Test("D3 · The letter o opens the options of the card that has the focus")
  func optionsKey() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.focus("add-seats-sub-3")
    shop.type("o")
    shop.expectScreen(.options)
    shop.expectToSee("Modifica abbonamento", "Annulla sottoscrizione")
    shop.press(.escape)
    shop.expectFocus("add-seats-sub-3")
  }

  @Test("D3 · The options say why a plan cannot be changed now", arguments: Language.allCases)
  func blockedChange(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.openOptions(of: Shop.assist)
    shop.expectToSee(
      language.pick("Change subscription", "Modifica abbonamento"),
      language.pick("A cancellation is pending", "C'è un annullamento in sospeso"))
    shop.focus("remove-cancellation")
    shop.press(.tab)
    shop.expectFocus("another-product")
    shop.press(.escape)
    shop.expectFocus("options-sub-1")
  }

  @Test("D3 · The options of a past-due plan pay its invoice", arguments: Language.allCases)
  func pastDueOptions(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.fallPastDue()
    shop.goToSubscriptions()
    shop.openOptions(of: Shop.webinar)
    shop.expectToSee(language.pick("cannot be changed yet", "non si può ancora modificare"))
    shop.act(on: "pay")
    shop.expectScreen(.payInvoice)
  }

  @Test(
    "D8 · The options lead to how one gets another product, for products are never swapped",
    arguments: Language.allCases)
  func anotherProduct(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.openOptions(of: Shop.webinar)
    shop.expectToSee(
      language.pick("Switch to another product", "Passa a un altro prodotto"),
      language.pick("Products cannot be swapped", "I prodotti non si scambiano"))
    shop.act(on: "another-product")
    shop.expectScreen(.helpTopic)
  }

  @Test("The help line says what Enter does on the control that has the focus")
  func helpLine() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    let expected = [
      ("remove-cancellation-sub-1", "⏎ rimuovi annullamento in sospeso"),
      ("options-sub-3", "⏎ opzioni"), ("add-seats-sub-3", "⏎ aggiungi organizzatori"),
      ("reactivate-sub-2", "⏎ riattiva"), ("add", "⏎ aggiungi sottoscrizione"),
    ]
    for (control, help) in expected {
      shop.focus(control)
      shop.expectToSee(help)
    }
    shop.type("/")
    shop.expectToSee("⏎ alla lista")

    let reader = try Shop(.marco)
    reader.goToSubscriptions()
    reader.expectToSee("⏎ scrivi al contatto di fatturazione")
  }

  // MARK: - Searching

  @Test("A search shows the subscriptions whose name or status holds every word")
  func search() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.type("/")
    shop.expectFocus("search")
    shop.type("goto sospeso")
    shop.expectToSee("GoToAssist Remote Support")
    shop.expectNotToSee("GoToWebinar", "GoToMeeting", "GoToTraining")
    shop.press(.enter)
    shop.expectFocus("remove-cancellation-sub-1")
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    shop.expectToSee("GoToWebinar Starter", "GoToMeeting Plus")
  }

  @Test("A search without a result says so, and Esc shows all again", arguments: Language.allCases)
  func nothingFound(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.type("/")
    shop.type("fax")
    shop.expectToSee(language.pick("Nothing matches “fax”", "Nessun risultato per «fax»"))
    shop.press(.enter)
    shop.expectFocus("search")
    shop.press(.escape)
    shop.expectToSee("GoToWebinar Starter")
    shop.press(.escape)
    shop.expectScreen(.myAccount)
  }

  @Test("Three hundred subscriptions scroll to the last and are found by name")
  func many() throws {
    let shop = try Shop()
    try shop.give(
      try (1...300).map { number in
        try shop.monthly(
          SubscriptionID("sub-\(number)"), PlanID(product: "gotowebinar", tier: "starter"),
          named: "Team \(number)", .organizer, seats: 1)
      })
    shop.goToSubscriptions()
    shop.expectToSee("Team 1 ", "Team 2 ")
    shop.press(.end)
    shop.expectToSee("Team 300 ")
    shop.type("/")
    shop.type("team 177")
    shop.expectToSee("Team 177 ")
    shop.expectNotToSee("Team 178 ")
    shop.press(.enter)
    shop.expectFocus("add-seats-sub-177")
  }

  // MARK: - Who may only read

  @Test(
    "J3 · A reader of the subscriptions reads who the billing contact is, and can write to them",
    arguments: Language.allCases)
  func reader(language: Language) throws {
    let shop = try Shop(.marco, language)
    shop.goToSubscriptions()
    shop.expectToSee("Anna Rossi (anna.rossi@acme.example)", "GoToWebinar Starter")
    shop.expectNotToSee(
      "⋮", language.pick("[ Subscribe now ]", "[ Sottoscrivi ora ]"),
      language.pick("[ Add Organizers ]", "[ Aggiungi organizzatori ]"))
    shop.type("o")
    shop.expectScreen(.subscriptions)
    shop.expectFocus("refusal-1")
    shop.expectToSee(
      language.pick("[ Write to the billing contact ]", "[ Scrivi al contatto di fatturazione ]"))
    shop.press(.enter)
    shop.expectScreen(.writeMessage)
  }

  @Test(
    "A3 · My Account tells a Corporate account that Billing leads to its portal",
    arguments: Language.allCases)
  func corporateNavigationBar(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.expectScreen(.myAccount)
    shop.expectToSee(
      language.pick(
        "Leads to the Corporate Billing Portal", "Porta al Portale di fatturazione Corporate"))
    shop.press(.enter)
    shop.expectScreen(.portal)
  }

  @Test(
    "A3 · A Corporate account's subscriptions are read only, with the way to the portal",
    arguments: Language.allCases)
  func corporateSubscriptions(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.press(.enter)
    shop.type("2")
    shop.expectScreen(.subscriptions)
    shop.expectToSee(
      language.pick(
        "This account cannot be changed online", "Questo account non si può modificare online"),
      "Laura Bruni", "GoToMeeting Plus")
    shop.expectNotToSee("⋮", language.pick("Add New Subscription", "Aggiungi nuova sottoscrizione"))
    shop.act(on: "refusal-1")
    shop.expectScreen(.portal)
  }
}
