package import Billing
package import BillingStore
import Foundation

/// The time that goes into everything decided here; the only reader of the system's clock (rule 5).
package struct BillingClock: Sendable {
  private enum Source {
    case system
    case fixed(Day)
  }

  private let source: Source

  /// The computer's clock.
  package static let system = BillingClock(source: .system)

  /// A clock that stands still at noon of a day, wherever the account is.
  package static func fixed(_ day: Day) -> BillingClock {
    BillingClock(source: .fixed(day))
  }

  /// The day that it is in a time zone.
  ///
  /// - Parameter timeZone: A name of the IANA database; one that the system lacks counts as UTC.
  /// - Returns: The day.
  package func today(in timeZone: String) -> Day {
    switch source {
    case .fixed(let day): return day
    case .system:
      let now = Date.now
      let local = now.timeIntervalSince1970 + Double(Self.offset(of: timeZone, at: now))
      return Day(daysSinceEpoch: Int((local / Self.secondsPerDay).rounded(.down)))
    }
  }

  /// The moment for the journal and for e-mails.
  ///
  /// - Parameter timeZone: Tells when it is noon on a fixed day.
  /// - Returns: The moment, to the second.
  package func timestamp(in timeZone: String) -> Timestamp {
    switch source {
    case .system:
      return Timestamp(secondsSinceEpoch: Int(Date.now.timeIntervalSince1970.rounded(.down)))
    case .fixed(let day):
      let noon = (Double(day.daysSinceEpoch) + 0.5) * Self.secondsPerDay
      let offset = Self.offset(of: timeZone, at: Date(timeIntervalSince1970: noon))
      return Timestamp(secondsSinceEpoch: Int(noon) - offset)
    }
  }

  private static let secondsPerDay = 86_400.0

  /// How far a time zone is ahead of UTC, in seconds.
  private static func offset(of timeZone: String, at date: Date) -> Int {
    (TimeZone(identifier: timeZone) ?? .gmt).secondsFromGMT(for: date)
  }
}
