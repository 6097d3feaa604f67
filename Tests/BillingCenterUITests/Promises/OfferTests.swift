import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

@Suite("Offers")
struct OfferTests {
  @Test(
    "G2 · A pending offer is read and accepted: usable at once, its invoice open",
    arguments: Language.allCases)
  func accept(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOffer()
    shop.expectScreen(.offer)
    shop.expectToSee(
      "GoToTraining Pro", language.pick("15 organizers, annual", "15 organizzatori, annuale"),
      language.pick("Introductory price for the first year", "Prezzo di lancio per il primo anno"),
      language.pick("Accept by 17 December 2026", "Da accettare entro 17 dicembre 2026"),
      language.pick("within 30 days of acceptance", "entro 30 giorni dall'accettazione"),
      language.pick("Order Summary", "Riepilogo ordine"),
      language.pick("[ Accept · €25,470.00 ]", "[ Accetta · 25.470,00 € ]"),
      language.pick("⏎ accept", "⏎ accetta"))
    shop.expectFocus("accept")
    #expect(try shop.account.offer("offer-3")?.state == .pending)

    shop.press(.enter)
    shop.expectScreen(.offer)
    shop.expectToSee(
      language.pick("You have accepted the offer", "Hai accettato l'offerta"),
      language.pick("You can use it now", "Puoi usarlo subito"),
      language.pick("until 22 Nov 2027", "fino al 22 nov 2027"),
      language.pick("assign the seats", "assegna le postazioni"), "GLOBEX-2026-000004",
      language.pick("Pay by 23 December 2026", "Da pagare entro 23 dicembre 2026"))
    let account = try shop.account
    #expect(
      account.offer("offer-3")?.state
        == .accepted(on: .november23, document: "GLOBEX-2026-000004"))
    let record = try shop.invoice("GLOBEX-2026-000004")
    #expect(record.invoice.gross.minorUnits == 2_547_000)
    #expect(record.open.minorUnits == 2_547_000)
    #expect(record.invoice.dueDay == Day(iso8601: "2026-12-23"))
    #expect(
      account.entitlements(on: .november23).contains {
        $0.plan == PlanID(product: "gototraining", tier: "pro") && $0.seats == 15
      })
    #expect(try shop.charges.isEmpty)

    shop.expectFocus("done")
    shop.press(.enter)
    shop.expectScreen(.portal)
    shop.expectNotToSee("GoToTraining Pro, 15")
  }

  @Test("J8 · The e-mail about an accepted offer is read from there and from its invoice")
  func mail() throws {
    let shop = try Shop(.paolo)
    shop.goToOffer()
    shop.press(.enter)
    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.expectToSee("paolo.verdi@globex.example", "Hai accettato l'offerta")
    shop.press(.escape)
    shop.act(on: "invoice")
    shop.expectScreen(.invoice)
    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.press(.escape, .escape)
    shop.expectScreen(.offer)
    shop.expectFocus("invoice")
  }

  @Test("J5 · An offer is rejected once that is confirmed", arguments: Language.allCases)
  func reject(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOffer()
    shop.act(on: "reject")
    shop.expectScreen(.rejectOffer)
    shop.expectToSee(language.pick("Reject this offer?", "Rifiutare questa offerta?"))
    shop.press(.escape)
    shop.expectScreen(.offer)
    shop.expectFocus("reject")
    #expect(try shop.account.offer("offer-3")?.state == .pending)

    shop.press(.enter)
    shop.act(on: "reject")
    shop.expectScreen(.portal)
    shop.expectToSee(
      language.pick("You have rejected the offer.", "Hai rifiutato l'offerta."),
      "GoToAssist Remote Support")
    shop.expectNotToSee("GoToTraining Pro, 15")
    let account = try shop.account
    #expect(account.offer("offer-3")?.state == .rejected(on: .november23))
    #expect(account.invoices.count == 3)
  }

  @Test(
    "G2 · An offer that was answered elsewhere is refused in words, with ways on",
    arguments: Language.allCases)
  func answeredElsewhere(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOffer()
    try shop.elsewhere(.rejectOffer("offer-3"))
    shop.press(.enter)
    shop.expectScreen(.offer)
    shop.expectToSee(
      language.pick("This offer is closed", "Questa offerta è chiusa"),
      language.pick("Customer Service", "Servizio clienti"))
    shop.expectNotToSee(language.pick("[ Reject ]", "[ Rifiuta ]"))
    #expect(try shop.account.offer("offer-3")?.state == .rejected(on: .november23))
    #expect(try shop.account.invoices.count == 3)
    shop.act(on: "refusal-1")
    shop.expectScreen(.customerService)
  }

  @Test("rule 41 · Accepting twice is accepting once")
  func acceptedElsewhere() throws {
    let shop = try Shop(.paolo)
    shop.goToOffer()
    let other = try shop.otherTerminal()
    let account = try shop.account
    let quote = try account.quote(
      accepting: "offer-3", in: other.context(for: account, actor: .system))
    _ = try other.perform(
      .acceptOffer("offer-3", agreed: quote), on: "globex", as: "paolo.verdi@globex.example")
    shop.press(.enter)
    shop.expectToSee("Hai accettato l'offerta", "GLOBEX-2026-000004")
    #expect(try shop.account.invoices.count == 4)
  }

  @Test("An expired offer leaves the portal, which says when none waits")
  func expired() throws {
    let shop = try Shop(.paolo, .english, size: Size(columns: 100, rows: 40))
    try shop.restart(on: try #require(Day(iso8601: "2026-12-18")))
    shop.goToPortal()
    shop.expectScreen(.portal)
    shop.expectToSee("No offers wait for an answer")
    #expect(try shop.account.offer("offer-3")?.state == .expired)
  }
}
