import Billing
import CustomDump
import Testing

@Suite("Renewals")
struct RenewalTests {
  /// Three seats of GoToWebinar Pro from 23 November on: 83814 a month.
  private func bought(balance: Money? = nil) throws -> Shop {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 3))
    if let balance {
      shop.take([
        .balanceChanged(
          entry: BalanceEntry(day: shop.today, amount: balance, cause: .openingCredit))
      ])
    }
    return shop
  }

  @Test("Rule 37 · a renewal charges the next period at the agreed price on the boundary day")
  func renewed() throws {
    var shop = try bought()
    shop.catalog = .pricing(.webinarPro, monthly: 99_900, annual: 999_900)
    try shop.advance(to: "2026-12-23")
    let record = try #require(shop.account.invoice("ACME-2026-000002"))
    #expect(record.invoice.day == day("2026-12-23"))
    #expect(record.invoice.order == nil)
    #expect(record.invoice.lines.map(\.net) == [cents(68700)])
    #expect(record.invoice.lines.map(\.period) == [period("2026-12-23", "2027-01-23")])
    #expect(record.invoice.gross == cents(83814))
    #expect(record.payments.map(\.amount) == [cents(83814)])
    let term = try #require(shop.account.subscription("sub-1")?.paidTerm)
    #expect(term.period == period("2026-12-23", "2027-01-23"))
    #expect(term.anchor == day("2026-11-23"))
    #expect(term.invoice == "ACME-2026-000002")
    #expect(shop.account.entitlements(on: day("2027-01-22")).map(\.seats) == [3])
  }

  @Test("Rule 37 · a renewal needs no catalog: what was agreed goes on")
  func withoutProduct() throws {
    var shop = try bought()
    shop.catalog = shop.catalog.without("gotowebinar")
    try shop.advance(to: "2026-12-23")
    let line = try #require(shop.account.invoices.last?.invoice.lines.first)
    #expect(line.planName == "GoToWebinar Pro")
    #expect(line.net == cents(68700))
  }

  @Test("Rule 37 · the balance pays first, and all of it where it can")
  func balance() throws {
    var shop = try bought(balance: cents(100_000))
    try shop.advance(to: "2027-01-23")
    let invoices = shop.account.invoices.map(\.invoice)
    expectNoDifference(invoices.map(\.balanceUsed), [cents(0), cents(83814), cents(16186)])
    expectNoDifference(invoices.map(\.due), [cents(83814), cents(0), cents(67628)])
    #expect(shop.account.balance == cents(0))
    #expect(shop.account.invoices.map(\.payments.count) == [1, 0, 1])
  }

  @Test("Rule 37 · a declined renewal is past due, usable, and tried again after 3, 5 and 7 days")
  func pastDue() throws {
    var shop = try bought()
    try shop.advance(to: "2026-12-23", .failed(.cardDeclined))
    var subscription = try #require(shop.account.subscription("sub-1"))
    #expect(subscription.status(on: shop.today) == .pastDue(nextAttempt: day("2026-12-26")))
    #expect(shop.account.entitlements(on: shop.today).map(\.seats) == [3])
    #expect(shop.account.invoice("ACME-2026-000002")?.open == cents(83814))
    for (today, next) in [("2026-12-26", "2026-12-28"), ("2026-12-28", "2026-12-30")] {
      shop.today = day(today).advanced(by: -1)
      try shop.advance(.failed(.cardDeclined))
      #expect(shop.account.subscription("sub-1") == subscription, "nothing happens before its day")
      try shop.advance(to: today, .failed(.cardDeclined))
      subscription = try #require(shop.account.subscription("sub-1"))
      #expect(subscription.status(on: shop.today) == .pastDue(nextAttempt: day(next)))
    }
    try shop.advance(to: "2026-12-29", .failed(.cardDeclined))
    #expect(shop.account.subscription("sub-1")?.status(on: shop.today).isUsable == true)
    try shop.advance(to: "2026-12-30", .failed(.cardDeclined))
    #expect(
      shop.account.subscription("sub-1")?.standing
        == .ended(Ending(since: day("2026-12-30"), frequency: .monthly)))
    let keys = shop.events.compactMap { event -> IdempotencyKey? in
      if case .paymentBegan(let intent) = event { intent.key } else { nil }
    }
    expectNoDifference(
      keys.dropFirst(), (1...4).map { IdempotencyKey("acme/renewal/sub-1/2026-12-23/\($0)") }[...])
  }

  @Test("Rule 37 · what ends unpaid is credited in full, and the balance that was used returns")
  func credited() throws {
    var shop = try bought(balance: cents(10_000))
    try shop.advance(to: "2026-12-23", .failed(.cardDeclined))
    #expect(shop.account.balance == cents(0))
    try shop.advance(to: "2027-01-10", .failed(.cardDeclined))
    #expect(shop.account.balance == cents(10_000))
    let note = try #require(shop.account.creditNotes.first)
    #expect(note.corrects == ["ACME-2026-000002"])
    #expect(note.day == day("2026-12-30"))
    #expect(note.net == cents(-68700))
    #expect(note.vatTotal == cents(-15114))
    #expect(note.gross == cents(-83814))
    #expect(note.balanceUsed == cents(-10_000))
    #expect(note.due == cents(-73_814))
    let record = try #require(shop.account.invoice("ACME-2026-000002"))
    #expect(record.status == .credited)
    #expect(record.open == cents(0))
    #expect(record.creditNote == "ACME-CN-2026-000001")
  }

  @Test("Rule 37 · without a card, or with one that has expired, a renewal is past due at once")
  func withoutCard() throws {
    var shop = try bought()
    try shop.perform(.setPaymentMethod(.mastercard))
    try shop.advance(to: "2027-01-23")
    #expect(shop.account.invoices.count == 3)
    try shop.advance(to: "2027-02-23")
    #expect(shop.account.openPayment == nil)
    #expect(
      shop.account.subscription("sub-1")?.status(on: shop.today)
        == .pastDue(nextAttempt: day("2027-02-26")))
  }

  @Test("Rule 37 · a retry that is paid makes the period stand")
  func recovered() throws {
    var shop = try bought()
    try shop.advance(to: "2026-12-24", .failed(.cardDeclined))
    try shop.advance(to: "2026-12-26")
    let subscription = try #require(shop.account.subscription("sub-1"))
    #expect(subscription.status(on: shop.today) == .active(renewal: day("2027-01-23")))
    #expect(shop.account.invoice("ACME-2026-000002")?.status == .paid)
  }

  @Test("Rule 37 · a user can pay at once, and what is left is tried again")
  func paidByHand() throws {
    var shop = try bought()
    try shop.advance(to: "2026-12-24", .failed(.cardDeclined))
    try shop.perform(.payInvoice("ACME-2026-000002", amount: cents(80_000)))
    try shop.settle(.captured(reference: "charge-9"))
    #expect(
      shop.account.subscription("sub-1")?.status(on: shop.today)
        == .pastDue(nextAttempt: day("2026-12-26")))
    try shop.perform(.payInvoice("ACME-2026-000002", amount: cents(3_814)))
    try shop.settle(.captured(reference: "charge-10"))
    #expect(
      shop.account.subscription("sub-1")?.status(on: shop.today)
        == .active(renewal: day("2027-01-23")))
    #expect(shop.account.invoice("ACME-2026-000002")?.payments.count == 2)
  }

  @Test("Rule 37 · what was paid of an invoice that is credited goes to the balance")
  func partlyPaid() throws {
    var shop = try bought()
    try shop.advance(to: "2026-12-24", .failed(.cardDeclined))
    try shop.perform(.payInvoice("ACME-2026-000002", amount: cents(80_000)))
    try shop.settle(.captured(reference: "charge-9"))
    try shop.advance(to: "2026-12-30", .failed(.cardDeclined))
    #expect(shop.account.balance == cents(80_000))
    #expect(shop.account.creditNotes.first?.due == cents(-3_814))
  }

  @Test("Rule 37 · cancelling what is past due ends it that day, credited in full")
  func cancelled() throws {
    var shop = try bought()
    try shop.advance(to: "2026-12-24", .failed(.cardDeclined))
    try shop.perform(.cancelSubscription("sub-1"))
    #expect(
      shop.account.subscription("sub-1")?.standing
        == .ended(Ending(since: day("2026-12-24"), frequency: .monthly)))
    #expect(shop.account.invoice("ACME-2026-000002")?.status == .credited)
  }

  @Test("Rule 37 · plans past due together end each with its own invoice, whichever began first")
  func pastDueTogether() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro))
    shop.today = day("2026-11-24")
    try shop.buy(.buying(.assist))
    // The older plan's boundary is now the later one, and so is its invoice.
    shop.today = day("2026-11-26")
    try shop.buy(.adding(1))
    try shop.advance(to: "2026-12-27", .failed(.cardDeclined))
    #expect(
      shop.account.subscriptions.compactMap(\.paidTerm?.invoice)
        == ["ACME-2026-000005", "ACME-2026-000004"])
    // From here on no charge stops a day.
    shop.take([.paymentMethodSet(method: expired)])
    try shop.advance(to: "2027-01-10")
    #expect(
      shop.account.subscriptions.map(\.standing) == [
        .ended(Ending(since: day("2027-01-02"), frequency: .monthly)),
        .ended(Ending(since: day("2026-12-31"), frequency: .monthly)),
      ])
    #expect(
      shop.account.creditNotes.map(\.corrects) == [["ACME-2026-000004"], ["ACME-2026-000005"]])
    #expect(
      shop.account.invoices.map(\.status) == [.paid, .paid, .paid, .credited, .credited])
  }

  /// A card that was good until the month before.
  private let expired = PaymentMethod(
    token: "card-3", brand: .visa, lastFour: "4242", expiry: .expiry(11, 2026),
    holder: "Anna Rossi")

  @Test("Rule 14 · while a period is unpaid nothing about it changes")
  func unpaid() throws {
    var shop = try bought()
    try shop.advance(to: "2026-12-24", .failed(.cardDeclined))
    for content in [CartItem.Content.adding(1), .changing(to: .webinarPro, seats: 1)] {
      #expect(
        shop.refusal(of: .addToCart(content)) == .periodUnpaid("sub-1", "ACME-2026-000002"))
    }
    try shop.perform(.payInvoice("ACME-2026-000002", amount: cents(83_814)))
    try shop.settle(.captured(reference: "charge-9"))
    #expect(shop.refusal(of: .addToCart(.adding(1))) == nil)
  }

  @Test("Rule 37 · the days of the retries are the catalog's")
  func retryDays() throws {
    var shop = try bought()
    shop.catalog = Catalog(
      seller: .sample, vatRates: .sample, products: Catalog.sample.products, retryDays: [1])
    try shop.advance(to: "2026-12-23", .failed(.cardDeclined))
    #expect(
      shop.account.subscription("sub-1")?.status(on: shop.today)
        == .pastDue(nextAttempt: day("2026-12-24")))
    try shop.advance(to: "2026-12-24", .failed(.cardDeclined))
    #expect(shop.account.subscription("sub-1")?.status(on: shop.today).isUsable == false)
  }
}
