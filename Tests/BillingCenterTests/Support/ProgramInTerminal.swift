import Foundation
import TerminalUI
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program on a terminal of its own, whose other end the test holds: each byte that the program
/// writes, and the terminal's settings.
final class ProgramInTerminal {
  /// What stands between the terminal and the program.
  enum Launcher {
    /// Nothing: the program leads the session, and no shell could continue it.
    case none
    /// A shell with job control, which brings the program to the front whenever it stops, and
    /// ends as it does.
    case shell
    /// A shell that starts the program in the background, and brings it to the front later.
    case shellInBackground
    /// A shell that sends the program to the background once it stops.
    case shellKeepingTheTerminal
    /// A shell that wants signals, by their names, to mean nothing.
    case shellIgnoring(String)

    /// 147 to 150 are the statuses of a job that has stopped.
    func script(_ command: String) -> String? {
      let toFront =
        "while [ $s -ge 147 ] && [ $s -le 150 ]; do fg %1 >/dev/null; s=$?; done; exit $s"
      switch self {
      case .none: return nil
      case .shell: return "\(command); s=$?; \(toFront)"
      case .shellInBackground: return "\(command) & sleep 1; fg %1 >/dev/null; s=$?; \(toFront)"
      case .shellKeepingTheTerminal:
        let waiting = "while [ $s -ge 147 ] && [ $s -le 150 ]; do sleep 0.1; wait %1; s=$?; done"
        return "\(command); s=$?; bg %1 >/dev/null; \(waiting); exit $s"
      case .shellIgnoring(let signals): return "trap '' \(signals); \(command); s=$?; \(toFront)"
      }
    }
  }

  private(set) var screen: VirtualScreen
  /// What has been read so far.
  private(set) var output: [UInt8] = []
  /// How the terminal was set before the program began.
  let modesBefore: [UInt8]

  private var terminal: Int32
  private let line: Int32
  private let leader: pid_t
  private let hasShell: Bool
  /// The program's home, which goes when nobody has it any more.
  private let sandbox: Sandbox
  /// The exit code, or the signal's number above 128, once the program has ended.
  private(set) var status: Int32?

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - sandbox: Its home.
  ///   - arguments: Its arguments, without characters that a shell cares for.
  ///   - size: The terminal's size.
  ///   - variables: What it finds in its environment besides.
  ///   - launcher: Who starts it.
  /// - Throws: `POSIXError` where there is no terminal to be had.
  init(
    _ sandbox: Sandbox, _ arguments: String, size: Size = Size(columns: 100, rows: 30),
    variables: [String: String] = [:], from launcher: Launcher = .none
  ) throws {
    let pair = try TerminalPair(window: Self.window(size))
    (terminal, line) = (pair.terminal, pair.line)
    self.sandbox = sandbox
    modesBefore = Self.modes(of: terminal)
    screen = VirtualScreen(size: size)
    let program = try Sandbox.program.path
    let script = launcher.script("'\(program)' \(arguments)")
    hasShell = script != nil
    let command =
      script.map { ["/bin/sh", "-mc", $0] }
      ?? [program] + arguments.split(separator: " ").map(String.init)
    leader = try Self.start(
      command, on: pair.path, environment: sandbox.environment.merging(variables) { $1 })
  }

  deinit {
    if let program { kill(program, SIGKILL) }
    kill(leader, SIGKILL)
    if status == nil { waitpid(leader, nil, 0) }
    if terminal >= 0 { close(terminal) }
    close(line)
  }

  private static func start(
    _ command: [String], on path: String, environment: [String: String]
  ) throws -> pid_t {
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
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID, which Swift does not see.
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | newSession)

    var pid = pid_t()
    var argv = command.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    let code = posix_spawn(&pid, command[0], &files, &attributes, &argv, &envp)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return pid
  }

  // MARK: - The terminal

  /// How the terminal is set now, all of it.
  var modes: [UInt8] { Self.modes(of: terminal) }

  private static func modes(of terminal: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  func resize(to size: Size) {
    var window = Self.window(size)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &window)
    screen.resize(to: size)
  }

  private static func window(_ size: Size) -> winsize {
    winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  /// Takes what the program has written, without waiting.
  func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(terminal, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer.prefix(count)
      screen.take(Array(buffer.prefix(count)))
    }
  }

  /// Lets go of what has been read, where it is much.
  func forgetOutput() {
    output = []
  }

  /// Types bytes; what the program writes meanwhile is read, or not.
  func type(_ bytes: [UInt8], reading: Bool = true) async throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      if reading { read() }
      let count = rest.prefix(4096).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        try #require(!hasEnded, "the program ended with \(status ?? -1) while it was typed to")
        try await Task.sleep(for: .milliseconds(1))
      }
    }
  }

  func type(_ text: String) async throws {
    try await type(Array(text.utf8))
  }

  /// Whether the program has not read all that was typed.
  var hasUnreadInput: Bool {
    var count: Int32 = 0
    return ioctl(line, UInt(FIONREAD), &count) == 0 && count > 0
  }

  // MARK: - The process

  /// The program's own process; nil where it is gone.
  var program: pid_t? {
    guard hasShell else { return leader }
    let children = try? String(
      contentsOfFile: "/proc/\(leader)/task/\(leader)/children", encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { pid_t($0) }
  }

  /// Whether the program waits for something; one that has not got its turn at the processor does not.
  var isAsleep: Bool { state.map { $0 == "S" } ?? true }

  var isStopped: Bool { state == "T" }

  /// As the system tells it by a letter.
  private var state: Character? {
    let stat = program.flatMap { try? String(contentsOfFile: "/proc/\($0)/stat", encoding: .utf8) }
    return stat?.split(separator: ")").last?.dropFirst().first
  }

  func send(_ signal: Int32) {
    if let program { kill(program, signal) }
  }

  /// Lets the terminal go away, as with a connection that is cut.
  func hangUp() {
    close(terminal)
    terminal = -1
  }

  var hasEnded: Bool {
    if status == nil {
      var found: Int32 = 0
      if waitpid(leader, &found, WNOHANG) == leader {
        let signal = found & 0x7f
        status = signal == 0 ? (found >> 8) & 0xff : 128 + signal
      }
    }
    return status != nil
  }
}
