package import Billing
package import BillingStore
import Foundation

/// The time that goes into everything decided here; the only reader of the system's clock (rule 5).
package struct BillingClock: Sendable {
  private enum Source {
    case system(dayOffset: Int)
    case fixed(Day)
  }

  private let source: Source

  /// The computer's clock.
  package static let system = BillingClock(source: .system(dayOffset: 0))

  /// A clock that stands still at noon of a day, wherever the account is.
  package static func fixed(_ day: Day) -> BillingClock {
    BillingClock(source: .fixed(day))
  }

  /// This clock for the accounts of a store, whose clock `BillingService.advance(to:)` may have
  /// moved ahead of the computer's; a fixed one stands where it stands.
  ///
  /// - Parameter store: The store.
  /// - Returns: The clock to give to the store's service.
  /// - Throws: `store` where its `store.json` cannot be read.
  package func moved(by store: Store) throws(ServiceError) -> BillingClock {
    guard case .system = source else { return self }
    let days = try ServiceError.store { () throws(StoreError) in try store.dayOffset() }
    return BillingClock(source: .system(dayOffset: days))
  }

  /// The day that it is in a time zone.
  ///
  /// - Parameter timeZone: A name of the IANA database; one that the system lacks counts as UTC.
  /// - Returns: The day.
  package func today(in timeZone: String) -> Day {
    switch source {
    case .fixed(let day): return day
    case .system(let dayOffset):
      let now = Date.now
      let local = now.timeIntervalSince1970 + Double(Self.offset(of: timeZone, at: now))
      let days = Int((local / Self.secondsPerDay).rounded(.down))
      return Day(daysSinceEpoch: days + dayOffset)
    }
  }

  /// The moment for the journal and for e-mails.
  ///
  /// - Parameter timeZone: Tells when it is noon on a fixed day, and the time of day on another.
  /// - Returns: The moment, to the second.
  package func timestamp(in timeZone: String) -> Timestamp {
    switch source {
    case .system(let dayOffset):
      let now = Date.now
      let then = now.addingTimeInterval(Double(dayOffset) * Self.secondsPerDay)
      // The same time of day, also where summer time has begun or ended in between.
      let shift = Self.offset(of: timeZone, at: now) - Self.offset(of: timeZone, at: then)
      return Timestamp(
        secondsSinceEpoch: Int(then.timeIntervalSince1970.rounded(.down)) + shift)
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
