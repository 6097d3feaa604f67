import TerminalUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time by which a tape plays in a terminal.
struct TapeClock: Sendable {
  /// How long the clock has been going.
  var now: @Sendable () -> Duration
  /// Calls back after a while, from any thread.
  var callAfter: @Sendable (Duration, @escaping @Sendable () -> Void) -> Void

  /// The computer's clock, which nobody sets.
  static var system: TapeClock {
    let start = ContinuousClock.now
    return TapeClock(
      now: { ContinuousClock.now - start },
      callAfter: { pause, call in
        BackgroundThread.start {
          let (seconds, attoseconds) = pause.components
          var rest = timespec(
            tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
          var left = timespec()
          while nanosleep(&rest, &left) != 0 { rest = left }
          call()
        }
      })
  }
}
