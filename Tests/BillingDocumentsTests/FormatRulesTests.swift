import Billing
import Foundation
import TestSupport
import Testing

@testable import BillingDocuments

@Suite("What is written by rule")
struct FormatRulesTests {
  private static let all = [Language.english, .italian].flatMap { language in
    [false, true].map { Formats(language: language, asciiOnly: $0) }
  }

  @Test("Every day of five years, and days of other centuries, are as Unicode's data has them")
  func days() throws {
    var random = SeededGenerator(seed: Effort.seed)
    let first = try #require(Day(year: 2024, month: 1, day: 1))
    let others = (0..<300).map { _ in Self.day(using: &random) }
    for day in (0..<1827).map(first.advanced(by:)) + others {
      for formats in Self.all {
        #expect(formats.date(day) == formats.localizedDate(day), "\(day)")
        #expect(formats.longDate(day) == formats.localizedLongDate(day), "\(day)")
      }
    }
  }

  @Test("Periods of any length are as Unicode's data has them")
  func periods() throws {
    var random = SeededGenerator(seed: Effort.seed)
    for length in [1, 2, 27, 28, 29, 31, 59, 365, 366, 4000] {
      for _ in 0..<40 {
        let start = Self.day(using: &random)
        let period = Period(start: start, end: start.advanced(by: length))
        for formats in Self.all {
          #expect(formats.period(period) == formats.localized(period), "\(period)")
        }
      }
    }
  }

  @Test("Days before the Gregorian calendar are left to Unicode's data")
  func earlyDays() throws {
    let formats = Formats(language: .english)
    for year in [1, 1582, 1599] {
      let day = try #require(Day(year: year, month: 2, day: 20))
      #expect(!formats.isByRule(day))
      #expect(formats.date(day) == formats.localizedDate(day))
      #expect(formats.longDate(day) == formats.localizedLongDate(day))
    }
  }

  @Test("Amounts of euros are as Unicode's data has them, but for Italian figures of four digits")
  func amounts() {
    for cents in Self.numbers.map(Int64.init) {
      let amount = Money(minorUnits: cents, currency: .eur)
      for formats in Self.all {
        #expect(formats.amount(amount) == formats.localized(amount), "\(cents)")
      }
    }
  }

  @Test("Whole numbers are as Unicode's data has them, but for Italian figures of four digits")
  func numbers() {
    for number in Self.numbers where !(1000...9999).contains(number.magnitude) {
      for formats in Self.all {
        let localized = number.formatted(.number.locale(formats.locale))
        #expect(formats.number(number) == formats.fitted(localized), "\(number)")
      }
    }
    #expect(Formats(language: .english).number(-4321) == "-4,321")
    #expect(Formats(language: .italian).number(4321) == "4.321")
  }

  @Test("Rates are as Unicode's data has them")
  func rates() {
    for basisPoints in Array(0...2600) + Array(stride(from: 2601, to: 120_000, by: 131)) + [-50] {
      for formats in Self.all {
        #expect(
          formats.rate(basisPoints: basisPoints) == formats.localizedRate(basisPoints) + " %")
      }
    }
  }

  @Test("Every country's name is as Unicode's data has it")
  func countries() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    for code in letters.flatMap({ first in letters.map { first + $0 } }) {
      for formats in Self.all {
        #expect(
          formats.country(CountryCode(code)) == formats.localizedCountry(CountryCode(code)))
      }
    }
  }

  // MARK: - By chance

  /// Of the years 1600 to 9000.
  private static func day(using random: inout some RandomNumberGenerator) -> Day {
    Day(daysSinceEpoch: Int.random(in: -135_140..<2_567_000, using: &random))
  }

  /// Around each power of ten, and by chance, of either sign.
  private static var numbers: [Int] {
    var random = SeededGenerator(seed: Effort.seed)
    var numbers = [0, Int.max, Int.min]
    var power = 1
    for _ in 0..<18 {
      power *= 10
      numbers += [power - 1, power, power + 1].flatMap { [$0, -$0] }
      numbers += (0..<20).map { _ in Int.random(in: -power...power, using: &random) }
    }
    return numbers
  }
}
