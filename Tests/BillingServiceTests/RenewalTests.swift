import Billing
import BillingService
import BillingStore
import Testing

@Suite("Renewals, as the service pays for them")
struct RenewalTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
    try shop.buyWebinar()
  }

  private func webinar(_ account: Account) throws -> PaidTerm {
    try #require(account.subscriptions[0].paidTerm)
  }

  private func keys() throws -> [String] {
    try shop.gateway.entries().compactMap {
      guard case .charge(let key, _, _, _) = $0, key.rawValue.hasPrefix("nuova/") else {
        return nil
      }
      return key.rawValue
    }
  }

  @Test("Rule 37 · A renewal is charged to the card at the agreed price, on its day")
  func paid() throws {
    let account = try shop.nuova(on: "2026-12-30")
    #expect(account.invoices.map(\.invoice.number) == ["NUOVA-2026-000001", "NUOVA-2026-000002"])
    let record = account.invoices[1]
    #expect(record.invoice.day.iso8601 == "2026-12-23")
    #expect(record.invoice.gross.minorUnits == 83_814)
    #expect(record.payments.map(\.amount.minorUnits) == [83_814])
    #expect(record.payments.map(\.day.iso8601) == ["2026-12-23"])
    #expect(record.status == .paid)
    #expect(try webinar(account).period.end.iso8601 == "2027-01-23")
    #expect(account.mails.last?.about == .renewal("sub-1", "NUOVA-2026-000002"))
    #expect(account.mails.last?.day.iso8601 == "2026-12-23")
    #expect(try keys().last == "nuova/renewal/sub-1/2026-12-23/1")
  }

  @Test("Rule 37 · The balance pays first, and the card is left alone where that is enough")
  func balance() throws {
    try shop.changeSeats(to: 1)
    #expect(try shop.nuova(on: "2026-11-23").balance.minorUnits == 55_876)
    let charges = try keys()
    let december = try shop.nuova(on: "2026-12-23")
    #expect(december.invoices[1].invoice.balanceUsed.minorUnits == 27_938)
    #expect(december.invoices[1].status == .paid)
    #expect(december.balance.minorUnits == 27_938)
    #expect(december.mails.last?.about == .renewal("sub-1", "NUOVA-2026-000002"))
    #expect(try keys() == charges)

    let february = try shop.nuova(on: "2027-02-23")
    #expect(february.balance.isZero)
    #expect(february.invoices.map(\.invoice.due.minorUnits) == [83_814, 0, 0, 27_938])
    #expect(try keys() == charges + ["nuova/renewal/sub-1/2027-02-23/1"])
  }

  @Test("Rule 37 · Declined, it is past due, tried after 3, 5 and 7 days, then ended and credited")
  func declined() throws {
    try shop.changeSeats(to: 2)
    try shop.saveCard(Shop.declining)
    let days = [
      ("2026-12-23", "2026-12-26", 1), ("2026-12-26", "2026-12-28", 2),
      ("2026-12-29", "2026-12-30", 3),
    ]
    for (day, next, attempts) in days {
      let account = try shop.nuova(on: day)
      let status = account.subscriptions[0].status(on: try shop.day(day))
      #expect(status == .pastDue(nextAttempt: try shop.day(next)))
      #expect(try webinar(account).dunning?.failedAttempts == attempts)
      #expect(account.invoices[1].open.minorUnits == 27_938)
      #expect(account.invoices[1].status == .open)
      #expect(account.balance.isZero)
      #expect(account.entitlements(on: try shop.day(day)).map(\.seats) == [2])
      #expect(account.mails.last?.about == .paymentFailed("sub-1", "NUOVA-2026-000002"))
    }

    let ended = try shop.nuova(on: "2026-12-31")
    #expect(
      ended.subscriptions[0].status(on: try shop.day("2026-12-31"))
        == .ended(since: try shop.day("2026-12-30"), wasTrial: false))
    #expect(ended.invoices[1].status == .credited)
    #expect(ended.creditNotes.map(\.gross.minorUnits) == [-27_938, -55_876])
    #expect(ended.balance.minorUnits == 27_938)
    #expect(ended.mails.last?.about == .paymentFailed("sub-1", "NUOVA-2026-000002"))
    #expect(
      try keys().suffix(4) == [
        "nuova/renewal/sub-1/2026-12-23/1", "nuova/renewal/sub-1/2026-12-23/2",
        "nuova/renewal/sub-1/2026-12-23/3", "nuova/renewal/sub-1/2026-12-23/4",
      ])
    #expect(try shop.nuova(on: "2027-06-01") == ended)
  }

  @Test("Rule 37 · Paid by hand meanwhile, the period stands and the next one is renewed")
  func paidByHand() throws {
    try shop.saveCard(Shop.declining)
    let day = try shop.day("2026-12-27")
    let terminal = shop.terminal(on: day)
    _ = try terminal.load("nuova")
    try shop.saveCard("4242424242424242", on: day)
    let outcome = try terminal.pay(
      "NUOVA-2026-000002", Money(minorUnits: 83_814, currency: .eur), on: "nuova",
      as: Shop.giulia)
    guard case .paid(let payment, let account) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(payment.day == day)
    #expect(try webinar(account).dunning == nil)
    #expect(try webinar(account).period.start.iso8601 == "2026-12-23")
    #expect(account.invoices[1].status == .paid)
    #expect(account.mails.last?.about == .invoicePaid("NUOVA-2026-000002"))

    let next = try shop.nuova(on: "2027-01-23")
    #expect(next.invoices.map(\.status) == [.paid, .paid, .paid])
    #expect(try keys().last == "nuova/renewal/sub-1/2027-01-23/1")
  }

  @Test("Rule 41 · Paid in part by hand, the rest is tried; all of it ends the dunning")
  func paidInPart() throws {
    try shop.saveCard(Shop.declining)
    let day = try shop.day("2026-12-24")
    _ = try shop.nuova(on: "2026-12-24")
    try shop.saveCard("4242424242424242", on: day)
    _ = try shop.terminal(on: day).pay(
      "NUOVA-2026-000002", Money(minorUnits: 50_000, currency: .eur), on: "nuova",
      as: Shop.giulia)
    let partly = try shop.nuova(on: "2026-12-25")
    #expect(partly.invoices[1].status == .partlyPaid)
    #expect(try webinar(partly).dunning != nil)
    let whole = try shop.nuova(on: "2026-12-26")
    #expect(whole.invoices[1].payments.map(\.amount.minorUnits) == [50_000, 33_814])
    #expect(try webinar(whole).dunning == nil)
  }

  @Test("Rule 37 · A card that has expired is not asked, and the attempt has failed")
  func expired() throws {
    try shop.buy(
      .change(
        SubscriptionRequest(
          subscription: "sub-1", plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 3,
          frequency: .annual)))
    let charges = try keys()
    // The card is good until June 2029; the fourth year begins in November.
    let account = try shop.nuova(on: "2029-11-23")
    #expect(try webinar(account).dunning?.failedAttempts == 1)
    #expect(try keys().count == charges.count + 2)
    #expect(account.openPayment == nil)
  }

  @Test("Rule 37 · Without a payment method the attempts fail, and no gateway is asked")
  func noMethod() throws {
    let nuova = try shop.store.load("nuova").account
    let account = Account(
      id: "cassa", series: "CASSA", kind: .online, currency: .eur, timeZone: nuova.timeZone,
      language: nuova.language, company: nuova.company, people: nuova.people,
      openedOn: .november23)
    let credit = BalanceEntry(
      day: .november23, amount: Money(minorUnits: 83_814, currency: .eur), cause: .openingCredit)
    _ = try shop.store.open(
      account, followedBy: [.balanceChanged(entry: credit)],
      at: BillingClock.fixed(.november23).timestamp(in: account.timeZone), by: "system")
    let filled = try shop.service.perform(
      .addToCart(Shop.webinarPro), on: "cassa", as: Shop.giulia)
    _ = try shop.service.placeOrder(
      agreed: try shop.quote(of: filled), on: "cassa", as: Shop.giulia)
    let charges = try shop.gateway.entries().count

    let due = try shop.terminal(on: shop.day("2026-12-23")).load("cassa")
    #expect(try webinar(due).dunning?.failedAttempts == 1)
    #expect(due.invoices.map(\.status) == [.paid, .open])
    #expect(due.openPayment == nil)
    let ended = try shop.terminal(on: shop.day("2026-12-30")).load("cassa")
    #expect(ended.invoices.map(\.status) == [.paid, .credited])
    #expect(ended.subscriptions[0].paidTerm == nil)
    #expect(ended.balance.isZero)
    #expect(try shop.gateway.entries().count == charges)
  }

  @Test("Rule 31 · A failure is tried again under a new key, the same key has the same success")
  func keysOfAttempts() throws {
    try shop.saveCard(Shop.declining)
    _ = try shop.nuova(on: "2026-12-23")
    try shop.saveCard("4242424242424242", on: try shop.day("2026-12-24"))
    let account = try shop.nuova(on: "2026-12-26")
    #expect(
      try keys().suffix(2) == [
        "nuova/renewal/sub-1/2026-12-23/1", "nuova/renewal/sub-1/2026-12-23/2",
      ])
    let payment = try #require(account.invoices[1].payments.first)
    let method = try #require(account.paymentMethod)
    let again = try shop.gateway.charge(
      "nuova/renewal/sub-1/2026-12-23/2", payment.amount, to: method)
    #expect(again == .captured(reference: payment.reference))
    #expect(try keys().count == 3)
  }

  @Test("Rule 38 · A renewal's period, invoice and e-mail are one line of the journal")
  func oneLine() throws {
    try shop.changeSeats(to: 1)
    let before = try StoreCopy(of: shop.store.path).lines(of: "nuova").count
    _ = try shop.nuova(on: "2027-02-23")
    let lines = try shop.lines(of: "nuova", after: before)
    let renewed = [
      "dayBegan", "subscriptionRenewed", "invoiceIssued", "balanceChanged", "mailSent",
    ]
    #expect(
      lines == [
        renewed, renewed, ["dayBegan", "subscriptionRenewed", "invoiceIssued", "paymentBegan"],
        ["paymentCaptured", "invoicePaid", "mailSent"],
      ])
  }

  @Test("Rule 38 · An order's plan, invoice, payment and e-mail are one line of the journal")
  func oneLineOfAnOrder() throws {
    let lines = try shop.lines(of: "nuova", after: 0)
    #expect(
      lines.suffix(2) == [
        ["paymentBegan"],
        [
          "paymentCaptured", "orderPlaced", "subscriptionStarted", "invoiceIssued", "invoicePaid",
          "mailSent",
        ],
      ])
  }
}
