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
    /// What the signals did before, by their numbers.
    var previous: UnsafeMutablePointer<sigaction>
  }

  /// Above the number of every signal watched.
  private static let signalLimit = 32
  private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]
  /// The kit's address; 0 while no terminal is open.
  private static let kitAddress = Atomic<UInt>(0)

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
    let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: Self.signalLimit)
    previous.initialize(repeating: sigaction(), count: Self.signalLimit)
    kit.initialize(
      to: Kit(descriptor: descriptor, bytes: copy, modes: modes, previous: previous))
    Self.kitAddress.store(UInt(bitPattern: kit), ordering: .sequentiallyConsistent)

    Self.standByStack()
    for signal in Self.signals {
      var action = sigaction()
      action.sa_flags = SA_ONSTACK
      action.__sigaction_handler.sa_handler = CrashRescue.handle
      sigaction(signal, &action, previous + Int(signal))
    }
  }

  /// Lets the handler run where the fault is that the stack is full.
  ///
  /// The memory stays for the rest of the process, which may fault at its very end.
  private static func standByStack() {
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else {
      return
    }
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  func stop() {
    let address = Self.kitAddress.load(ordering: .sequentiallyConsistent)
    guard let kit = UnsafeMutablePointer<Kit>(bitPattern: address) else { return }
    for signal in Self.signals { sigaction(signal, kit.pointee.previous + Int(signal), nil) }
    Self.kitAddress.store(0, ordering: .sequentiallyConsistent)
    kit.pointee.previous.deallocate()
    kit.pointee.bytes.deallocate()
    kit.deinitialize(count: 1)
    kit.deallocate()
  }

  /// Writes as much as the terminal takes within half a second: it may be stalled.
  private static func write(_ kit: Kit) {
    var written = 0
    var attempts = 0
    while written < kit.bytes.count, attempts < 10 {
      let count = Glibc.write(
        kit.descriptor, kit.bytes.baseAddress?.advanced(by: written), kit.bytes.count - written)
      if count > 0 {
        written += count
      } else {
        var wait = pollfd(fd: kit.descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, 50)
        attempts += 1
      }
    }
  }

  /// Restores, and lets the signal do what it did before: it stays blocked until the handler
  /// returns, and then comes again.
  private static let handle: @convention(c) (Int32) -> Void = { signal in
    let address = CrashRescue.kitAddress.load(ordering: .relaxed)
    if let kit = UnsafeMutablePointer<Kit>(bitPattern: address) {
      CrashRescue.write(kit.pointee)
      tcsetattr(kit.pointee.descriptor, TCSANOW, &kit.pointee.modes)
      sigaction(signal, kit.pointee.previous + Int(signal), nil)
    }
    raise(signal)
  }
}
