import Billing
import BillingCenterUI
import BillingService
import Testing

@testable import TerminalUI

@Suite("Paying an invoice")
struct PayInvoiceTests {
  private let overdue: InvoiceNumber = "GLOBEX-2026-000001"

  @Test(
    "G3 · An invoice is paid in full by card, and the portal shows it no longer as open",
    arguments: Language.allCases)
  func full(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOverdueInvoice()
    shop.expectToSee(
      language.pick("Full or partial payment", "Pagamento completo o parziale"),
      language.pick("● All of it: €3,120.00", "● Tutto: 3.120,00 €"),
      language.pick("▲ Overdue", "▲ Scaduta"),
      language.pick("Sandbox: no money moves.", "Sandbox: nessun denaro si muove."),
      language.pick("[ Pay · €3,120.00 ]", "[ Paga · 3.120,00 € ]"))
    shop.expectFocus("card-number")
    shop.fillCard(holder: "Paolo Verdi")
    shop.act(on: "pay")
    shop.expectScreen(.payInvoice)
    shop.expectToSee(
      language.pick("your payment has gone through", "il pagamento è andato a buon fine"),
      language.pick("Paid €3,120.00", "Pagato 3.120,00 €"), "Visa •••• 4242",
      language.pick("Still open €0.00", "Ancora da pagare 0,00 €"))
    let record = try shop.invoice(overdue)
    #expect(record.status == .paid)
    #expect(record.payments.map(\.amount.minorUnits) == [312_000])
    #expect(try shop.charges.map(\.minorUnits) == [312_000])
    #expect(try shop.account.paymentMethod?.holder == "Paolo Verdi")
    shop.press(.enter)
    shop.expectScreen(.portal)
    shop.expectNotToSee(language.pick("Overdue", "Scaduta"))
  }

  @Test(
    "G3 · A part is typed as one writes amounts, and the rest stays open",
    arguments: Language.allCases)
  func part(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOverdueInvoice()
    shop.focus("full-or-part")
    shop.press(.down)
    shop.fill("part", language.pick("1,560.50", "1.560,50"))
    shop.expectToSee(language.pick("[ Pay · €1,560.50 ]", "[ Paga · 1.560,50 € ]"))
    shop.fillCard(holder: "Paolo Verdi")
    shop.act(on: "pay")
    shop.expectToSee(
      language.pick("Paid €1,560.50", "Pagato 1.560,50 €"),
      language.pick("Still open €1,559.50", "Ancora da pagare 1.559,50 €"),
      language.pick("The rest is overdue", "Il resto è scaduto"))
    #expect(try shop.invoice(overdue).status == .partlyPaid)
    #expect(try shop.invoice(overdue).open.minorUnits == 155_950)
    #expect(try shop.charges.map(\.minorUnits) == [156_050])

    shop.act(on: "rest")
    shop.expectToSee(
      language.pick("● All of it: €1,559.50", "● Tutto: 1.559,50 €"), "Visa •••• 4242")
    shop.act(on: "pay")
    #expect(try shop.invoice(overdue).status == .paid)
    #expect(try shop.charges.map(\.minorUnits) == [156_050, 155_950])
    shop.act(on: "invoice")
    shop.expectScreen(.invoice)
    shop.expectToSee(
      language.pick("Paid on 23 Nov 2026, Visa •••• 4242", "Pagato il 23 nov 2026, Visa •••• 4242"))
  }

  @Test(
    "G3 · A part that is no amount, nothing, or too much is told, and nothing is charged",
    arguments: [
      ("", "Inserisci l'importo da pagare", "Enter the amount to pay"),
      ("abc", "Scrivi come 1.234,50", "Write it like 1,234.50"),
      ("-5", "Scrivi come", "Write it like"), ("1 000", "Scrivi come", "Write it like"),
      ("0", "Un importo maggiore di zero", "More than zero"),
      ("3121", "Al massimo 3.120,00 €", "At most €3,120.00"),
      ("99999999999999999999", "Al massimo", "At most"),
    ], Language.allCases)
  func wrongPart(
    typed: (text: String, italian: String, english: String), language: Language
  ) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOverdueInvoice()
    shop.fillCard(holder: "Paolo Verdi")
    shop.focus("full-or-part")
    shop.press(.down)
    shop.fill("part", typed.text)
    shop.act(on: "pay")
    shop.expectScreen(.payInvoice)
    shop.expectFocus("part")
    shop.expectToSee("⚠ " + language.pick(typed.english, typed.italian), typed.text)
    #expect(try shop.charges.isEmpty)
    #expect(try shop.account.paymentMethod == nil)
  }

  static let typedAmounts: [(language: Language, typed: String, minorUnits: Int64?)] = [
    (Language.italian, "100", 10_000), (.italian, "100,5", 10_050), (.italian, "1.000", 100_000),
    (.italian, "1.000,00 €", 100_000), (.italian, "€ 1000,00", 100_000),
    (.italian, "100.50", nil), (.italian, "1,000.00", nil), (.italian, "10.00,00", nil),
    (.italian, "1,005", nil), (.english, "100", 10_000), (.english, "100.5", 10_050),
    (.english, "1,000", 100_000), (.english, "€1,000.00", 100_000), (.english, "EUR 10", 1_000),
    (.english, "100,50", nil), (.english, "1.000", nil), (.english, "1.", nil),
    (.english, ".5", nil), (.english, "١٠", nil),
  ]

  @Test(
    "G3 · The marks for decimals and thousands are those of the language",
    arguments: typedAmounts)
  func amounts(language: Language, typed: String, minorUnits: Int64?) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOverdueInvoice()
    shop.fillCard(holder: "Paolo Verdi")
    shop.focus("full-or-part")
    shop.press(.down)
    shop.focus("part")
    shop.session.paste(typed)
    shop.act(on: "pay")
    #expect(try shop.charges.map(\.minorUnits) == [minorUnits].compactMap(\.self))
  }

  @Test(
    "G3 · A declined card says why, pays nothing, and another one goes through",
    arguments: Language.allCases)
  func declined(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToOverdueInvoice()
    shop.fillCard(number: "4000000000000002", holder: "Paolo Verdi")
    shop.act(on: "pay")
    shop.expectScreen(.payInvoice)
    shop.expectToSee(
      language.pick("The card was declined", "La carta è stata rifiutata"),
      language.pick("Nothing was paid", "Non è stato pagato nulla"))
    #expect(try shop.invoice(overdue).payments.isEmpty)
    #expect(try shop.charges.isEmpty)

    shop.fillCard(number: "4000000000000341", expiry: nil, code: nil, holder: nil)
    shop.act(on: "pay")
    shop.expectToSee(language.pick("The card was declined", "La carta è stata rifiutata"))
    #expect(try shop.account.paymentMethod?.lastFour == "0341")
    #expect(try shop.account.openPayment == nil)
    #expect(try shop.charges.isEmpty)

    shop.focus("method")
    shop.press(.down)
    shop.fillCard(number: "5555555555554444", holder: "Paolo Verdi")
    shop.act(on: "pay")
    #expect(try shop.charges.map(\.minorUnits) == [312_000])
    #expect(try shop.invoice(overdue).status == .paid)
  }

  @Test("G3 · Whatever is pressed while an invoice is being paid, it is paid once")
  func once() throws {
    let shop = try Shop(.paolo)
    try shop.saveCard()
    shop.goToOverdueInvoice()
    shop.expectFocus("pay")
    var session = Session(shop.session.app, size: Size(columns: 100, rows: 30))
    let begun = work(session.handle(.key(.enter)))
    #expect(begun.count == 1)
    for key in [Key.enter, .escape, .space, .character("1"), .character("3"), .enter] {
      #expect(work(session.handle(.key(key))).isEmpty)
      #expect(session.app.topScreen == .payInvoice)
    }
    _ = session.handle(.key(.control("c")))
    #expect(session.app.topScreen == .leave)
    #expect(session.frame.text.contains("È in corso il pagamento di una fattura."))
    for work in begun { _ = session.send(work()) }
    _ = session.handle(.key(.escape))
    #expect(session.app.topScreen == .payInvoice)
    #expect(session.frame.text.contains("il pagamento è andato a buon fine"))
    #expect(try shop.charges.map(\.minorUnits) == [312_000])
    _ = session.handle(.key(.escape))
    #expect(session.app.topScreen == .portal)
  }

  private func work(
    _ effects: [SessionEffect]
  ) -> [@Sendable () -> AnyMessage] {
    effects.compactMap { effect in
      guard case .run(let work) = effect else { return nil }
      return work
    }
  }

  @Test("An invoice that was paid elsewhere is not paid again, and the page says so")
  func paidElsewhere() throws {
    let shop = try Shop(.paolo)
    try shop.saveCard()
    shop.goToOverdueInvoice()
    let open = try shop.invoice(overdue).open
    _ = try shop.otherTerminal().pay(
      overdue, open, on: "globex", as: "paolo.verdi@globex.example")
    shop.press(.enter)
    shop.expectToSee("non si può pagare", "Servizio clienti")
    #expect(try shop.charges.map(\.minorUnits) == [312_000])
    shop.act(on: "back")
    shop.expectScreen(.portal)
  }

  @Test(
    "rule 37 · A past-due invoice of an online account is paid at once from the same page",
    arguments: Language.allCases)
  func pastDue(language: Language) throws {
    let shop = try Shop(.anna, language)
    let (subscription, day) = try shop.fallPastDue()
    let term = try #require(try shop.account.subscription(subscription)?.paidTerm)
    #expect(term.dunning != nil)
    let open = try shop.invoice(term.invoice).open
    let before = try shop.charges
    shop.goToSubscriptions()
    shop.type("3")
    shop.press(.enter)
    shop.expectScreen(.invoice)
    shop.expectToSee(term.invoice.rawValue)
    shop.press(.enter)
    shop.expectScreen(.payInvoice)
    shop.focus("method")
    shop.press(.down)
    shop.fillCard(holder: "Anna Rossi")
    shop.act(on: "pay")
    shop.expectToSee(
      language.pick("is paid for and goes on", "è in regola e continua"))
    let account = try shop.otherTerminal(on: day).load("acme")
    #expect(account.subscription(subscription)?.paidTerm?.dunning == nil)
    #expect(account.invoice(term.invoice)?.status == .paid)
    #expect(try shop.charges == before + [open])
  }

  @Test("Leaving the form returns to the button that opened it")
  func back() throws {
    let shop = try Shop(.paolo)
    shop.goToOverdueInvoice()
    shop.press(.escape)
    shop.expectScreen(.portal)
    shop.expectFocus("pay-GLOBEX-2026-000001")
  }
}

extension Shop {
  /// A card on file that pays.
  fileprivate func saveCard() throws {
    let card = CardEntry(
      number: try CardNumber("4242424242424242"),
      expiry: try #require(CardExpiry(month: 12, year: 2029)), securityCode: "123",
      holder: "Paolo Verdi")
    _ = try otherTerminal().save(card, on: user.account, as: user.person)
    try restart()
  }
}
