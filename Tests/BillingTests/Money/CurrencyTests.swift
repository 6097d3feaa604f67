import Billing
import Testing

@Suite("Currencies")
struct CurrencyTests {
  @Test(
    "Rule 1 · a currency has its own number of decimals",
    arguments: [
      ("EUR", 2, 100), ("USD", 2, 100), ("CHF", 2, 100), ("JPY", 0, 1), ("KRW", 0, 1),
      ("ISK", 0, 1), ("KWD", 3, 1000), ("TND", 3, 1000), ("BHD", 3, 1000),
    ])
  func decimals(code: String, decimals: Int, minorUnitsPerUnit: Int64) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.decimals == decimals)
    #expect(currency.minorUnitsPerUnit == minorUnitsPerUnit)
    #expect(currency.description == code)
  }

  @Test(
    "Rule 1 · what ISO 4217 does not have in use is no currency",
    arguments: ["", "eur", "EURO", "XXX", "DEM", "ITL", "EU", "€", " EUR"])
  func unknown(code: String) {
    #expect(Currency(code: code) == nil)
  }
}
