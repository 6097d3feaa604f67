import Foundation
import TestSupport

/// Cards whose numbers and security codes must be found nowhere.
struct CardTrace {
  private var numbers: Set<UInt64> = []
  private var securityCodes: Set<String> = []
  /// The lengths that the numbers have.
  private var lengths: Set<Int> = []

  mutating func add(_ digits: String, securityCode: String) {
    numbers.insert(UInt64(digits) ?? 0)
    lengths.insert(digits.count)
    securityCodes.insert(securityCode)
  }

  /// What of a card stands in a text: a number, whatever stands before and after it, also with a
  /// space or hyphen between any two of its digits; or a security code as a value of its own, or
  /// anything that is called so.
  func find(in text: Data) -> [String] { findNumbers(in: text) + findSecurityCodes(in: text) }

  private func findNumbers(in text: Data) -> [String] {
    var found: [String] = []
    var run: [UInt8] = []
    var isAfterSeparator = false
    for byte in text + [0] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        run.append(byte - UInt8(ascii: "0"))
        isAfterSeparator = false
        found += numbersEnding(run)
      case UInt8(ascii: " "), UInt8(ascii: "-"):
        if isAfterSeparator { run = [] }
        isAfterSeparator = true
      default:
        run = []
        isAfterSeparator = false
      }
    }
    return found
  }

  /// The numbers that end with a run of digits.
  private func numbersEnding(_ run: [UInt8]) -> [String] {
    lengths.compactMap { length in
      guard run.count >= length else { return nil }
      let number = run.suffix(length).reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
      return numbers.contains(number) ? String(number) : nil
    }
  }

  private func findSecurityCodes(in text: Data) -> [String] {
    let words = ["cvc", "cvv", "securitycode", "security code", "codice di sicurezza"]
    let lowered = String(decoding: text, as: UTF8.self).lowercased()
    return words.filter(lowered.contains)
      + securityCodes.map { "\"\($0)\"" }.filter(lowered.contains)
  }
}

/// Cards that nobody has, of three brands, with the right check digit.
struct InventedCards {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A card's digits and its security code.
  mutating func next() -> (digits: String, securityCode: String) {
    let prefix = ["4", "51", "37"].randomElement(using: &random) ?? "4"
    let isAmex = prefix == "37"
    var digits = prefix
    while digits.count < (isAmex ? 14 : 15) { digits += digit() }
    return (
      digits + Self.checkDigit(of: digits), (0..<(isAmex ? 4 : 3)).map { _ in digit() }.joined()
    )
  }

  private mutating func digit() -> String { String(Int.random(in: 0...9, using: &random)) }

  /// The one that makes the Luhn sum a multiple of ten.
  private static func checkDigit(of digits: String) -> String {
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let digit = (place.element.wholeNumberValue ?? 0) * (place.offset.isMultiple(of: 2) ? 2 : 1)
      return sum + digit / 10 + digit % 10
    }
    return String((10 - sum % 10) % 10)
  }
}
