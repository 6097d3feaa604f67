import Billing

/// A day as people type it: `31/12/2027`, `31.12.2027`, `31-12-2027`, or `2027-12-31`.
enum DayText {
  /// Reads a day; nil where it is none.
  static func day(_ text: String) -> Day? {
    if let day = Day(iso8601: text) { return day }
    for mark in "/.-" {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      guard parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), parts[2].count == 4,
        let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    return nil
  }

  /// A day as a field has it before it is edited.
  static func text(_ day: Day) -> String {
    let (year, month, number) = day.components
    let twoDigits = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    return "\(twoDigits(number))/\(twoDigits(month))/\(year)"
  }
}
