import Billing
import CustomDump
import Testing

@Suite("Quotes")
struct QuoteTests {
  @Test("Rule 8 · a new subscription is charged its first period whole")
  func firstPeriod() throws {
    let quote = try quote(.buying(.webinarPro, seats: 3))
    #expect(quote.net == cents(68700))
    #expect(quote.vatTotal == cents(15114))
    #expect(quote.gross == cents(83814))
    #expect(quote.balanceUsed == cents(0))
    #expect(quote.due == cents(83814))
    #expect(quote.toBalance == cents(0))
    #expect(!quote.isFree)
    let item = try #require(quote.items.first)
    #expect(item.planName == "GoToWebinar Pro")
    #expect(item.seatKind == .organizer)
    #expect(item.subscription == nil)
    #expect(item.period == period("2026-11-23", "2026-12-23"))
    #expect(item.billingDate == day("2026-12-23"))
  }

  @Test("Rule 8 · the first period's line says seats, price, period and VAT")
  func firstLine() throws {
    let line = try #require(try quote(.buying(.webinarPro, seats: 3)).items.first?.lines.first)
    #expect(line.kind == .charge)
    #expect(line.plan == .webinarPro)
    #expect(line.planName == "GoToWebinar Pro")
    #expect(line.seats == 3)
    #expect(line.frequency == .monthly)
    #expect(line.unitPrice == cents(22900))
    #expect(line.net == cents(68700))
    #expect(line.period == period("2026-11-23", "2026-12-23"))
    #expect(line.days == nil)
    #expect(line.treatment.rateBasisPoints == 2200)
  }

  @Test("Rule 6 · a year's price is the catalog's annual one, for a year from today")
  func annual() throws {
    let quote = try quote(.buying(.webinarStarter, seats: 2, .annual))
    #expect(quote.net == cents(213_600))
    #expect(quote.items.first?.period == period("2026-11-23", "2027-11-23"))
    #expect(quote.items.first?.billingDate == day("2027-11-23"))
  }

  @Test("Rule 24 · several items make one quote, in the cart's order")
  func severalItems() throws {
    let quote = try quote(
      .buying(.webinarPro, seats: 3), .trying(.meetingPlus, seats: 2),
      .buying(.assist, seats: 2, .annual))
    #expect(quote.items.map(\.plan) == [.webinarPro, .meetingPlus, .assist])
    #expect(quote.items.map(\.item) == ["new-1", "new-2", "new-3"])
    #expect(quote.net == cents(68700 + 132_000))
    #expect(quote.vat.count == 1)
    #expect(quote.vatTotal == cents(44154))
    #expect(quote.due == cents(244_854))
  }

  @Test("Rule 16 · a trial costs nothing and needs no card")
  func trial() throws {
    let quote = try quote(.trying(.webinarPro, seats: 3))
    #expect(quote.isFree)
    #expect(quote.vat.isEmpty)
    #expect(quote.gross == cents(0))
    let item = try #require(quote.items.first)
    #expect(item.lines.isEmpty)
    #expect(item.billingDate == nil)
    #expect(item.period == period("2026-11-23", "2026-11-30"))
  }

  // MARK: - VAT

  @Test(
    "Rule 25 · the buyer's place and number decide the VAT of the whole quote",
    arguments: [
      ("IT", nil, VATTreatment.Reason.buyerHasNoVATNumber, 15114),
      ("IT", "00743110157", .buyerHasVATNumber, 0), ("IE", nil, .domestic, 15801),
      ("FI", nil, .buyerHasNoVATNumber, 17519), ("CH", nil, .buyerOutsideUnion, 0),
    ] as [(CountryCode, String?, VATTreatment.Reason, Int64)])
  func vat(
    country: CountryCode, number: String?, reason: VATTreatment.Reason, expected: Int64
  ) throws {
    let account = Account.sample(
      country: country, vatNumber: number.map { .of(country.rawValue, $0) })
    let quote = try quote(.buying(.webinarPro, seats: 3), for: account)
    #expect(quote.vat.map(\.treatment.reason) == [reason])
    #expect(quote.vat.map(\.net) == [cents(68700)])
    #expect(quote.vatTotal == cents(expected))
    #expect(quote.gross == cents(68700 + expected))
  }

  @Test("Rule 27 · VAT is rounded once on the sum of the lines, not line by line")
  func roundedOnce() throws {
    let catalog = Catalog.pricing(.webinarPro, monthly: 1, annual: 2)
    let quote = try quote(
      .buying(.webinarPro), .buying(.webinarPro), .buying(.webinarPro), catalog: catalog)
    #expect(quote.net == cents(3))
    #expect(quote.vatTotal == cents(1), "0.66 of a cent, where three lines alone would have 0")
  }

  // MARK: - Balance

  @Test(
    "Rule 28 · balance is used up to the gross, and the rest is due",
    arguments: [
      (0, 0, 83814, 0), (1, 1, 83813, 0), (83813, 83813, 1, 0), (83814, 83814, 0, 0),
      (83815, 83814, 0, 1), (1_000_000, 83814, 0, 916_186),
    ])
  func balance(balance: Int64, used: Int64, due: Int64, after: Int64) throws {
    let shop = Shop(balance: cents(balance))
    let quote = try shop.account.quote(
      for: [.buying(.webinarPro, seats: 3)], in: shop.context)
    #expect(quote.gross == cents(83814))
    #expect(quote.balanceUsed == cents(used))
    #expect(quote.due == cents(due))
    #expect(quote.balanceAfter == cents(after))
    #expect(quote.isFree == (due == 0))
  }

  @Test("Rule 16 · a trial leaves the balance alone")
  func trialAndBalance() throws {
    let shop = Shop(balance: cents(500))
    let quote = try shop.account.quote(for: [.trying(.webinarPro)], in: shop.context)
    #expect(quote.balanceUsed == cents(0))
    #expect(quote.balanceAfter == cents(500))
  }

  // MARK: - Currencies and ends

  @Test("Rule 1 · each currency is rounded to its own minor unit")
  func currencies() throws {
    let yen = try quote(.buying(.webinarPro, seats: 3), for: .sample(currency: currency("JPY")))
    #expect(yen.net.minorUnits == 68700)
    #expect(yen.vatTotal.minorUnits == 15114)
    let dinars = try quote(.buying(.webinarPro, seats: 3), for: .sample(currency: currency("KWD")))
    #expect(dinars.net.decimal == "206.103")
    #expect(dinars.vatTotal.decimal == "45.343")
    #expect(dinars.currency == currency("KWD"))
  }

  @Test("Rule 1 · a currency that the catalog lacks is refused by name")
  func missingCurrency() {
    #expect(throws: BillingError.currencyNotInCatalog(currency("GBP"))) {
      try quote(.buying(.webinarPro), for: .sample(currency: currency("GBP")))
    }
  }

  @Test("Rule 1 · an amount beyond 64 bits is refused")
  func tooMuch() {
    let catalog = Catalog.pricing(.webinarPro, monthly: .max / 2, annual: .max / 2)
    #expect(throws: BillingError.amountOutOfRange) {
      try quote(.buying(.webinarPro, seats: 3), catalog: catalog)
    }
    #expect(throws: BillingError.amountOutOfRange) {
      try quote(.buying(.webinarPro, seats: 2), catalog: catalog)
    }
  }

  private func quote(
    _ contents: CartItem.Content..., for account: Account = .sample(), catalog: Catalog = .sample
  ) throws(BillingError) -> Quote {
    let shop = Shop(account, catalog: catalog)
    return try shop.account.quote(for: contents, in: shop.context)
  }
}
