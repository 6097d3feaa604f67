import Billing
import Testing

@Suite("Many renewals on one day")
struct ManyRenewalsTests {
  @Test("Rule 36 · 250 renewals on one day are the same in one step as day by day")
  func manyRenewals() throws {
    var shop = Shop(
      .sample(
        kind: .corporate(representative: .sample, paymentDays: 30), openedOn: day("2027-01-31")))
    let offered = OfferedPlan(
      plan: .assist, seats: 1, frequency: .monthly, unitPrice: cents(6900))
    let draft = OfferDraft(
      items: Array(repeating: .add(offered), count: 250), lastDay: day("2027-02-28"),
      paymentDays: 30, terms: LocalizedText(english: "For a year", italian: "Per un anno"))
    try shop.performAsProgram(.addOffer(draft))
    let quote = try shop.account.quote(accepting: "offer-1", in: shop.context)
    try shop.perform(.acceptOffer("offer-1", agreed: quote))
    let twin = Twin(shop.account, .sample, salt: 0)
    var (oneStep, dayByDay) = (twin, twin)
    try oneStep.advance(to: day("2027-04-01"))
    try dayByDay.advanceDayByDay(to: day("2027-04-01"))
    #expect(oneStep.account == dayByDay.account)
    #expect(oneStep.account.invoices.count == 501)
    #expect(oneStep.account.invoices.last?.invoice.day == day("2027-03-31"))
  }
}
