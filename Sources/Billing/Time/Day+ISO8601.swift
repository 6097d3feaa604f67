extension Day {
  /// Reads a day of ISO 8601's extended form, `2026-11-23`.
  ///
  /// It is nil where the text has another form or the calendar no such day.
  ///
  /// - Parameter text: Four digits, two and two, with hyphens between.
  public init?(iso8601 text: some StringProtocol) {
    var text = String(text)
    guard let day = text.withUTF8({ Day(iso8601UTF8: $0) }) else { return nil }
    self = day
  }

  /// Reads the same from the bytes of such a text, without a string of them.
  package init?(iso8601UTF8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (index, byte) in text.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch index {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The day in ISO 8601's extended form, `2026-11-23`.
  public var iso8601: String {
    let (year, month, day) = components
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day: CustomStringConvertible {
  public var description: String { iso8601 }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso8601: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a day like 2026-11-23")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
