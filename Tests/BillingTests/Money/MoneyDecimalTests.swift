import Billing
import TestSupport
import Testing

@Suite("Amounts as people write them")
struct MoneyDecimalTests {
  @Test(
    "Rule 1 · a text is read with the currency's own number of decimals",
    arguments: [
      ("109", "EUR", 10900), ("109.00", "EUR", 10900), ("0.5", "EUR", 50), ("-0.05", "EUR", -5),
      ("-0", "EUR", 0), ("007.10", "EUR", 710), ("109", "JPY", 109), ("1.234", "KWD", 1234),
      ("1.2", "KWD", 1200), ("-12", "KWD", -12000),
    ])
  func reading(text: String, code: String, minorUnits: Int64) {
    let read = Money(decimal: text, currency: currency(code))
    #expect(read == Money(minorUnits: minorUnits, currency: currency(code)))
  }

  @Test(
    "Rule 1 · what is no plain amount is not read",
    arguments: [
      "", ".", "-", "-.", "1.", ".5", "-.5", "1.234", "--1", "-1-", "1-", "+1", "1,5", "1 000",
      " 1", "1 ", "1.5.0", "1..5", "1e3", "0x10", "１", "٣", "1\u{301}", "1.5\u{301}", "NaN", "€1",
      "92233720368547758.08", "99999999999999999999",
    ])
  func refusing(text: String) {
    #expect(Money(decimal: text, currency: .eur) == nil)
  }

  @Test("Rule 1 · a currency without decimals takes no point")
  func yen() {
    #expect(Money(decimal: "1.0", currency: currency("JPY")) == nil)
    #expect(Money(decimal: "1.", currency: currency("JPY")) == nil)
  }

  @Test(
    "Rule 1 · an amount is written with all its decimals",
    arguments: [
      (10900, "EUR", "109.00"), (5, "EUR", "0.05"), (-5, "EUR", "-0.05"), (0, "EUR", "0.00"),
      (109, "JPY", "109"), (0, "JPY", "0"), (-1, "JPY", "-1"), (1234, "KWD", "1.234"),
      (-34, "KWD", "-0.034"),
    ])
  func writing(minorUnits: Int64, code: String, text: String) {
    #expect(Money(minorUnits: minorUnits, currency: currency(code)).decimal == text)
  }

  @Test("Rule 1 · what is written is read back", arguments: ["EUR", "JPY", "KWD"])
  func roundTrip(code: String) {
    var random = SeededGenerator(seed: 1)
    let drawn = (0..<500).map { _ in
      Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...60, using: &random)
    }
    for minorUnits in [0, 1, -1, 99, -100, .max, .min] + drawn {
      let amount = Money(minorUnits: minorUnits, currency: currency(code))
      #expect(Money(decimal: amount.decimal, currency: currency(code)) == amount)
    }
  }
}
