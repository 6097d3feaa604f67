import Billing
import Testing

@Suite("Currencies")
struct CurrencyTests {
  @Test(
    "Rule 1 · a currency has its own number of decimals",
    arguments: [
      ("EUR", 2), ("USD", 2), ("CHF", 2), ("JPY", 0), ("KRW", 0), ("ISK", 0), ("KWD", 3),
      ("TND", 3), ("BHD", 3),
    ])
  func decimals(code: String, decimals: Int) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.decimals == decimals)
    #expect(currency.description == code)
  }

  @Test(
    "Rule 1 · what ISO 4217 does not have in use is no currency",
    arguments: ["", "eur", "EURO", "XXX", "DEM", "ITL", "EU", "€", " EUR"])
  func unknown(code: String) {
    #expect(Currency(code: code) == nil)
  }
}
