import Billing
import CustomDump
import Foundation
import Testing

@Suite("Card and VAT number on file")
struct ProfileTests {
  @Test("Rule 30 · a card's number in its holder's place is not kept")
  func holderIsNumber() {
    let number = PaymentMethod(
      token: "card-9", brand: .visa, lastFour: "4242", expiry: .expiry(12, 2028),
      holder: "4242 4242 4242 4242")
    #expect(Shop().refusal(of: .setPaymentMethod(number)) == .cardHolderIsNumber)
  }

  @Test("A card that is on file already is no change")
  func sameCard() throws {
    var shop = Shop()
    #expect(
      try shop.perform(.setPaymentMethod(.visa)) == [.paymentMethodSet(method: .visa)])
    #expect(try shop.perform(.setPaymentMethod(.visa)) == [])
    #expect(shop.account.paymentMethod == .visa)
  }

  @Test("A card is good through the last day of its month")
  func expiry() {
    let january = CardExpiry.expiry(1, 2027)
    #expect(!january.isPast(on: day("2026-12-31")))
    #expect(!january.isPast(on: day("2027-01-31")))
    #expect(january.isPast(on: day("2027-02-01")))
    var shop = Shop()
    shop.today = day("2027-02-01")
    #expect(shop.refusal(of: .setPaymentMethod(.mastercard)) == .cardExpired(january))
  }

  @Test("A card's expiry is a month of a year", arguments: [(0, 2027), (13, 2027), (1, 27)])
  func noExpiry(month: Int, year: Int) {
    #expect(CardExpiry(month: month, year: year) == nil)
    let json = #"{"month": \#(month), "year": \#(year)}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CardExpiry.self, from: Data(json.utf8))
    }
  }

  @Test(
    "An expiry is read as it is typed, or not at all",
    arguments: [
      ("9/29", CardExpiry.expiry(9, 2029)), ("09/29", .expiry(9, 2029)),
      ("09/2029", .expiry(9, 2029)), ("", nil), ("0929", nil), ("13/29", nil), ("00/29", nil),
      ("09/029", nil), ("09/0029", nil), ("009/29", nil), ("09//29", nil), ("09/29/", nil),
      ("+9/29", nil), ("9/+9", nil), ("٠٩/29", nil), ("9 / 29", nil),
    ])
  func typedExpiry(text: String, expiry: CardExpiry?) {
    #expect(CardExpiry(monthAndYear: text) == expiry)
  }

  @Test("Rule 26 · a VAT number is kept, changed and taken off")
  func vatNumber() throws {
    var shop = Shop()
    let first = VATNumber.of("IT", "00743110157")
    #expect(try shop.perform(.setVATNumber(first)) == [.vatNumberSet(number: first)])
    #expect(shop.account.company.vatNumber == first)
    #expect(try shop.perform(.setVATNumber(first)) == [])
    #expect(try shop.perform(.setVATNumber(nil)) == [.vatNumberSet(number: nil)])
    #expect(shop.account.company.vatNumber == nil)
  }

  @Test("Rule 25 · another state's VAT number is refused", arguments: ["IT", "IE", "CH"])
  func fromElsewhere(country: CountryCode) {
    let number = VATNumber.of("DE", "136695976")
    #expect(
      Shop(.sample(country: country)).refusal(of: .setVATNumber(number))
        == .vatNumberFromElsewhere(number, country: country))
  }
}
