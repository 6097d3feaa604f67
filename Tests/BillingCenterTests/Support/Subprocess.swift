import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run to its end.
///
/// Its end is known from the system itself: with Foundation's `Process` a server that the program
/// leaves behind would hold the socket that tells of the end.
struct Subprocess: Sendable {
  let executable: String
  let arguments: [String]
  let environment: [String: String]
  let inputFile: String
  let outputFile: String
  let errorFile: String

  /// Runs it.
  ///
  /// - Parameter microseconds: After how long it is killed if it still runs; nil where it may run to
  ///   its own end.
  /// - Returns: The exit code, or the signal's number above 128.
  /// - Throws: `POSIXError` where it cannot be started.
  func run(killedAfter microseconds: Int? = nil) async throws -> Int32 {
    let pid = try start()
    return await withCheckedContinuation { done in
      Thread.detachNewThread {
        if let microseconds {
          usleep(UInt32(microseconds))
          // Its number is not given to another one before it is waited for.
          kill(pid, SIGKILL)
        }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7f
        done.resume(returning: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
      }
    }
  }

  private func start() throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, inputFile, O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&files, 1, outputFile, flags, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, errorFile, flags, 0o600)

    // The threads that tests run on block most signals, and a program would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var pid = pid_t()
    var argv = ([executable] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    let code = posix_spawn(&pid, executable, &files, &attributes, &argv, &envp)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return pid
  }
}
