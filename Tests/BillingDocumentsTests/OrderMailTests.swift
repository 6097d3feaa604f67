import Billing
import Testing

@testable import BillingDocuments

/// The confirmations of orders that change what there is.
@Suite struct OrderMailTests {
  private static let december8 = Sample.day("2026-12-08")

  private func ordering(
    _ content: CartItem.Content, after contents: [CartItem.Content], _ language: Language,
    on day: Day = december8
  ) throws -> (mail: Mail, account: Account) {
    var (account, _) = try Sample.ordering(contents, by: Sample.account(language))
    let order = try account.order([content], on: day)
    return (try Sample.mail(about: .order(order), account), account)
  }

  private func changing(seats: Int, _ frequency: BillingFrequency) -> CartItem.Content {
    .change(
      SubscriptionRequest(
        subscription: "sub-1", plan: Sample.webinar, seats: seats, frequency: frequency))
  }

  @Test(
    "Rule 10 · Added seats are all usable now, and unused time is credited",
    arguments: Language.allCases)
  func addedSeats(language: Language) throws {
    let (mail, account) = try ordering(
      .addSeats(SeatAddition(subscription: "sub-1", seats: 2)), after: [Sample.threeSeats],
      language)
    try Snapshot.addedSeats.expect(mail)
    #expect(account.invoices[1].invoice.gross == Sample.euros(97_783))
  }

  @Test(
    "Rule 11 · Fewer seats are a credit note, and nothing is newly usable",
    arguments: Language.allCases)
  func fewerSeats(language: Language) throws {
    let (mail, account) = try ordering(
      changing(seats: 1, .monthly), after: [Sample.threeSeats], language)
    try Snapshot.fewerSeats.expect(mail)
    #expect(account.creditNotes[0].gross == Sample.euros(-27_938))
    #expect(account.balance == Sample.euros(27_938))
  }

  @Test(
    "Rule 17 · Subscribing now says how many free days are given up",
    arguments: Language.allCases)
  func subscribingNow(language: Language) throws {
    let (mail, _) = try ordering(
      .subscribe(
        SubscriptionRequest(
          subscription: "sub-1", plan: Sample.meeting, seats: 5, frequency: .annual)),
      after: [Sample.trial], language, on: Sample.day("2026-11-24"))
    try Snapshot.subscribedNow.expect(mail)
  }

  @Test("A plan that is only billed otherwise is not called newly usable")
  func frequencyAlone() throws {
    let (mail, _) = try ordering(
      changing(seats: 3, .annual), after: [Sample.threeSeats], .english)
    #expect(!mail.body.contains("You can use this now"))
    #expect(mail.body.contains("From today you have:\n  - GoToWebinar, 3 organizers, annual\n"))
    #expect(!mail.body.contains("assign the seats"))
  }

  @Test("A higher tier with the same seats is usable now, and no seat is to be assigned")
  func higherTier() throws {
    let trying = CartItem.Content.purchase(
      PurchaseRequest(
        plan: PlanID(product: "meeting", tier: "pro"), seats: 2, frequency: .monthly))
    let (mail, _) = try ordering(
      .change(
        SubscriptionRequest(
          subscription: "sub-1", plan: Sample.meeting, seats: 2, frequency: .monthly)),
      after: [trying], .english)
    #expect(mail.body.contains("You can use this now:\n  - GoToMeeting Plus, 2 organizers\n"))
    #expect(!mail.body.contains("assign the seats"))
  }

  @Test("Rule 20 · A reactivated plan is usable now")
  func reactivation() throws {
    var (account, _) = try Sample.ordering([Sample.threeSeats], by: Sample.account(.italian))
    try account.run(.cancelSubscription("sub-1"), on: Self.december8)
    let january = Sample.day("2027-01-08")
    try account.advance(to: january)
    let order = try account.order(
      [
        .reactivation(
          SubscriptionRequest(
            subscription: "sub-1", plan: Sample.webinar, seats: 1, frequency: .monthly))
      ], on: january)
    let body = try Sample.mail(about: .order(order), account).body
    #expect(body.contains("Puoi usare subito:\n  - GoToWebinar, 1 organizzatore\n"))
    #expect(body.contains("Prossima data di fatturazione: 8 febbraio 2027"))
  }
}
