import Billing
import BillingService
import BillingStore
import Foundation
import Testing

@Suite("The clock")
struct BillingClockTests {
  @Test(
    "A fixed day is noon in the account's zone",
    arguments: [
      ("2026-11-23", "Europe/Rome", "2026-11-23T11:00:00Z"),
      ("2026-07-01", "Europe/Rome", "2026-07-01T10:00:00Z"),
      ("2026-11-23", "America/Los_Angeles", "2026-11-23T20:00:00Z"),
      ("2026-11-23", "Pacific/Kiritimati", "2026-11-22T22:00:00Z"),
      ("2026-11-23", "Nowhere/Atlantis", "2026-11-23T12:00:00Z"),
    ])
  func fixed(day: String, zone: String, moment: String) throws {
    let day = try #require(Day(iso8601: day))
    let clock = BillingClock.fixed(day)
    #expect(clock.today(in: zone) == day)
    #expect(clock.timestamp(in: zone).iso8601 == moment)
  }

  @Test("The system's day differs between zones 26 hours apart")
  func system() {
    let west = BillingClock.system.today(in: "Etc/GMT+12")
    let east = BillingClock.system.today(in: "Etc/GMT-14")
    #expect((1...2).contains(west.distance(to: east)))
    let moment = BillingClock.system.timestamp(in: "Etc/GMT")
    let day = Day(daysSinceEpoch: moment.secondsSinceEpoch / 86_400)
    #expect((0...1).contains(day.distance(to: BillingClock.system.today(in: "Etc/GMT"))))
  }

  @Test(
    "A day begins at midnight in the account's zone, or where summer time leaves none, just after",
    arguments: [
      ("2024-11-24", "Europe/Rome", "2024-11-23T23:00:00Z"),
      ("2024-07-01", "Europe/Rome", "2024-06-30T22:00:00Z"),
      ("2024-03-31", "Europe/Rome", "2024-03-30T23:00:00Z"),
      ("2024-04-01", "Europe/Rome", "2024-03-31T22:00:00Z"),
      ("2024-10-27", "Europe/Rome", "2024-10-26T22:00:00Z"),
      ("2024-10-28", "Europe/Rome", "2024-10-27T23:00:00Z"),
      // Midnight is skipped.
      ("2024-09-08", "America/Santiago", "2024-09-08T04:00:00Z"),
      ("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"),
      ("2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00Z"),
      // The clock goes back from midnight to eleven.
      ("2024-10-27", "Asia/Beirut", "2024-10-26T22:00:00Z"),
      ("2024-11-01", "Africa/Cairo", "2024-10-31T22:00:00Z"),
      // A whole day is skipped.
      ("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"),
      ("2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z"),
      ("2012-01-01", "Pacific/Apia", "2011-12-31T10:00:00Z"),
      ("2024-11-24", "Pacific/Kiritimati", "2024-11-23T10:00:00Z"),
      ("2024-11-24", "Etc/GMT+12", "2024-11-24T12:00:00Z"),
      ("2024-10-06", "Australia/Lord_Howe", "2024-10-05T13:30:00Z"),
      ("2024-11-24", "Nowhere/Atlantis", "2024-11-24T00:00:00Z"),
    ])
  func beginning(day: String, zone: String, moment: String) throws {
    let day = try #require(Day(iso8601: day))
    let seconds = try #require(BillingClock.system.beginning(of: day, in: zone))
    #expect(Timestamp(secondsSinceEpoch: seconds).iso8601 == moment)
  }

  @Test("Tomorrow begins within a day or so, and on a fixed clock never")
  func tomorrow() throws {
    for zone in ["Europe/Rome", "Pacific/Kiritimati", "Etc/GMT+12"] {
      let tomorrow = BillingClock.system.today(in: zone).advanced(by: 1)
      let seconds = try #require(BillingClock.system.beginning(of: tomorrow, in: zone))
      let now = BillingClock.system.timestamp(in: zone).secondsSinceEpoch
      #expect((-60...25 * 3600).contains(seconds - now))
    }
    #expect(BillingClock.fixed(.november23).beginning(of: .november23, in: "UTC") == nil)
  }

  @Test("A store's clock that another program moves is read anew, by all copies at once")
  func movedElsewhere() throws {
    let shop = try Shop()
    let clock = try BillingClock.system.moved(by: shop.store)
    let copy = clock
    let day = clock.today(in: "UTC")
    let tomorrow = try #require(clock.beginning(of: day.advanced(by: 1), in: "UTC"))
    try shop.store.raiseDayOffset(to: 40)
    #expect((0...1).contains(day.distance(to: clock.today(in: "UTC"))))
    try clock.readAnew()
    #expect((40...41).contains(day.distance(to: copy.today(in: "UTC"))))
    // Midnight stays where it is by the computer's clock.
    #expect(copy.beginning(of: day.advanced(by: 41), in: "UTC") == tomorrow)
    #expect((0...1).contains(day.distance(to: BillingClock.system.today(in: "UTC"))))
  }

  @Test("Where the store's clock cannot be read any more, that is said, and the day stays")
  func unreadable() throws {
    let shop = try Shop()
    try shop.store.raiseDayOffset(to: 40)
    let clock = try BillingClock.system.moved(by: shop.store)
    let day = clock.today(in: "UTC")
    let file = shop.store.path + "/store.json"
    try FileManager.default.removeItem(atPath: file)
    #expect(throws: ServiceError.store(.missing(path: file))) { try clock.readAnew() }
    #expect((0...1).contains(day.distance(to: clock.today(in: "UTC"))))
  }
}
