import Billing
import Testing

@testable import BillingDocuments

/// The words for what a renewal and an offer come to.
@Suite struct AccountWordsTests {
  let english = Formats(language: .english)
  let italian = Formats(language: .italian)

  @Test(
    "Rule 37 · Failed attempts are counted, and the next has its day",
    arguments: [
      (
        1, "the payment failed once and is tried again on 1 December 2026",
        "il pagamento non è riuscito una volta; nuovo tentativo il 1º dicembre 2026"
      ),
      (
        3, "the payment failed 3 times and is tried again on 1 December 2026",
        "il pagamento non è riuscito 3 volte; nuovo tentativo il 1º dicembre 2026"
      ),
    ])
  func dunning(attempts: Int, english: String, italian: String) {
    let dunning = Dunning(failedAttempts: attempts, nextAttempt: Sample.day("2026-12-01"))
    #expect(self.english.dunning(dunning) == english)
    #expect(self.italian.dunning(dunning) == italian)
  }

  @Test("Rule 33 · A document is called by its kind, and names all that it corrects")
  func documents() throws {
    let invoice = try Sample.invoice([Sample.threeSeats], by: Sample.account(.english)).invoice
    #expect(english.title(of: invoice) == "Invoice ACME-2026-000001")
    #expect(english.corrects(invoice) == nil)
    let quote = try Sample.account(.english).quote(for: [Sample.trial], in: Sample.context)
    func correcting(_ numbers: [InvoiceNumber]) -> Invoice {
      Invoice(
        Invoice.Heading(
          number: "ACME-CN-2026-000001", day: Sample.today, dueDay: Sample.today,
          corrects: numbers, seller: Sample.catalog.seller, buyer: Sample.italianCompany),
        quote: quote)
    }
    let one = correcting(["ACME-2026-000001"])
    let two = correcting(["ACME-2026-000001", "ACME-2026-000003"])
    #expect(english.corrects(one) == "corrects invoice ACME-2026-000001")
    #expect(english.corrects(two) == "corrects invoices ACME-2026-000001, ACME-2026-000003")
    #expect(italian.corrects(one) == "rettifica la fattura ACME-2026-000001")
    #expect(italian.corrects(two) == "rettifica le fatture ACME-2026-000001, ACME-2026-000003")
  }

  // MARK: Offers

  private func offered(
    _ plan: PlanID, seats: Int, _ frequency: BillingFrequency, _ unitPrice: Int64
  ) -> OfferedPlan {
    OfferedPlan(
      plan: plan, seats: seats, frequency: frequency, unitPrice: Sample.euros(unitPrice))
  }

  @Test("Rule 41 · An offer says in words what it adds, changes and removes")
  func offerItems() throws {
    let (account, _) = try Sample.ordering([Sample.threeSeats], by: Sample.account(.english))
    let basis = try #require(OfferBasis(account.subscriptions[0]))
    let items: [OfferItem] = [
      .add(offered(Sample.assist, seats: 1, .annual, 50_000)),
      .change(basis, offered(Sample.webinar, seats: 12, .monthly, 19_000)), .remove(basis),
      .add(offered(PlanID(product: "gone", tier: "one"), seats: 2, .monthly, 100)),
    ]
    #expect(
      items.map { english.item($0, catalog: Sample.catalog) } == [
        "New: GoToAssist, 1 agent, annual, €500.00 per agent a year",
        "Change: GoToWebinar, 3 organizers, monthly; from now on GoToWebinar, 12 organizers, "
          + "monthly, €190.00 per organizer a month",
        "Ends: GoToWebinar, 3 organizers, monthly",
        "New: gone one, 2 organizers, monthly, €1.00 per organizer a month",
      ])
    #expect(
      items.prefix(3).map { italian.item($0, catalog: Sample.catalog) } == [
        "Nuovo: GoToAssist, 1 agente, annuale, 500,00 € per agente all'anno",
        "Modifica: GoToWebinar, 3 organizzatori, mensile; da ora GoToWebinar, "
          + "12 organizzatori, mensile, 190,00 € per organizzatore al mese",
        "Termina: GoToWebinar, 3 organizzatori, mensile",
      ])
  }

  @Test("What became of an offer is a word")
  func offerStates() {
    let states: [Offer.State] = [
      .pending, .accepted(on: Sample.today, document: "GLOBEX-2026-000001"),
      .rejected(on: Sample.today), .expired,
    ]
    #expect(states.map(english.status) == ["Pending", "Accepted", "Rejected", "Expired"])
    #expect(states.map(italian.status) == ["In sospeso", "Accettata", "Rifiutata", "Scaduta"])
  }
}
