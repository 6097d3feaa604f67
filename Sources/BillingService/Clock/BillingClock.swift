package import Billing
package import BillingStore
import Foundation

/// The time that goes into everything decided here; the only reader of the system's clock (rule 5).
package struct BillingClock: Sendable {
  private enum Source {
    case system(StoreLead?)
    case fixed(Day)
  }

  private let source: Source

  /// The computer's clock.
  package static let system = BillingClock(source: .system(nil))

  /// A clock that stands still at noon of a day, wherever the account is.
  package static func fixed(_ day: Day) -> BillingClock {
    BillingClock(source: .fixed(day))
  }

  /// This clock for the accounts of a store, whose clock `BillingService.advance(to:)` may have
  /// moved ahead of the computer's; a fixed one stands where it stands.
  ///
  /// All copies of the clock follow when it is read anew.
  ///
  /// - Parameter store: The store.
  /// - Returns: The clock to give to the store's service.
  /// - Throws: `store` where its `store.json` cannot be read.
  package func moved(by store: Store) throws(ServiceError) -> BillingClock {
    guard case .system = source else { return self }
    let clock = BillingClock(source: .system(StoreLead(of: store)))
    try clock.readAnew()
    return clock
  }

  /// Reads how far the store's clock is ahead by now: another program may have moved it.
  ///
  /// A clock that no store has moved, or that stands still, has nothing to read.
  ///
  /// - Throws: `store` where `store.json` cannot be read; the clock then goes on as it was.
  package func readAnew() throws(ServiceError) {
    guard case .system(let lead?) = source else { return }
    try ServiceError.store { () throws(StoreError) in try lead.readAnew() }
  }

  /// The day that it is in a time zone.
  ///
  /// - Parameter timeZone: A name of the IANA database; one that the system lacks counts as UTC.
  /// - Returns: The day.
  package func today(in timeZone: String) -> Day {
    switch source {
    case .fixed(let day): return day
    case .system(let lead):
      let seconds = Int(Date.now.timeIntervalSince1970.rounded(.down))
      return Self.day(at: seconds, in: timeZone).advanced(by: lead?.days ?? 0)
    }
  }

  /// When a day begins in a time zone, by the computer's clock; where summer time leaves no
  /// midnight, at the first moment of the day.
  ///
  /// - Parameters:
  ///   - day: The day, as this clock counts.
  ///   - timeZone: A name of the IANA database; one that the system lacks counts as UTC.
  /// - Returns: Seconds since the beginning of 1970; nil where the clock stands still.
  package func beginning(of day: Day, in timeZone: String) -> Int? {
    guard case .system(let lead) = source else { return nil }
    return Self.beginning(of: day.advanced(by: -(lead?.days ?? 0)), in: timeZone)
  }

  /// The moment for the journal and for e-mails.
  ///
  /// - Parameter timeZone: Tells when it is noon on a fixed day, and the time of day on another.
  /// - Returns: The moment, to the second.
  package func timestamp(in timeZone: String) -> Timestamp {
    switch source {
    case .system(let lead):
      let now = Date.now
      let then = now.addingTimeInterval(Double(lead?.days ?? 0) * Self.secondsPerDay)
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

  private static func offset(of timeZone: String, at seconds: Int) -> Int {
    offset(of: timeZone, at: Date(timeIntervalSince1970: Double(seconds)))
  }

  /// The day of the computer's clock at a moment.
  private static func day(at seconds: Int, in timeZone: String) -> Day {
    let local = Double(seconds + offset(of: timeZone, at: seconds))
    return Day(daysSinceEpoch: Int((local / secondsPerDay).rounded(.down)))
  }

  /// The first moment of a day of the computer's clock.
  private static func beginning(of day: Day, in timeZone: String) -> Int {
    let midnight = day.daysSinceEpoch * Int(secondsPerDay)
    let noon = midnight + Int(secondsPerDay) / 2
    // By the offset of the day before, or by one that has come into force since.
    let before = midnight - offset(of: timeZone, at: midnight - Int(secondsPerDay))
    let moments = [before, midnight - offset(of: timeZone, at: before)].sorted()
    return moments.first { self.day(at: $0, in: timeZone) >= day } ?? noon
  }
}
