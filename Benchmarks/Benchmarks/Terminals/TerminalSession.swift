package import Foundation

/// A program on a terminal of its own, whose other end is held here.
///
/// Everything that it writes is read as soon as it comes, and what it asks is answered at once.
package final class TerminalSession {
  package let pid: pid_t
  /// When the program was started.
  package let start: ContinuousClock.Instant
  private let terminal: Int32
  /// Takes everything; nobody looks at all of a burst before it has ended.
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var hasEnded = false

  /// What came without a longer silence in between.
  package struct Burst {
    package var bytes: [UInt8] = []
    /// When the first and the last of them were read.
    package var first: ContinuousClock.Instant?
    package var last: ContinuousClock.Instant?

    package func contains(_ text: String) -> Bool {
      Data(bytes).range(of: Data(text.utf8)) != nil
    }
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - subject: What is run.
  ///   - size: The terminal's size.
  /// - Throws: `POSIXError` where it cannot be started.
  package init(_ subject: Subject, size: TerminalSize) throws {
    var (terminal, line) = (Int32(-1), Int32(-1))
    var window = size.window
    guard openpty(&terminal, &line, nil, nil, &window) == 0 else { throw POSIXError(.ENODEV) }
    defer { close(line) }
    for descriptor in [terminal, line] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
    self.terminal = terminal
    let path = ttyname(line).map { String(cString: $0) } ?? ""
    (pid, start) = try Self.spawn(subject, on: path)
  }

  deinit {
    if !hasEnded {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    close(terminal)
  }

  private static func spawn(
    _ subject: Subject, on path: String
  ) throws -> (pid_t, ContinuousClock.Instant) {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    // The first terminal that a session's leader opens becomes the session's.
    posix_spawn_file_actions_addopen(&files, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which Swift does not see.
    posix_spawnattr_setflags(&attributes, 0x80)

    var pid = pid_t()
    var argv = subject.command.map { strdup($0) } + [nil]
    var envp = subject.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    let start = ContinuousClock.now
    let code = posix_spawn(&pid, subject.command[0], &files, &attributes, &argv, &envp)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return (pid, start)
  }

  // MARK: - Both ways

  /// Types bytes.
  ///
  /// - Returns: The moment before.
  package func type(_ bytes: [UInt8]) -> ContinuousClock.Instant {
    let moment = ContinuousClock.now
    _ = write(terminal, bytes, bytes.count)
    return moment
  }

  /// Gives the terminal another size.
  ///
  /// - Returns: The moment before.
  package func resize(to size: TerminalSize) -> ContinuousClock.Instant {
    var window = size.window
    let moment = ContinuousClock.now
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &window)
    return moment
  }

  /// Reads until the program has been silent for a while.
  ///
  /// - Parameters:
  ///   - silence: How long, in milliseconds.
  ///   - patience: How long the first byte may take, in milliseconds.
  ///   - marker: A text without which the burst does not end, however long the silence.
  /// - Returns: What was read.
  package func read(silence: Int32 = 50, patience: Int32 = 500, until marker: String? = nil)
    -> Burst
  {
    var burst = Burst()
    var wait = patience
    while isReadable(within: wait) {
      guard take(into: &burst) else { break }
      wait = marker.map { burst.contains($0) } ?? true ? silence : patience
    }
    return burst
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) > 0
  }

  /// Takes what there is.
  ///
  /// - Returns: Whether the program still has the terminal.
  private func take(into burst: inout Burst) -> Bool {
    while true {
      let count = Foundation.read(terminal, &buffer, buffer.count)
      guard count > 0 else { return count < 0 && errno == EAGAIN }
      let now = ContinuousClock.now
      if burst.first == nil { burst.first = now }
      burst.last = now
      burst.bytes += buffer.prefix(count)
      let answers = TerminalAnswers.answers(to: burst.bytes.suffix(count))
      if !answers.isEmpty { _ = type(answers) }
    }
  }

  // MARK: - The end

  /// Asks the program to end, and waits for it for some seconds.
  package func end(_ keys: String = "q") {
    _ = type(Array(keys.utf8))
    for _ in 0..<300 where !hasEnded {
      _ = read(silence: 1, patience: 10)
      hasEnded = waitpid(pid, nil, WNOHANG) == pid
    }
  }
}

/// A screen in cells.
package struct TerminalSize: Hashable, CustomStringConvertible {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  package var description: String { "\(columns) × \(rows)" }

  fileprivate var window: winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}
