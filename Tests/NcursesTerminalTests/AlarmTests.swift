import Glibc
import Testing

@testable import NcursesTerminal

@Suite("The alarm")
struct AlarmTests {
  private let alarm: Alarm
  private let now = time(nil)

  init() throws {
    alarm = try #require(Alarm())
  }

  /// Whether it rings within so many milliseconds.
  private func rings(within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: alarm.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) == 1
  }

  @Test("It rings at its moment, once", arguments: [-1_000_000_000, -1, 0, 1])
  func rings(secondsAway: Int) {
    alarm.set(to: now + secondsAway)
    #expect(rings(within: 30_000))
    // The exact clock: `time` may be some milliseconds behind it.
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    #expect(moment.tv_sec >= now + secondsAway)
    #expect(alarm.ring() == now + secondsAway)
    #expect(!rings(within: 0))
    #expect(alarm.ring() == nil)
  }

  @Test("It rings again where the moment is set again")
  func again() {
    for _ in 0..<3 {
      alarm.set(to: 1)
      #expect(rings(within: 30_000))
      #expect(alarm.ring() == 1)
    }
  }

  @Test("At a moment to come, or at none, it is silent")
  func silent() {
    #expect(!rings(within: 0))
    alarm.set(to: now + 100_000)
    #expect(!rings(within: 50))
    alarm.set(to: 1)
    alarm.set(to: nil)
    #expect(!rings(within: 50))
    #expect(alarm.ring() == nil)
  }

  @Test("Programs that are started do not inherit it")
  func closesOnExec() {
    #expect(fcntl(alarm.descriptor, F_GETFD) & FD_CLOEXEC != 0)
  }
}
