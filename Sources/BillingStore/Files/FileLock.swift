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

  /// How long is waited between two attempts.
  ///
  /// Where many wait, the lock is free for moments only, and those who wait must not keep time with
  /// each other or with who takes it again and again.
  private static let pauseMicroseconds = 100...1500

  let path: String
  /// How long another holder is waited for.
  let timeoutMilliseconds: Int
  let files: Files

  /// Runs `body` with the lock held.
  ///
  /// Where nothing may be changed, and no writer has left a lock file yet, `body` reads without.
  ///
  /// - Throws: `lockUnavailable` after the timeout, `noLocks`, or what `body` throws.
  func withLock<Result>(
    _ mode: Mode, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard mode == .shared, files.isReadOnly else {
      return try withLock(of: try OpenFile.open(path, for: .making, in: files), mode, body)
    }
    let file: OpenFile
    do throws(StoreError) {
      file = try OpenFile.open(path, for: .reading, in: files)
    } catch .missing {
      return try body()
    }
    return try withLock(of: file, mode, body)
  }

  private func withLock<Result>(
    of file: consuming OpenFile, _ mode: Mode, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    var waitedMicroseconds = 0
    while try !file.tryLock(exclusively: mode == .exclusive) {
      guard waitedMicroseconds < timeoutMilliseconds * 1000 else {
        throw .lockUnavailable(path: path)
      }
      let pauseMicroseconds = Int.random(in: Self.pauseMicroseconds)
      usleep(useconds_t(pauseMicroseconds))
      waitedMicroseconds += pauseMicroseconds
    }
    let held = file
    defer { withExtendedLifetime(held) {} }
    return try body()
  }
}
