package import Billing
import Foundation

extension Formats {
  /// A day in short: `23 Nov 2026`, `23 nov 2026`.
  package func date(_ day: Day) -> String {
    isByRule(day) ? Self.joined(dayAndMonth(day), year(day)) : localizedDate(day)
  }

  /// A day with its month in full: `23 November 2026`, `23 novembre 2026`.
  package func longDate(_ day: Day) -> String {
    guard isByRule(day) else { return localizedLongDate(day) }
    return Self.joined("\(day.components.day)", longMonth(day), year(day))
  }

  /// A period with its last day included (rule 3): `23 Nov – 22 Dec 2026`.
  ///
  /// What both days share is written once; a period of one day is that day.
  package func period(_ period: Period) -> String {
    let (first, last) = (period.start, period.lastDay)
    guard isByRule(first), isByRule(last) else { return localized(period) }
    guard first != last else { return date(first) }
    let (start, end) = (first.components, last.components)
    let from =
      if start.year != end.year {
        date(first)
      } else if start.month != end.month {
        dayAndMonth(first)
      } else {
        "\(start.day)"
      }
    let isWithinMonth = start.year == end.year && start.month == end.month
    return from + dash(isNarrow: isWithinMonth) + date(last)
  }

  /// A number of days: `1 day`, `9 days`.
  package func days(_ count: Int) -> String {
    number(count) + (count == 1 ? words(" day", " giorno") : words(" days", " giorni"))
  }

  // MARK: - As Unicode's data has it

  func localizedDate(_ day: Day) -> String {
    fitted(day.midnight.formatted(style.day().month(.abbreviated).year()))
  }

  func localizedLongDate(_ day: Day) -> String {
    fitted(day.midnight.formatted(style.day().month(.wide).year()))
  }

  func localized(_ period: Period) -> String {
    let style = Date.IntervalFormatStyle(locale: locale, timeZone: .gmt)
      .day().month(.abbreviated).year()
    return fitted(style.format(period.start.midnight..<period.lastDay.midnight))
  }

  private var style: Date.FormatStyle {
    Date.FormatStyle(locale: locale, timeZone: .gmt)
  }
}

extension Day {
  /// The day's first moment in Greenwich, where the styles above read it again.
  fileprivate var midnight: Date {
    Date(timeIntervalSince1970: Double(daysSinceEpoch) * 86_400)
  }
}
