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

  @Test(
    "Rule 4 · for every anchor of two years, boundaries are where a calendar on paper has them",
    arguments: [(BillingFrequency.monthly, 36), (BillingFrequency.annual, 8)])
  func everyAnchor(frequency: BillingFrequency, count: Int) throws {
    for anchor in day("2027-01-01")...day("2028-12-31") {
      var paper = PaperCalendar(anchor)
      for index in 0...count {
        let boundary = frequency.boundary(index, from: anchor)
        try #require(boundary == paper.boundary, "\(frequency) \(index) from \(anchor)")
        let period = frequency.period(index, from: anchor)
        try #require(period.start == boundary)
        try #require(period.end == frequency.boundary(index + 1, from: anchor))
        try #require(period.start < period.end)
        for _ in 0..<frequency.months { paper.turnPage() }
      }
    }
  }

  private func boundaries(
    _ frequency: BillingFrequency, from anchor: String, count: Int
  ) -> [String] {
    (0..<count).map { frequency.boundary($0, from: day(anchor)).iso8601 }
  }
}

/// A calendar whose months are turned one by one, page after page, keeping the anchor's number.
private struct PaperCalendar {
  private static let pages = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  private let number: Int
  private var year: Int
  private var page: Int
  private var firstOfPage: Int

  init(_ anchor: Day) {
    let (year, month, number) = anchor.components
    self.number = number
    self.year = year
    page = month - 1
    firstOfPage = anchor.daysSinceEpoch - (number - 1)
  }

  private var length: Int { page == 1 && year % 4 == 0 ? 29 : Self.pages[page] }

  var boundary: Day { Day(daysSinceEpoch: firstOfPage + min(number, length) - 1) }

  mutating func turnPage() {
    firstOfPage += length
    page += 1
    if page == 12 {
      page = 0
      year += 1
    }
  }
}
