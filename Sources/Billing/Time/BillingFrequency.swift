/// How often a subscription is billed.
public enum BillingFrequency: String, CaseIterable, Hashable, Sendable, Codable {
  case monthly
  case annual

  /// How many months one period has.
  public var months: Int {
    switch self {
    case .monthly: 1
    case .annual: 12
    }
  }

  /// The boundary between two periods, counted from the anchor and never from the last boundary.
  ///
  /// A day that the month lacks becomes the month's last (rule 4): an anchor on 31 January gives
  /// 28 February, 31 March, 30 April.
  ///
  /// - Parameters:
  ///   - index: How many periods after the anchor; 0 is the anchor itself.
  ///   - anchor: The first day of the first period.
  /// - Returns: The first day of the period with that index.
  public func boundary(_ index: Int, from anchor: Day) -> Day {
    let (year, month, day) = anchor.components
    let months = year * 12 + month - 1 + index * self.months
    let boundaryMonth = months % 12 + 1
    let boundaryYear = months / 12
    let length = Day.length(ofMonth: boundaryMonth, year: boundaryYear)
    return Day(knownYear: boundaryYear, month: boundaryMonth, day: min(day, length))
  }

  /// The period that follows one that ends on a boundary of the anchor (rule 4).
  ///
  /// - Parameters:
  ///   - period: A period that was counted from the anchor.
  ///   - anchor: The first day of the first period.
  /// - Returns: The period that starts where `period` ends.
  public func period(after period: Period, from anchor: Day) -> Period {
    let (endYear, endMonth, _) = period.end.components
    let (year, month, _) = anchor.components
    let index = ((endYear - year) * 12 + endMonth - month) / months
    return Period(start: period.end, end: boundary(index + 1, from: anchor))
  }

  /// The period with an index, counted from the anchor; 0 is the first.
  public func period(_ index: Int, from anchor: Day) -> Period {
    Period(start: boundary(index, from: anchor), end: boundary(index + 1, from: anchor))
  }
}
