import Glibc

/// Bytes on their way to the terminal, which may take them slowly or not at all.
///
/// Writing never waits. What the terminal does not take stays here until it does, and meanwhile keys,
/// sizes and signals are heard as ever.
final class TerminalOutput {
  /// What can be waited for until the terminal takes more.
  let descriptor: Int32
  /// Whether the terminal is gone: nothing that is written will ever be seen.
  private(set) var isLost = false

  private let isOwn: Bool
  private var rest: ArraySlice<UInt8> = []

  /// Opens the terminal a second time.
  ///
  /// Not to wait is a setting of an open file, and the one on standard output is the shell's, too.
  /// Where the terminal may not be opened again, after `su` for one, that setting is made for the
  /// moment of each write.
  ///
  /// - Parameters:
  ///   - terminal: A descriptor of the terminal.
  ///   - path: Where it can be opened again; nil takes the system's name for the descriptor.
  init(to terminal: Int32, at path: String? = nil) {
    let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let own = open(path ?? "/proc/self/fd/\(terminal)", flags)
    isOwn = own >= 0
    descriptor = isOwn ? own : terminal
  }

  func close() {
    if isOwn { _ = Glibc.close(descriptor) }
  }

  /// Whether the terminal has taken all that was written.
  var isEmpty: Bool { rest.isEmpty }

  /// Writes after all that was written before.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes(write)
  }

  /// Writes after all that was written before.
  func write(_ bytes: UnsafeRawBufferPointer) {
    guard isEmpty else {
      rest += bytes
      return flush()
    }
    // Most of the time the terminal takes all of it, and nothing has to be kept.
    let count = hand(over: bytes)
    if count < bytes.count, !isLost { rest = ArraySlice(bytes.dropFirst(count)) }
  }

  /// Hands the terminal as much as it takes now.
  func flush() {
    guard !isEmpty else { return }
    let count = rest.withUnsafeBytes(hand)
    rest = isLost || count == rest.count ? [] : rest.dropFirst(count)
  }

  /// Puts other bytes in the place of those that the terminal has not taken.
  ///
  /// - Parameter bytes: They have to begin with what ends a sequence that was cut in two.
  func replaceRest(with bytes: [UInt8]) {
    rest = []
    write(bytes)
  }

  /// Waits until the terminal has taken everything, as long as it goes on taking.
  ///
  /// - Parameter patience: How long it may take nothing; five times as long may it take in all.
  /// - Returns: Whether it has taken everything.
  func finish(patience: Duration) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: patience * 5)
    var (last, lastCount) = (clock.now, rest.count)
    flush()
    while !rest.isEmpty, clock.now < end, clock.now - last < patience {
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&wait, 1, 20)
      flush()
      if rest.count < lastCount { (last, lastCount) = (clock.now, rest.count) }
    }
    return rest.isEmpty
  }

  /// Writes as much as the terminal takes now, and tells how much that was.
  private func hand(over bytes: UnsafeRawBufferPointer) -> Int {
    var taken = 0
    while taken < bytes.count, !isLost {
      let count = attempt(UnsafeRawBufferPointer(rebasing: bytes[taken...]))
      if count > 0 {
        taken += count
      } else if count == 0 || errno == EAGAIN {
        break
      } else if errno != EINTR {
        isLost = true
      }
    }
    return taken
  }

  /// Writes once, without waiting.
  private func attempt(_ bytes: UnsafeRawBufferPointer) -> Int {
    let flags = isOwn ? 0 : fcntl(descriptor, F_GETFL)
    if !isOwn { _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) }
    let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    let error = errno
    if !isOwn { _ = fcntl(descriptor, F_SETFL, flags) }
    errno = error
    return count
  }
}
