import CNcurses
import Glibc

/// A moment by the clock that nobody sets, as the time since the system was started.
///
/// An instant of `ContinuousClock` would be the same, but its size is known at run time alone, so that
/// every copy of one that a key comes past goes through the runtime.
struct Uptime {
  private let nanoseconds: Int

  /// The present moment.
  static var now: Uptime {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Uptime(nanoseconds: time.tv_sec * 1_000_000_000 + time.tv_nsec)
  }

  /// How long after a moment another one comes.
  static func - (later: Uptime, earlier: Uptime) -> Duration {
    .nanoseconds(later.nanoseconds - earlier.nanoseconds)
  }
}
