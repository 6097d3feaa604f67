import Billing

/// A moment to the second, written as ISO 8601 has it in UTC: `2026-11-23T12:00:00Z`.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since the beginning of 1970, without leap seconds; within the years 1 to 9999.
  public let secondsSinceEpoch: Int

  /// Makes a moment from a count of seconds, which is held within the years 1 to 9999.
  public init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = min(max(secondsSinceEpoch, Self.earliest), Self.latest)
  }

  /// Reads a moment; it is nil where the text is not like `2026-11-23T12:00:00Z`.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let day = Day(iso8601: text.prefix(10)),
      let hour = Self.number(bytes[11...12], below: 24),
      let minute = Self.number(bytes[14...15], below: 60),
      let second = Self.number(bytes[17...18], below: 60)
    else { return nil }
    self.init(
      secondsSinceEpoch: day.daysSinceEpoch * Self.secondsPerDay
        + hour * 3600 + minute * 60 + second)
  }

  /// The moment in ISO 8601's extended form, in UTC.
  public var iso8601: String {
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    let time = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(day.iso8601)T\(time)Z"
  }

  /// The day that it is on in UTC.
  var day: Day {
    Day(daysSinceEpoch: (secondsSinceEpoch - secondOfDay) / Self.secondsPerDay)
  }

  /// How many seconds of its day have passed; 0 to 86,399.
  var secondOfDay: Int {
    let rest = secondsSinceEpoch % Self.secondsPerDay
    return rest < 0 ? rest + Self.secondsPerDay : rest
  }

  private static let secondsPerDay = 86_400
  /// The beginning of the year 1.
  private static let earliest = -62_135_596_800
  /// The last second of the year 9999.
  private static let latest = 253_402_300_799

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return number < limit ? number : nil
  }
}

extension Timestamp: Comparable {
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

extension Timestamp: CustomStringConvertible {
  public var description: String { iso8601 }
}

extension Timestamp: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let timestamp = Timestamp(iso8601: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a moment like 2026-11-23T12:00:00Z")
    }
    self = timestamp
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
