import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

@Suite("Cancelling")
struct CancellingTests {
  // MARK: - Pending cancellation

  @Test(
    "E1 · A cancelled plan stays until its period ends, under a banner at its top",
    arguments: Language.allCases)
  func banner(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    let lines = shop.session.frame.text.split(separator: "\n")
    let banner = try #require(
      lines.firstIndex {
        $0.contains(language.pick("╭─ ⚠ Pending cancellation ─", "╭─ ⚠ Annullamento in sospeso ─"))
      })
    #expect(lines[banner + 1].contains("GoToAssist Remote Support"))
    shop.expectToSee(language.pick("Usable until 14 Jan 2027", "Utilizzabile fino al 14 gen 2027"))
    let lastDay = try #require(Day(iso8601: "2027-01-14"))
    #expect(try shop.usableUntil(Shop.assist, on: .november23) == lastDay)

    try shop.restart(on: lastDay)
    #expect(try shop.usableUntil(Shop.assist, on: lastDay) == lastDay)
    shop.goToSubscriptions()
    shop.expectToSee(language.pick("Pending cancellation", "Annullamento in sospeso"))

    let charged = try shop.charges
    try shop.restart(on: lastDay.advanced(by: 1))
    shop.goToSubscriptions()
    shop.expectToSee(language.pick("Ended on 14 Jan 2027", "Terminata il 14 gen 2027"))
    #expect(try shop.charges == charged)
    #expect(try shop.usableUntil(Shop.assist, on: lastDay.advanced(by: 1)) == nil)
  }

  @Test(
    "E2 · A pending cancellation is removed: prompt, yes, confirmation, close",
    arguments: Language.allCases)
  func removal(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.expectToSee(
      language.pick("[ Remove pending cancellation ]", "[ Rimuovi annullamento in sospeso ]"))
    shop.act(on: "remove-cancellation-sub-1")
    shop.expectScreen(.removeCancellation)
    shop.expectToSee(
      language.pick("Do you want it to renew instead?", "Vuoi invece che si rinnovi?"),
      language.pick("[ Yes, remove cancellation ]", "[ Sì, rimuovi annullamento ]"))
    shop.press(.enter)
    shop.expectToSee(
      language.pick(
        "GoToAssist Remote Support is no longer cancelled",
        "GoToAssist Remote Support: annullamento rimosso"),
      language.pick("[ Close ]", "[ Chiudi ]"))
    shop.press(.enter)
    shop.expectScreen(.subscriptions)
    shop.expectNotToSee(language.pick("Pending cancellation", "Annullamento in sospeso"))
    #expect(try shop.subscription(Shop.assist).paidTerm?.cancellation == nil)
    #expect(try shop.account.mails.last?.about == .cancellationRemoved(Shop.assist))
  }

  @Test("E2 · Going back from the prompt removes nothing", arguments: ["escape", "button"])
  func removalLeft(by way: String) throws {
    let shop = try Shop(.anna)
    let before = try shop.account
    shop.goToSubscriptions()
    shop.act(on: "remove-cancellation-sub-1")
    if way == "escape" { shop.press(.escape) } else { shop.act(on: "back") }
    shop.expectScreen(.subscriptions)
    shop.expectFocus("remove-cancellation-sub-1")
    #expect(try shop.account == before)
  }

  @Test("E2 · Closing the confirmation goes back to the card, whose button adds seats from now on")
  func removalFocus() throws {
    let shop = try Shop(.anna)
    try shop.fallPastDue()
    shop.goToSubscriptions()
    shop.expectFocus("pay-sub-3")
    shop.act(on: "remove-cancellation-sub-1")
    shop.press(.enter, .enter)
    shop.expectScreen(.subscriptions)
    shop.expectFocus("add-seats-sub-1")
  }

  @Test(
    "E3 · The plan then renews at the end of its period, on the day and at the price that were told",
    arguments: Language.allCases)
  func renewal(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.act(on: "remove-cancellation-sub-1")
    shop.press(.enter)
    shop.expectToSee(
      language.pick("15 January 2027", "15 gennaio 2027"),
      language.pick("€1,320.00 + VAT a year", "1.320,00 € + IVA all'anno"))
    shop.press(.enter)
    shop.expectToSee(
      language.pick(
        "Renews on 15 Jan 2027 · €1,320.00 + VAT", "Rinnovo il 15 gen 2027 · 1.320,00 € + IVA"))

    let renewal = try #require(Day(iso8601: "2027-01-15"))
    let end = try #require(Day(iso8601: "2028-01-15"))
    try shop.restart(on: renewal)
    let term = try #require(try shop.subscription(Shop.assist).paidTerm)
    #expect(term.period == Period(start: renewal, end: end))
    #expect(try shop.usableUntil(Shop.assist, on: renewal) == end.advanced(by: -1))
    let invoice = try #require(try shop.account.invoice(term.invoice)?.invoice)
    #expect(invoice.net == Money(minorUnits: 132_000, currency: .eur))
  }

  // MARK: - Cancelling

  @Test(
    "E4 · The options menu cancels a plan, after it has said what is lost and when",
    arguments: Language.allCases)
  func cancel(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.openOptions(of: Shop.webinar)
    shop.expectToSee(language.pick("Cancel subscription", "Annulla sottoscrizione"))
    shop.act(on: "cancel")
    shop.expectScreen(.cancel)
    shop.expectToSee(
      language.pick(
        "GoToWebinar Starter, 5 organizers, monthly",
        "GoToWebinar Starter, 5 organizzatori, mensile"),
      language.pick(
        "It stays usable until 7 December 2026", "Resta utilizzabile fino al 7 dicembre 2026"),
      language.pick("it is not renewed", "non si rinnova"),
      language.pick("is not refunded", "non viene rimborsato"))
    shop.act(on: "confirm")
    shop.press(.enter)
    shop.expectScreen(.subscriptions)
    shop.expectToSee(language.pick("Usable until 7 Dec 2026", "Utilizzabile fino al 7 dic 2026"))

    let lastDay = try #require(Day(iso8601: "2026-12-07"))
    #expect(try shop.usableUntil(Shop.webinar, on: lastDay) == lastDay)
    let charged = try shop.charges
    try shop.restart(on: lastDay.advanced(by: 1))
    #expect(try shop.usableUntil(Shop.webinar, on: lastDay.advanced(by: 1)) == nil)
    #expect(try shop.charges == charged)
  }

  @Test(
    "J1 · Cancelling asks first, then names the last usable day; an e-mail follows",
    arguments: Language.allCases)
  func confirmation(language: Language) throws {
    let shop = try Shop(.anna, language)
    let mails = try shop.mailFiles.count
    shop.goToCancel(Shop.webinar)
    shop.expectToSee(language.pick("[ Yes, cancel ]", "[ Sì, annulla ]"))
    shop.act(on: "confirm")
    shop.expectToSee(
      language.pick("GoToWebinar Starter is cancelled", "GoToWebinar Starter: annullamento"),
      language.pick("Last usable day", "Ultimo giorno utilizzabile"),
      language.pick("7 December 2026", "7 dicembre 2026"), "anna.rossi@acme.example",
      language.pick("[ Close ]", "[ Chiudi ]"))
    shop.expectFocus("close")
    #expect(try shop.mailFiles.count == mails + 1)
    let mail = try #require(try shop.account.mails.last)
    #expect(mail.about == .cancellationSet(Shop.webinar))

    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.expectToSee("Annullamento di GoToWebinar Starter")
    shop.press(.escape)
    shop.expectScreen(.cancel)
    shop.act(on: "close")
    shop.expectScreen(.subscriptions)
  }

  @Test("J1 · The question begins on the safe answer, which changes nothing")
  func kept() throws {
    let shop = try Shop(.anna)
    let before = try shop.account
    shop.goToCancel(Shop.webinar)
    shop.expectFocus("back")
    shop.expectToSee("[ Mantieni sottoscrizione ]", "⏎ mantieni sottoscrizione")
    shop.press(.tab)
    shop.expectToSee("⏎ sì, annulla")
    shop.press(.tab)
    shop.press(.enter)
    shop.expectScreen(.subscriptions)
    shop.expectFocus("options-sub-3")
    #expect(try shop.account == before)
  }

  @Test(
    "J1 · A trial shows no cancel, and says that it ends by itself", arguments: Language.allCases)
  func trial(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.openOptions(of: Shop.trial)
    shop.expectToSee(
      language.pick(
        "the trial ends by itself on 1 December 2026", "la prova termina da sola il 1º dicembre"))
    shop.expectNotToSee(language.pick("Cancel subscription", "Annulla sottoscrizione"))
  }

  // MARK: - What stands in the way

  @Test("rule 14 · Cancelling says that the cart's order for the plan can no longer be placed")
  func cartItem() throws {
    let shop = try Shop(.anna)
    let seats = CartItem.Content.addSeats(SeatAddition(subscription: Shop.webinar, seats: 3))
    try shop.elsewhere(.addToCart(seats))
    try shop.restart()
    shop.goToCancel(Shop.webinar)
    shop.expectToSee("Il carrello contiene un ordine per questa sottoscrizione")
  }

  @Test("A cancellation that another terminal was quicker with is told, with the way to remove it")
  func alreadyCancelled() throws {
    let shop = try Shop(.anna)
    shop.goToCancel(Shop.webinar)
    try shop.elsewhere(.cancelSubscription(Shop.webinar))
    let before = try shop.account
    shop.act(on: "confirm")
    shop.expectScreen(.cancel)
    shop.expectToSee("C'è un annullamento in sospeso", "Servizio clienti")
    #expect(try shop.account == before)
    shop.act(on: "refusal-1")
    shop.expectScreen(.removeCancellation)
    shop.press(.enter, .enter)
    shop.expectScreen(.subscriptions)
    #expect(try shop.subscription(Shop.webinar).paidTerm?.cancellation == nil)
  }

  @Test("G4 · A refused removal has a way to Customer Service and back")
  func refusedRemoval() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.act(on: "remove-cancellation-sub-1")
    try shop.elsewhere(.removeCancellation(Shop.assist))
    shop.act(on: "confirm")
    shop.expectToSee("Non c'è alcun annullamento in sospeso")
    shop.act(on: "refusal-1")
    shop.expectScreen(.customerService)
    shop.press(.escape)
    shop.expectScreen(.removeCancellation)
    shop.act(on: "close")
    shop.expectScreen(.subscriptions)
  }

  @Test(
    "rule 37 · Cancelling a past-due plan ends it at once, and its invoice is no longer owed",
    arguments: Language.allCases)
  func pastDue(language: Language) throws {
    let shop = try Shop(.anna, language)
    let (id, day) = try shop.fallPastDue()
    let invoice = try #require(try shop.subscription(id).paidTerm?.invoice)
    shop.goToCancel(id)
    shop.expectToSee(
      language.pick("It ends today", "Termina oggi"), invoice.rawValue,
      language.pick("no longer owed: €664.90", "non è più dovuta: 664,90 €"))
    shop.act(on: "confirm")
    shop.expectToSee(
      language.pick("GoToWebinar Starter has ended", "GoToWebinar Starter è terminata"))
    #expect(try shop.account.invoice(invoice)?.status == .credited)
    #expect(try shop.usableUntil(id, on: day) == nil)
    shop.press(.enter)
    shop.expectScreen(.subscriptions)
    shop.expectToSee(language.pick("Ended on 7 Dec 2026", "Terminata il 7 dic 2026"))
  }
}
