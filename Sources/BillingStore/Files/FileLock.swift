#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is locked to keep others out, or writers out, for a short while.
struct FileLock: Sendable {
  /// What the holder may do meanwhile.
  enum Mode {
    /// Reads, beside other readers.
    case shared
    /// Writes, alone.
    case exclusive
  }

  let path: String
  /// How long another holder is waited for.
  let timeoutMilliseconds: Int

  /// Runs `body` with the lock held.
  ///
  /// - Throws: `lockUnavailable` after the timeout, or what `body` throws.
  func withLock<Result>(
    _ mode: Mode, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let file = try OpenFile.open(path, for: .making)
    var waitedMicroseconds = 0
    var pauseMicroseconds = 500
    while try !file.tryLock(exclusively: mode == .exclusive) {
      guard waitedMicroseconds < timeoutMilliseconds * 1000 else {
        throw .lockUnavailable(path: path)
      }
      usleep(useconds_t(pauseMicroseconds))
      waitedMicroseconds += pauseMicroseconds
      pauseMicroseconds = min(pauseMicroseconds * 2, 10_000)
    }
    defer { withExtendedLifetime(file) {} }
    return try body()
  }
}
