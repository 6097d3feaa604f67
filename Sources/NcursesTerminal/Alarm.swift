import CNcurses
import Glibc

/// Ends a wait at a moment of the wall clock, also after the computer has slept or its clock was
/// set; a limit on the wait itself would count neither.
final class Alarm {
  let descriptor: Int32
  private var moment: Int?

  /// Nil where the system has no timer to give.
  init?() {
    descriptor = cn_make_timer()
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Sets the moment at which the descriptor can be read; nil is never.
  ///
  /// - Parameter moment: In seconds since the beginning of 1970; one that is past is now.
  func set(to moment: Int?) {
    guard moment != self.moment else { return }
    self.moment = moment
    // Zero would be never, too.
    _ = cn_set_timer(descriptor, moment.map { Int64(max(1, $0)) } ?? 0)
  }

  /// Takes out that it rang; the moment has to be set again.
  ///
  /// - Returns: The moment that was waited for; nil where it did not ring.
  func ring() -> Int? {
    var count: UInt64 = 0
    // The clock was set: the kernel says so in place of a count.
    guard read(descriptor, &count, 8) == 8 || errno == ECANCELED else { return nil }
    defer { moment = nil }
    return moment
  }
}
