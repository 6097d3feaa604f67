import Foundation
import Testing

@testable import Billing
@testable import BillingDocuments

@Suite struct OrderWordsTests {
  let english = Formats(language: .english)
  let italian = Formats(language: .italian)

  @Test("An item says plan, seats and how it is billed, or how long it is tried")
  func items() throws {
    let quote = try Sample.account(.english).quote(
      for: [Sample.threeSeats, Sample.annualAgents, Sample.trial], in: Sample.context)
    #expect(
      quote.items.map(english.item) == [
        "GoToWebinar, 3 organizers, monthly", "GoToAssist, 1 agent, annual",
        "GoToMeeting Plus, 5 organizers, trial for 14 days",
      ])
    #expect(
      quote.items.map(italian.item) == [
        "GoToWebinar, 3 organizzatori, mensile", "GoToAssist, 1 agente, annuale",
        "GoToMeeting Plus, 5 organizzatori, prova di 14 giorni",
      ])
  }

  @Test(
    "Rule 21 · Every kind of item says what it comes to, and a removal that it ends",
    arguments: QuoteItem.Kind.allCases)
  func everyKind(kind: QuoteItem.Kind) {
    let period = BillingFrequency.monthly.period(0, from: Sample.today)
    let item = QuoteItem(
      item: "item-1", kind: kind, plan: Sample.webinar, planName: "GoToWebinar Pro",
      seatKind: .organizer, seats: 8, frequency: kind == .trial ? nil : .monthly,
      subscription: "sub-1", period: period, billingDate: period.end, lines: [])
    let (english, italian) =
      switch kind {
      case .trial: ("trial for 30 days", "prova di 30 giorni")
      case .removal: ("monthly: ends", "mensile: termina")
      case .purchase, .addSeats, .change, .subscribe, .reactivation, .renewal:
        ("monthly", "mensile")
      }
    #expect(self.english.item(item) == "GoToWebinar Pro, 8 organizers, \(english)")
    #expect(self.italian.item(item) == "GoToWebinar Pro, 8 organizzatori, \(italian)")
  }

  @Test("Rule 17 · Free days that are given up are counted")
  func givenUp() {
    #expect(
      [1, 13].map(english.trialDaysGivenUp) == [
        "1 free day of the trial is given up", "13 free days of the trial are given up",
      ])
    #expect(
      [1, 13].map(italian.trialDaysGivenUp) == [
        "si rinuncia a 1 giorno gratuito della prova",
        "si rinuncia a 13 giorni gratuiti della prova",
      ])
  }

  @Test(
    "A line says in words what it charges or credits (rule 24)",
    arguments: [
      (
        QuoteLine.Kind.charge, nil, "3 organizers × €229.00, 23 Nov – 22 Dec 2026",
        "3 organizzatori × 229,00 €, 23 nov – 22 dic 2026"
      ),
      (
        .credit, nil, "Credit: 3 organizers × €229.00, 23 Nov – 22 Dec 2026",
        "Credito: 3 organizzatori × 229,00 €, 23 nov – 22 dic 2026"
      ),
      (
        .credit, QuoteLine.Days(remaining: 15, total: 30),
        "Credit for 15 of 30 days unused: 3 organizers × €229.00, 23 Nov – 22 Dec 2026",
        "Credito per 15 giorni su 30 non utilizzati: "
          + "3 organizzatori × 229,00 €, 23 nov – 22 dic 2026"
      ),
      (
        .credit, QuoteLine.Days(remaining: 1, total: 366),
        "Credit for 1 of 366 days unused: 3 organizers × €229.00, 23 Nov – 22 Dec 2026",
        "Credito per 1 giorno su 366 non utilizzato: "
          + "3 organizzatori × 229,00 €, 23 nov – 22 dic 2026"
      ),
      (
        .charge, QuoteLine.Days(remaining: 15, total: 30),
        "15 of 30 days: 3 organizers × €229.00, 23 Nov – 22 Dec 2026",
        "15 giorni su 30: 3 organizzatori × 229,00 €, 23 nov – 22 dic 2026"
      ),
    ])
  func lines(
    kind: QuoteLine.Kind, days: QuoteLine.Days?, english: String, italian: String
  ) {
    let line = QuoteLine(
      kind: kind, plan: Sample.webinar, planName: "GoToWebinar", seatKind: .organizer, seats: 3,
      frequency: .monthly, unitPrice: Money(minorUnits: 22900, currency: .eur),
      net: .zero(.eur), period: BillingFrequency.monthly.period(0, from: Sample.today),
      days: days,
      treatment: VATTreatment(
        category: .standard, rateBasisPoints: 2200, reason: .domestic, country: "IT"))
    #expect(self.english.line(line) == english)
    #expect(self.italian.line(line) == italian)
  }

  @Test(
    "VAT tells its rate and the reason for it (rule 25)",
    arguments: [
      (
        VATTreatment.Reason.domestic, "IE", 2300,
        "VAT 23 % (Ireland; the seller's country)", "IVA 23 % (Irlanda; paese del venditore)"
      ),
      (
        .buyerHasNoVATNumber, "FI", 2550,
        "VAT 25.5 % (Finland; no VAT number on file)",
        "IVA 25,5 % (Finlandia; nessuna partita IVA registrata)"
      ),
      (
        .buyerHasVATNumber, "IT", 0,
        "VAT 0 % (Italy; reverse charge: the customer owes the VAT)",
        "IVA 0 % (Italia; inversione contabile: IVA a carico del cliente)"
      ),
      (
        .buyerOutsideUnion, "CH", 0,
        "VAT 0 % (Switzerland; outside the European Union)",
        "IVA 0 % (Svizzera; fuori dall'Unione europea)"
      ),
    ])
  func vat(
    reason: VATTreatment.Reason, country: String, rate: Int, english: String, italian: String
  ) {
    let vat = VATAmount(
      treatment: VATTreatment(
        category: .standard, rateBasisPoints: rate, reason: reason, country: CountryCode(country)),
      net: .zero(.eur), amount: .zero(.eur))
    #expect(self.english.vatLabel(vat) == english)
    #expect(self.italian.vatLabel(vat) == italian)
    #expect(self.english.vatLabel(vat, among: [vat]) == english)
    #expect(self.english.vatLabel(vat, among: [vat, vat]) == english + " on €0.00")
  }

  @Test("A treatment without a rate wants a legal note")
  func legalNotes() {
    func note(_ category: VATTreatment.Category) -> String? {
      italian.legalNote(
        VATTreatment(
          category: category, rateBasisPoints: 0, reason: .buyerHasVATNumber, country: "IT"))
    }
    #expect(
      note(.reverseCharge) == "Inversione contabile, articolo 196 della direttiva 2006/112/CE")
    #expect(note(.standard) == nil)
    #expect(
      note(.outOfScope)
        == "Operazione non soggetta a IVA: servizio reso fuori dall'Unione europea")
  }

  @Test("H5 · a purchase reminds to assign the seats, by their kind where there is one")
  func seatReminder() {
    #expect(
      english.seatReminder([.agent, .agent])
        == "Now assign the seats to your agents: Admin Center, Users.")
    #expect(
      italian.seatReminder([.agent, .expert])
        == "Ora assegna le postazioni alle persone: Centro di amministrazione, Utenti.")
  }

  @Test("Names from outside cannot bring control characters into an item")
  func hostileNames() throws {
    let quote = try Sample.account(.english).quote(for: [Sample.threeSeats], in: Sample.context)
    let item = quote.items[0]
    let hostile = QuoteItem(
      item: item.item, kind: .purchase, plan: item.plan, planName: "Pro\u{1B}[31m\r\n",
      seatKind: .organizer, seats: 3, frequency: .monthly, subscription: nil, period: item.period,
      billingDate: nil, lines: [])
    #expect(english.item(hostile) == "Pro\u{FFFD}[31m\u{FFFD}\u{FFFD}, 3 organizers, monthly")
  }
}
