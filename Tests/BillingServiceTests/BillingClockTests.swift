import Billing
import BillingService
import BillingStore
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
}
