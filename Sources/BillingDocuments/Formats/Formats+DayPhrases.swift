package import Billing

/// What stands before a day in a sentence.
package enum DayPreposition: CaseIterable, Hashable, Sendable {
  /// `on 8 Nov` · `l'8 nov`, `il 9 nov`
  case on
  /// `until 8 Nov` · `fino all'8 nov`, `fino al 9 nov`
  case until
  /// `from 8 Nov` · `dall'8 nov`, `dal 9 nov`
  case from
  /// `of 8 Nov` · `dell'8 nov`, `del 9 nov`
  case of
}

extension Formats {
  /// A day in a sentence; Italian elides the article before 8 and 11, and counts a month's first
  /// day by its rank.
  ///
  /// - Parameters:
  ///   - preposition: What stands before it.
  ///   - day: The day.
  ///   - isLong: Whether the month is written out.
  /// - Returns: The phrase, in lower case.
  package func phrase(
    _ preposition: DayPreposition, _ day: Day, isLong: Bool = false
  ) -> String {
    var date = isLong ? longDate(day) : date(day)
    let isElided = [8, 11].contains(day.components.day)
    if language == .italian, day.components.day == 1 { date = fitted("1º") + date.dropFirst() }
    return switch preposition {
    case .on: words("on ", isElided ? "l'" : "il ") + date
    case .until: words("until ", isElided ? "fino all'" : "fino al ") + date
    case .from: words("from ", isElided ? "dall'" : "dal ") + date
    case .of: words("of ", isElided ? "dell'" : "del ") + date
    }
  }
}
