import Billing
import CustomDump
import Testing

@Suite("Billing frequencies")
struct BillingFrequencyTests {
  @Test("Rule 4 · an anchor on 31 January gives each month's last day and never drifts")
  func endOfMonth() {
    expectNoDifference(
      boundaries(.monthly, from: "2026-01-31", count: 5),
      ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"])
    expectNoDifference(
      boundaries(.monthly, from: "2028-01-31", count: 3),
      ["2028-01-31", "2028-02-29", "2028-03-31"])
  }

  @Test("Rule 4 · an annual anchor on 29 February comes back to it in the next leap year")
  func leapDay() {
    expectNoDifference(
      boundaries(.annual, from: "2028-02-29", count: 5),
      ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"])
  }

  @Test("Rule 4 · the year turns with the month")
  func turnOfTheYear() {
    expectNoDifference(
      boundaries(.monthly, from: "2026-11-23", count: 3),
      ["2026-11-23", "2026-12-23", "2027-01-23"]
    )
  }

  @Test("Rule 4 · periods follow each other without a gap")
  func periods() {
    #expect(
      BillingFrequency.monthly.period(0, from: day("2026-01-31"))
        == period("2026-01-31", "2026-02-28"))
    #expect(
      BillingFrequency.monthly.period(1, from: day("2026-01-31"))
        == period("2026-02-28", "2026-03-31"))
    #expect(
      BillingFrequency.annual.period(0, from: day("2027-03-01"))
        == period("2027-03-01", "2028-03-01"))
  }

  private func boundaries(
    _ frequency: BillingFrequency, from anchor: String, count: Int
  ) -> [String] {
    (0..<count).map { frequency.boundary($0, from: day(anchor)).iso8601 }
  }
}
