import Billing
import BillingDocuments
import BillingService

extension Formats {
  private static var years: ClosedRange<Int> { 2000...2099 }

  /// Reads an option's day.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - option: Its option, for the example: `--now`.
  /// - Returns: The day.
  /// - Throws: `CommandFailure` for a text that is no day, and for one that no card is good on or
  ///   whose next period a store could not hold.
  func day(_ text: String, of option: String) throws -> Day {
    guard let day = Day(iso8601: text) else {
      throw CommandFailure.usage(
        self, ("“\(text.shortened)” is not a day", "«\(text.shortened)» non è un giorno"),
        why: (
          "the calendar has no such day, or it is written in another way",
          "il calendario non ha questo giorno, o è scritto in un altro modo"
        ),
        remedy: (
          "write the year, month and day, like \(option) 2026-11-23",
          "scrivi anno, mese e giorno, come \(option) 2026-11-23"
        ))
    }
    guard Self.years.contains(day.components.year) else {
      throw CommandFailure.usage(
        self, ("“\(text)” is too far away", "«\(text)» è troppo lontano"),
        why: (
          "the program knows the years 2000 to 2099",
          "il programma conosce gli anni dal 2000 al 2099"
        ),
        remedy: (
          "write a day of these years, like \(option) 2026-11-23",
          "scrivi un giorno di questi anni, come \(option) 2026-11-23"
        ))
    }
    return day
  }

  /// Reads an option's amount.
  ///
  /// - Parameters:
  ///   - text: What was typed, with a point before the decimals.
  ///   - option: Its option, for the example: `--due`.
  ///   - currency: The account's.
  /// - Returns: The amount; its sign is the rules' concern.
  /// - Throws: `CommandFailure` for a text that is no amount, and for one that no account can hold.
  func amount(_ text: String, of option: String, in currency: Currency) throws -> Money {
    if let amount = Money(decimal: text, currency: currency) { return amount }
    let example = "\(option) \(Money(minorUnits: 12_345, currency: currency).decimal)"
    throw CommandFailure.usage(
      self, ("“\(text.shortened)” is not an amount", "«\(text.shortened)» non è un importo"),
      why: (
        "it takes only digits, at most \(currency.decimals) of them after a point, and not too many",
        "servono solo cifre, al più \(currency.decimals) delle quali dopo un punto, e non troppe"
      ),
      remedy: ("write it like \(example)", "scrivilo come \(example)"), code: "amountInvalid")
  }
}
