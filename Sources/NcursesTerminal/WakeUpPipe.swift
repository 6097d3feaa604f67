import Glibc

/// A pipe that ends a wait: other threads and signals write to it, the terminal waits on it.
///
/// It stays open as long as anybody may write to it.
final class WakeUpPipe: Sendable {
  /// What was written since the last look.
  struct Arrivals: Hashable, Sendable {
    var isWoken = false
    var signals: Set<Int32> = []

    var isEmpty: Bool { !isWoken && signals.isEmpty }

    fileprivate mutating func take(_ byte: UInt8) {
      let signal = Int32(byte)
      switch signal {
      case 0: isWoken = true
      // As with the system's own, whichever of stop and going on came last has undone the other.
      case SIGTSTP: signals.remove(SIGCONT)
      case SIGCONT: signals.remove(SIGTSTP)
      default: break
      }
      if signal != 0 { signals.insert(signal) }
    }
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
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { bytes in
      while true {
        let count = read(readDescriptor, bytes.baseAddress, bytes.count)
        guard count > 0 else { return }
        for byte in bytes.prefix(count) { arrivals.take(byte) }
      }
    }
    return arrivals
  }
}
