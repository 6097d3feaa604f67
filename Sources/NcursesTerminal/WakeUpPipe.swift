import Glibc

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
