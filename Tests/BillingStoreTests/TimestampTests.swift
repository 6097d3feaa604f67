import BillingStore
import Testing

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "A moment is written in UTC and read back",
    arguments: [
      (0, "1970-01-01T00:00:00Z"),
      (1_795_435_200, "2026-11-23T12:00:00Z"),
      (951_782_399, "2000-02-28T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"),
      (-1, "1969-12-31T23:59:59Z"),
      (-62_135_596_800, "0001-01-01T00:00:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func form(seconds: Int, text: String) {
    #expect(Timestamp(secondsSinceEpoch: seconds).iso8601 == text)
    #expect(Timestamp(iso8601: text)?.secondsSinceEpoch == seconds)
  }

  @Test("A moment that four digits of a year cannot hold is held to the last that they can")
  func limits() {
    #expect(Timestamp(secondsSinceEpoch: .max).iso8601 == "9999-12-31T23:59:59Z")
    #expect(Timestamp(secondsSinceEpoch: .min).iso8601 == "0001-01-01T00:00:00Z")
  }

  @Test(
    "Another form is no moment",
    arguments: [
      "", "2026-11-23", "2026-11-23T12:00:00", "2026-11-23 12:00:00Z", "2026-11-31T12:00:00Z",
      "2026-11-23T24:00:00Z", "2026-11-23T12:60:00Z", "2026-11-23T12:00:60Z",
      "2026-11-23T12-00-00Z", "2026-11-23T+1:00:00Z", "2026-11-23T12:00:00z",
    ])
  func otherForms(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }
}
