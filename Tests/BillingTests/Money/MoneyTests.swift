import Billing
import Testing

@Suite("Money")
struct MoneyTests {
  @Test("Rule 1 · amounts of one currency add up and subtract")
  func sums() throws {
    #expect(try cents(109) + cents(-9) == cents(100))
    #expect(try cents(109) - cents(110) == cents(-1))
    #expect(try cents(-109).negated() == cents(109))
    #expect(try cents(22900).times(3) == cents(68700))
    #expect(try [cents(1), cents(2), cents(-5)].total(in: .eur) == cents(-2))
  }

  @Test("Rule 1 · no amounts at all add up to zero of the currency asked for")
  func emptySum() throws {
    #expect(try [Money]().total(in: currency("JPY")) == .zero(currency("JPY")))
  }

  @Test("Rule 1 · a sum beyond 64 bits throws at both ends")
  func overflow() {
    let most = cents(.max)
    let least = cents(.min)
    #expect(throws: MoneyError.overflow) { try most + cents(1) }
    #expect(throws: MoneyError.overflow) { try least + cents(-1) }
    #expect(throws: MoneyError.overflow) { try least - cents(1) }
    #expect(throws: MoneyError.overflow) { try most - cents(-1) }
    #expect(throws: MoneyError.overflow) { try cents(0) - least }
    #expect(throws: MoneyError.overflow) { try least.negated() }
    #expect(throws: MoneyError.overflow) { try most.times(2) }
    #expect(throws: MoneyError.overflow) { try most.scaled(by: 3, over: 2) }
    #expect(throws: MoneyError.overflow) { try [most, cents(1)].total(in: .eur) }
  }

  @Test("Rule 1 · a result at either end of 64 bits is exact")
  func ends() throws {
    #expect(try cents(.max - 1) + cents(1) == cents(.max))
    #expect(try cents(.min + 1) - cents(1) == cents(.min))
    #expect(try cents(-1) - cents(.min) == cents(.max))
    #expect(try cents(.max).scaled(by: .max, over: .max) == cents(.max))
    #expect(try cents(.min).scaled(by: .max, over: .max) == cents(.min))
  }

  @Test("Rule 1 · amounts of two currencies are never put together")
  func mismatch() {
    let yen = Money(minorUnits: 1, currency: currency("JPY"))
    let fault = MoneyError.currencyMismatch(.eur, currency("JPY"))
    #expect(throws: fault) { try cents(1) + yen }
    #expect(throws: fault) { try cents(1) - yen }
    #expect(throws: fault) { try [cents(1), yen].total(in: .eur) }
  }

  @Test(
    "Rule 2 · a fraction rounds half away from zero on both sides",
    arguments: [
      (1, 1, 2, 1), (-1, 1, 2, -1), (1, -1, 2, -1), (3, 1, 2, 2), (-3, 1, 2, -2),
      (1, 1, 3, 0), (-1, 1, 3, 0), (2, 1, 3, 1), (-2, 1, 3, -1), (5, 1, 10, 1), (-5, 1, 10, -1),
      (4, 1, 10, 0), (-4, 1, 10, 0), (54500, 15, 30, 27250), (68700, 8, 30, 18320),
      (213_600, 112, 365, 65543), (106_800, 1, 366, 292), (0, 7, 9, 0),
    ])
  func rounding(amount: Int64, numerator: Int64, denominator: Int64, rounded: Int64) throws {
    #expect(try cents(amount).scaled(by: numerator, over: denominator) == cents(rounded))
  }

  @Test(
    "Rule 2 · a rate in basis points rounds half away from zero",
    arguments: [
      (68700, 2200, 15114), (-43743, 2200, -9623), (50, 2550, 13), (-50, 2550, -13),
      (100, 2550, 26), (-100, 2550, -26), (1, 2200, 0), (68700, 0, 0),
    ])
  func shares(net: Int64, rateBasisPoints: Int, vat: Int64) throws {
    #expect(try cents(net).share(rateBasisPoints: rateBasisPoints) == cents(vat))
  }

  @Test("Rule 2 · a half just below the largest amount is rounded without overflow")
  func roundingAtTheEnd() throws {
    #expect(try cents(.max).scaled(by: 1, over: 2) == cents(.max / 2 + 1))
    #expect(try cents(.min).scaled(by: 1, over: 2) == cents(.min / 2))
  }
}
