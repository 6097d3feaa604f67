import Glibc
import Synchronization

/// A pipe that ends a wait: other threads and signals write to it, the terminal waits on it.
///
/// It stays open as long as anybody may write to it.
final class WakeUpPipe: Sendable {
  /// What was written since the last look.
  struct Arrivals: Hashable, Sendable {
    var isWoken = false
    var signals: Set<Int32> = []
  }

  let readDescriptor: Int32
  let writeDescriptor: Int32

  init() throws(TerminalFault) {
    var descriptors: [Int32] = [-1, -1]
    guard pipe(&descriptors) == 0 else { throw .noResources }
    for descriptor in descriptors {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    readDescriptor = descriptors[0]
    writeDescriptor = descriptors[1]
  }

  deinit {
    close(readDescriptor)
    close(writeDescriptor)
  }

  /// Ends the wait; a full pipe has a wake-up in it already.
  func wake() {
    var mark: UInt8 = 0
    _ = write(writeDescriptor, &mark, 1)
  }

  /// Takes out what has arrived, without waiting.
  func drain() -> Arrivals {
    var arrivals = Arrivals()
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readDescriptor, &bytes, bytes.count)
      guard count > 0 else { return arrivals }
      for byte in bytes.prefix(count) {
        if byte == 0 { arrivals.isWoken = true } else { arrivals.signals.insert(Int32(byte)) }
      }
    }
  }
}

/// Signals as bytes in a pipe, for as long as a terminal is open.
struct SignalWatch {
  /// Size, end, stop and going on: what a terminal has to answer.
  static let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]

  /// Where the handler writes; -1 while nobody watches.
  private static let target = Atomic<Int32>(-1)

  private let previous: [Int32: sigaction]

  /// Remembers who handled the signals so far; ncurses puts its own handlers in when it starts.
  init() {
    previous = Dictionary(
      uniqueKeysWithValues: Self.signals.map { signal in
        var action = sigaction()
        sigaction(signal, nil, &action)
        return (signal, action)
      })
  }

  func start(writingTo pipe: WakeUpPipe) {
    Self.target.store(pipe.writeDescriptor, ordering: .sequentiallyConsistent)
    Self.signals.forEach(Self.watch)
  }

  static func watch(_ signal: Int32) {
    var action = sigaction()
    action.sa_flags = SA_RESTART
    action.__sigaction_handler.sa_handler = { signal in
      let savedError = errno
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = write(SignalWatch.target.load(ordering: .relaxed), &byte, 1)
      errno = savedError
    }
    sigaction(signal, &action, nil)
  }

  /// Leaves a signal to the system, which stops or ends the process by it.
  static func unwatch(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &action, nil)
  }

  func stop() {
    for (signal, action) in previous {
      var action = action
      sigaction(signal, &action, nil)
    }
    Self.target.store(-1, ordering: .sequentiallyConsistent)
  }
}
