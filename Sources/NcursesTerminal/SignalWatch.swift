import Glibc
import Synchronization

/// Signals as bytes in a pipe, for as long as a terminal is open.
struct SignalWatch {
  /// Size, end, stop and going on: what a terminal has to answer.
  static let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]
  /// Those that end the program.
  static let endings: Set<Int32> = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  /// Stops a job in the background that reads.
  ///
  /// While it is ignored such a read fails, and nobody has to ask before each whose turn it is.
  private static let readingOutOfTurn = SIGTTIN

  /// Where the handler writes; -1 while nobody watches.
  private static let target = Atomic<Int32>(-1)

  private let previous: [Int32: sigaction]

  /// Remembers who handled the signals so far; ncurses puts its own handlers in when it starts.
  init() {
    previous = Dictionary(
      uniqueKeysWithValues: (Self.signals + [Self.readingOutOfTurn]).map { signal in
        var action = sigaction()
        sigaction(signal, nil, &action)
        return (signal, action)
      })
  }

  func start(writingTo pipe: WakeUpPipe) {
    Self.target.store(pipe.writeDescriptor, ordering: .sequentiallyConsistent)
    Self.signals.filter { !isIgnored($0) }.forEach(Self.watch)
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(Self.readingOutOfTurn, &ignoring, nil)
  }

  /// Whether whoever started the program wants a signal to mean nothing, as `nohup` does.
  func isIgnored(_ signal: Int32) -> Bool {
    let ignoring = 1
    return Self.endings.union([SIGTSTP]).contains(signal)
      && unsafeBitCast(previous[signal]?.__sigaction_handler.sa_handler, to: Int.self) == ignoring
  }

  /// Sets whether what is waited for in the system goes on after those signals that can end a stop.
  func setInterrupting(_ isInterrupting: Bool) {
    for signal in Self.endings.union([SIGCONT]) where !isIgnored(signal) {
      Self.watch(signal, isInterrupting: isInterrupting)
    }
  }

  static func watch(_ signal: Int32) {
    watch(signal, isInterrupting: false)
  }

  private static func watch(_ signal: Int32, isInterrupting: Bool) {
    var action = sigaction()
    action.sa_flags = isInterrupting ? 0 : SA_RESTART
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

  /// Ends the process as a signal does that nobody handles; returns where it is ignored.
  ///
  /// Not by the handler that was there before: on SIGQUIT Swift's own would ask about the crash.
  func end(by signal: Int32) {
    guard !isIgnored(signal) else { return }
    Self.unwatch(signal)
    raise(signal)
  }

  func stop() {
    for (signal, action) in previous {
      var action = action
      sigaction(signal, &action, nil)
    }
    Self.target.store(-1, ordering: .sequentiallyConsistent)
  }
}
