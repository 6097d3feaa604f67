package import Billing
import Foundation

extension Formats {
  /// An amount with its currency: `€229.00`, `229,00 €`; in ASCII `EUR 229.00`, `229,00 EUR`.
  ///
  /// A credit has a minus sign, U+2212, or a hyphen in ASCII.
  package func amount(_ amount: Money) -> String {
    amount.currency == .eur ? euros(cents: amount.minorUnits) : localized(amount)
  }

  /// An amount as Unicode's data has it.
  func localized(_ amount: Money) -> String {
    let style = Decimal.FormatStyle.Currency(code: amount.currency.code, locale: locale)
      .presentation(asciiOnly ? .isoCode : .standard)
      .precision(.fractionLength(amount.currency.decimals))
    let decimal = Decimal(
      sign: .plus, exponent: -amount.currency.decimals, significand: Decimal(amount.minorUnits))
    let text = grouped(style.format(decimal))
    return fitted(text.hasPrefix("-") ? "−" + text.dropFirst() : text)
  }

  /// A time in seconds: `3 s`.
  package func seconds(_ count: Int) -> String {
    number(count) + " s"
  }

  /// A count with its thousands grouped: `1,000`, `1.000`.
  package func number(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(number.magnitude)
  }

  /// A rate in hundredths of a percent: 2200 is `22 %`, 2550 `25.5 %` or `25,5 %`.
  package func rate(basisPoints: Int) -> String {
    guard (0..<100_000).contains(basisPoints) else { return localizedRate(basisPoints) + " %" }
    let hundredths = basisPoints % 100
    let digits = hundredths % 10 == 0 ? "\(hundredths / 10)" : Self.twoDigits(hundredths)
    return "\(basisPoints / 100)" + (hundredths == 0 ? "" : decimalMark + digits) + " %"
  }

  /// A rate in hundredths of a percent as Unicode's data has it, without its sign.
  func localizedRate(_ basisPoints: Int) -> String {
    Decimal(sign: .plus, exponent: -2, significand: Decimal(basisPoints))
      .formatted(.number.locale(locale))
  }

  /// Groups a whole part of four digits too.
  ///
  /// Unicode's data for Italian begins to group at five digits, as prose does; invoices and price
  /// lists, whose figures stand below each other, group all.
  private func grouped(_ text: String) -> String {
    guard let start = text.firstIndex(where: \.isNumber) else { return text }
    let digits = text[start...].prefix { $0.isNumber }
    guard digits.count == 4 else { return text }
    var grouped = text
    grouped.insert(contentsOf: locale.groupingSeparator ?? "", at: text.index(after: start))
    return grouped
  }
}
