public import Foundation
import Synchronization

/// A clock that stands still until it is set; any thread may read it.
public final class StoppedClock: Sendable {
  private let moment: Mutex<Date>

  /// Stops a clock.
  public init(_ now: Date) {
    moment = Mutex(now)
  }

  /// What it says.
  public var now: Date { moment.withLock { $0 } }

  /// Lets time go on, or back.
  public func advance(by duration: Duration) {
    moment.withLock { $0 += duration / .seconds(1) }
  }
}

/// Names for things that usually get random ones: 00000000-0000-0000-0000-000000000001 and so on.
public final class NumberedIDs: Sendable {
  private let count = Mutex<UInt64>(0)

  /// Begins to count.
  public init() {}

  /// The next name.
  public func next() -> UUID {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
    return UUID(
      uuid: (
        0, 0, 0, 0, 0, 0, 0, 0, bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5],
        bytes[6], bytes[7]
      ))
  }
}
