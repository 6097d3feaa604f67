import Glibc
import Synchronization

/// Gives the terminal back when the process dies of a fault of its own.
///
/// A signal handler may neither allocate nor call ncurses, so all that it writes is made beforehand
/// and lies in memory that is never freed while the handler may run.
struct CrashRescue {
  private struct Kit {
    var descriptor: Int32
    var bytes: UnsafeMutableBufferPointer<UInt8>
    var modes: termios
  }

  private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]
  /// The kit's address; 0 while no terminal is open.
  private static let kitAddress = Atomic<UInt>(0)

  private let previous: [Int32: sigaction]

  /// Starts to watch over the terminal.
  ///
  /// - Parameters:
  ///   - descriptor: The terminal.
  ///   - bytes: What brings its screen, cursor and keys back.
  ///   - modes: How its line was set before.
  init(descriptor: Int32, bytes: [UInt8], modes: termios) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    let kit = UnsafeMutablePointer<Kit>.allocate(capacity: 1)
    kit.initialize(to: Kit(descriptor: descriptor, bytes: copy, modes: modes))
    Self.kitAddress.store(UInt(bitPattern: kit), ordering: .sequentiallyConsistent)

    previous = Dictionary(
      uniqueKeysWithValues: Self.signals.map { signal in
        var action = sigaction()
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        action.__sigaction_handler.sa_handler = CrashRescue.handle
        var former = sigaction()
        sigaction(signal, &action, &former)
        return (signal, former)
      })
  }

  func stop() {
    for (signal, action) in previous {
      var action = action
      sigaction(signal, &action, nil)
    }
    let address = Self.kitAddress.exchange(0, ordering: .sequentiallyConsistent)
    guard let kit = UnsafeMutablePointer<Kit>(bitPattern: address) else { return }
    kit.pointee.bytes.deallocate()
    kit.deinitialize(count: 1)
    kit.deallocate()
  }

  /// Restores, and lets the signal do what it does by itself: the action was reset on entry, and
  /// the signal stays blocked until the handler returns.
  private static let handle: @convention(c) (Int32) -> Void = { signal in
    let address = CrashRescue.kitAddress.load(ordering: .relaxed)
    if let kit = UnsafeMutablePointer<Kit>(bitPattern: address) {
      _ = write(kit.pointee.descriptor, kit.pointee.bytes.baseAddress, kit.pointee.bytes.count)
      tcsetattr(kit.pointee.descriptor, TCSANOW, &kit.pointee.modes)
    }
    raise(signal)
  }
}
