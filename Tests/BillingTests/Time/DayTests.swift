import Billing
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "Rule 3 · every day from 1600 to 2400 follows the one before, by the calendar's own lengths")
  func calendar() throws {
    var expected = try #require(Day(year: 1600, month: 1, day: 1)).daysSinceEpoch
    #expect(expected == -135_140)
    for year in 1600...2400 {
      let february = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
      let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        try #require(Day.length(ofMonth: month, year: year) == length)
        for number in 1...length {
          let day = try #require(Day(year: year, month: month, day: number))
          try #require(day.daysSinceEpoch == expected)
          try #require(day.components == (year, month, number))
          expected += 1
        }
        try #require(Day(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test(
    "Rule 3 · known days have known numbers",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-11-23", 20780),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func epoch(text: String, daysSinceEpoch: Int) {
    #expect(day(text).daysSinceEpoch == daysSinceEpoch)
    #expect(Day(daysSinceEpoch: daysSinceEpoch).iso8601 == text)
    #expect("\(day(text))" == text)
  }

  @Test(
    "Rule 3 · what is no day of the calendar is not read",
    arguments: [
      "", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-11-00",
      "2026-11-32", "0000-01-01", "2026-1-1", "26-11-23", "2026/11/23", "20261123", "2026-11-23 ",
      "2026-11-23T00:00", "+026-11-23", "-026-11-23", "２０２６-11-23", "2026-11-2\u{663}",
      "2026-11-23\u{301}",
    ])
  func invalid(text: String) {
    #expect(Day(iso8601: text) == nil)
  }

  @Test("Rule 3 · days are counted, moved and ordered by the calendar")
  func arithmetic() {
    #expect(day("2026-11-23").distance(to: day("2026-12-23")) == 30)
    #expect(day("2028-02-28").advanced(by: 2) == day("2028-03-01"))
    #expect(day("2026-03-01").advanced(by: -1) == day("2026-02-28"))
    #expect(day("2026-12-31") < day("2027-01-01"))
  }
}
