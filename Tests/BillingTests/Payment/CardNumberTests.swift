import Billing
import Testing

@Suite("Card numbers")
struct CardNumberTests {
  @Test(
    "Rule 29 · numbers that pass the Luhn check are read, spaces and hyphens forgiven",
    arguments: [
      ("4242 4242 4242 4242", CardBrand.visa, "4242"), ("4000-0000-0000-0002", .visa, "0002"),
      ("5555555555554444", .mastercard, "4444"), ("2223003122003222", .mastercard, "3222"),
      ("378282246310005", .americanExpress, "0005"), ("6011111111111117", .discover, "1117"),
      ("3056930009020004", .dinersClub, "0004"), ("36227206271667", .dinersClub, "1667"),
      ("3566002020360505", .jcb, "0505"), ("6200000000000005", .unionPay, "0005"),
    ])
  func reading(text: String, brand: CardBrand, lastFour: String) throws {
    let number = try CardNumber(text)
    #expect(number.brand == brand)
    #expect(number.lastFour == lastFour)
    #expect(number.digits == text.filter { $0 != " " && $0 != "-" })
  }

  @Test("Every mistyped digit is found")
  func mistyped() {
    let digits = Array("4242424242424242")
    for index in digits.indices {
      for digit in "0123456789" where digit != digits[index] {
        var mistyped = digits
        mistyped[index] = digit
        #expect(throws: CardNumber.Fault.wrongCheckDigit) { try CardNumber(String(mistyped)) }
      }
    }
  }

  @Test(
    "What is no card number says why",
    arguments: [
      ("", CardNumber.Fault.empty), (" - ", .empty), ("4242x", .notDigits),
      ("４242424242424242", .notDigits), ("4242\u{301}", .notDigits),
      ("0\u{301}4242424242424242", .notDigits), ("42", .wrongLength(2)),
      ("00000000000", .wrongLength(11)), ("00000000000000000000", .wrongLength(20)),
    ])
  func refusing(text: String, fault: CardNumber.Fault) {
    #expect(throws: fault) { try CardNumber(text) }
  }

  @Test("Twelve and nineteen digits are the least and the most", arguments: [12, 19])
  func lengths(count: Int) throws {
    #expect(try CardNumber(String(repeating: "0", count: count)).lastFour == "0000")
  }

  @Test(
    "A brand is recognised while its number is typed",
    arguments: [
      ("", CardBrand.unknown), ("4", .visa), ("5", .unknown), ("51", .mastercard),
      ("55", .mastercard), ("56", .unknown), ("2221", .mastercard), ("2220", .unknown),
      ("2720", .mastercard), ("2721", .unknown), ("34", .americanExpress), ("35", .unknown),
      ("3528", .jcb), ("65", .discover), ("644", .discover), ("9", .unknown),
    ])
  func typing(digits: String, brand: CardBrand) {
    #expect(CardBrand(startingWith: digits) == brand)
  }
}
