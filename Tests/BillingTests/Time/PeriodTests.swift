import Billing
import Foundation
import Testing

@Suite("Periods")
struct PeriodTests {
  @Test("Rule 3 · a period has its start and not its end")
  func halfOpen() {
    let november = period("2026-11-08", "2026-12-08")
    #expect(november.days == 30)
    #expect(november.lastDay == day("2026-12-07"))
    #expect(november.contains(day("2026-11-08")))
    #expect(november.contains(day("2026-12-07")))
    #expect(!november.contains(day("2026-12-08")))
    #expect(!november.contains(day("2026-11-07")))
  }

  @Test("Rule 9 · today counts among the days that remain")
  func remaining() {
    let november = period("2026-11-08", "2026-12-08")
    #expect(november.remainingDays(from: day("2026-11-08")) == 30)
    #expect(november.remainingDays(from: day("2026-11-23")) == 15)
    #expect(november.remainingDays(from: day("2026-12-07")) == 1)
  }

  @Test(
    "Rule 3 · a stored period without a day, or backwards, is damage and not a crash",
    arguments: [
      #"{"start":"2026-11-08","end":"2026-11-08"}"#, #"{"start":"2026-11-08","end":"2026-11-07"}"#,
    ])
  func damaged(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Period.self, from: Data(json.utf8))
    }
  }

  @Test("A period without a day is a mistake of the program's")
  func empty() async {
    await #expect(processExitsWith: .failure) {
      _ = Period(start: Day(daysSinceEpoch: 1), end: Day(daysSinceEpoch: 1))
    }
  }
}
