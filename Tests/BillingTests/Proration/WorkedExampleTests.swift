import Billing
import CustomDump
import Testing

@Suite("The worked examples of the rules")
struct WorkedExampleTests {
  @Test("Rule 8 · a new subscription starts today and its first period is charged whole")
  func buying() throws {
    var shop = Shop()
    expectNoDifference(
      try shop.order(.buying(.webinarPro, seats: 3)),
      Ordered(
        lines: [68700], net: 68700, vat: 15114, due: 83814,
        period: period("2026-11-23", "2026-12-23")))
    #expect(try shop.term().anchor == day("2026-11-23"))
    #expect(try shop.term().unitPrice == cents(22900))
  }

  @Test(
    "Rule 10 · adding seats starts a new period today",
    arguments: [CartItem.Content.adding(3), .changing(to: .webinarStarter, seats: 8)])
  func addingSeats(content: CartItem.Content) throws {
    var shop = try owning(.buying(.webinarStarter, seats: 5), since: "2026-11-08")
    let quote = try shop.account.quote(for: [content], in: shop.context)
    let lines = try #require(quote.items.first).lines
    #expect(lines.map(\.kind) == [.charge, .credit])
    #expect(lines.map(\.seats) == [8, 5])
    #expect(lines.map { $0.days?.remaining } == [nil, 15])
    #expect(lines.map { $0.days?.total } == [nil, 30])
    #expect(
      lines.map(\.period)
        == [period("2026-11-23", "2026-12-23"), period("2026-11-23", "2026-12-08")])
    expectNoDifference(
      try shop.order(content),
      Ordered(
        lines: [87200, -27250], net: 59950, vat: 13189, due: 73139,
        period: period("2026-11-23", "2026-12-23")))
    #expect(try shop.term().anchor == day("2026-11-23"))
    #expect(shop.account.subscription("sub-1")?.seats == 8)
  }

  @Test("Rule 10 · monthly to annual starts a year today")
  func monthlyToAnnual() throws {
    var shop = try owning(.buying(.webinarPro, seats: 3), since: "2026-11-01")
    expectNoDifference(
      try shop.order(.changing(to: .webinarPro, seats: 3, .annual)),
      Ordered(
        lines: [716_400, -18320], net: 698_080, vat: 153_578, due: 851_658,
        period: period("2026-11-23", "2027-11-23")))
    #expect(try shop.term().frequency == .annual)
    #expect(try shop.term().unitPrice == cents(238_800))
  }

  @Test("Rule 10 · annual to monthly starts a month today and leaves the rest on the balance")
  func annualToMonthly() throws {
    var shop = try owning(.buying(.webinarStarter, seats: 2, .annual), since: "2026-03-15")
    #expect(shop.account.invoices.map(\.invoice.net) == [cents(213_600)])
    expectNoDifference(
      try shop.order(.changing(to: .webinarStarter, seats: 2)),
      Ordered(
        lines: [21800, -65543], net: -43743, vat: -9623, toBalance: 53366,
        period: period("2026-11-23", "2026-12-23")))
    #expect(shop.account.balance == cents(53366))
    #expect(shop.account.creditNotes.map(\.corrects) == [["ACME-2026-000001"]])
  }

  @Test("Rule 10 · the leap day is the last of a period of 366")
  func leapYear() throws {
    var shop = try owning(
      .buying(.webinarStarter, seats: 1, .annual), since: "2027-03-01", today: "2028-02-29")
    expectNoDifference(
      try shop.order(.adding(1)),
      Ordered(
        lines: [213_600, -292], net: 213_308, vat: 46928, due: 260_236,
        period: period("2028-02-29", "2029-02-28")))
    #expect(try shop.term().anchor == day("2028-02-29"))
  }

  @Test("Rule 11 · fewer seats leave the period as it is and are credited to the balance")
  func fewerSeats() throws {
    var shop = try owning(.buying(.webinarStarter, seats: 8), since: "2026-11-08")
    expectNoDifference(try shop.order(.changing(to: .webinarStarter, seats: 5)), Self.fewer)
    #expect(shop.account.balance == cents(19947))
    #expect(try shop.term().anchor == day("2026-11-08"))
    #expect(shop.account.subscription("sub-1")?.seats == 5)
  }

  @Test("Rule 11 · from then on the old price is the new one, in a further change")
  func furtherChange() throws {
    var shop = try owning(.buying(.webinarStarter, seats: 8), since: "2026-11-08")
    _ = try shop.order(.changing(to: .webinarStarter, seats: 5))
    shop.today = day("2026-11-30")
    expectNoDifference(
      try shop.order(.adding(1)),
      Ordered(
        lines: [65400, -14533], net: 50867, vat: 11191, due: 42111, used: 19947,
        period: period("2026-11-30", "2026-12-30")),
      "8 of 30 days of 5 seats")
  }

  @Test("Rule 11 · from then on the old price is the new one, in the renewal")
  func renewal() throws {
    var shop = try owning(.buying(.webinarStarter, seats: 8), since: "2026-11-08")
    _ = try shop.order(.changing(to: .webinarStarter, seats: 5))
    try shop.advance(to: "2026-12-08")
    let renewal = try #require(shop.account.invoices.last)
    #expect(renewal.invoice.net == cents(54500))
    #expect(renewal.invoice.gross == cents(66490))
    #expect(renewal.invoice.balanceUsed == cents(19947))
    #expect(renewal.payments.map(\.amount) == [cents(46543)])
    #expect(try shop.term().period == period("2026-12-08", "2027-01-08"))
  }

  private static let fewer = Ordered(
    lines: [-43600, 27250], net: -16350, vat: -3597, toBalance: 19947,
    period: period("2026-11-08", "2026-12-08"))

  /// A shop that bought something on one day and has come to another.
  private func owning(
    _ content: CartItem.Content, since start: String, today: String = "2026-11-23"
  ) throws -> Shop {
    var shop = Shop(.sample(openedOn: day(start)))
    try shop.buy(content)
    try shop.advance(to: today)
    return shop
  }
}
