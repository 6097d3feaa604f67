/// A stretch of days that has its start and not its end (rule 3).
public struct Period: Hashable, Sendable, Codable {
  public let start: Day
  /// The first day that is no longer part of it; after `start`.
  public let end: Day

  public init(start: Day, end: Day) {
    precondition(start < end, "a period has at least one day")
    self.start = start
    self.end = end
  }

  /// Reads a period from a store, where an empty or reversed one is damage and no mistake of ours.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    start = try container.decode(Day.self, forKey: .start)
    end = try container.decode(Day.self, forKey: .end)
    guard start < end else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: container, debugDescription: "\(end) does not come after \(start)")
    }
  }

  /// How many days it has; at least one.
  public var days: Int { start.distance(to: end) }
  /// The last day that is part of it, which is what people read.
  public var lastDay: Day { end.advanced(by: -1) }

  public func contains(_ day: Day) -> Bool { day >= start && day < end }

  /// The days from a day of the period, that day included, to its end.
  public func remainingDays(from day: Day) -> Int { day.distance(to: end) }
}
