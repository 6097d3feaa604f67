import Billing
import CustomDump
import Testing

@Suite("VAT of charges and credits together")
struct MixedVATTests {
  /// Five seats of GoToWebinar Starter from 8 November on, sold with 22 %, then a VAT number.
  private func withNumberSince() throws -> Shop {
    var shop = Shop(.sample(openedOn: day("2026-11-08")))
    try shop.buy(.buying(.webinarStarter, seats: 5))
    shop.today = day("2026-11-23")
    try shop.perform(.setVATNumber(.of("IT", "00743110157")))
    return shop
  }

  @Test("Rule 27 · a credit keeps the rate of what it credits, beside a charge of another category")
  func credit() throws {
    let shop = try withNumberSince()
    let quote = try shop.account.quote(for: [.adding(3)], in: shop.context)
    #expect(quote.net == cents(59950))
    expectNoDifference(quote.vat.map(\.treatment.category), [.reverseCharge, .standard])
    expectNoDifference(quote.vat.map(\.net), [cents(87200), cents(-27250)])
    expectNoDifference(quote.vat.map(\.amount), [cents(0), cents(-5995)])
    #expect(quote.vatTotal == cents(-5995))
    #expect(quote.gross == cents(53955))
  }

  @Test("Rule 27 · after an adjust, a credit has the rate of the adjust's own charge")
  func afterAdjust() throws {
    var shop = try withNumberSince()
    try shop.buy(.changing(to: .webinarStarter, seats: 4))
    #expect(shop.account.subscription("sub-1")?.paidTerm?.treatment.category == .reverseCharge)
    let quote = try shop.account.quote(for: [.adding(1)], in: shop.context)
    expectNoDifference(quote.vat.map(\.treatment.category), [.reverseCharge])
    #expect(quote.net == cents(54500 - 21800))
    #expect(quote.vatTotal == cents(0))
  }

  @Test("Rule 27 · one rate is summed over all items and rounded once")
  func once() throws {
    var shop = Shop(.sample(openedOn: day("2026-11-08")))
    shop.catalog = .pricing(.webinarStarter, monthly: 2, annual: 20)
    let quote = try shop.account.quote(
      for: [.buying(.webinarStarter), .buying(.webinarStarter)], in: shop.context)
    // 22 % of 2 is 0.44, and of 4 is 0.88.
    expectNoDifference(quote.vat.map(\.amount), [cents(1)])
  }
}
