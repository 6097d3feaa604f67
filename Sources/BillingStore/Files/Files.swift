import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A store's way to its files: a file system, and whether it may still be changed.
///
/// A synchronization that failed is final. The system may have dropped what it could not write and
/// would report the next attempt as a success, so from then on nothing is changed through here any
/// more; reading goes on.
final class Files: Sendable {
  static let privateFileMode: UInt32 = 0o600
  static let privateDirectoryMode: UInt32 = 0o700

  let system: any FileSystem
  /// Why nothing is changed any more, if so.
  private let refusal: Mutex<StoreError?>

  /// - Parameters:
  ///   - system: The file system.
  ///   - isReadOnly: Whether nothing may be changed from the start.
  init(_ system: any FileSystem = SystemFiles(), isReadOnly: Bool = false) {
    self.system = system
    refusal = Mutex(isReadOnly ? .readOnly(path: "", cause: nil) : nil)
  }

  /// Whether nothing may be changed, be it from the start or since a synchronization failed.
  var isReadOnly: Bool { refusal.withLock { $0 != nil } }

  // MARK: - Calls

  /// How often an interrupted call is made before the interruption is reported.
  private static let attempts = 100

  /// Makes a system call that changes nothing, again where a signal interrupts it.
  ///
  /// - Throws: `io`, or what the path's state means to the store.
  func reading<Result>(
    _ path: String, _ operation: FileOperation,
    _ call: (any FileSystem) throws(SystemFault) -> Result
  ) throws(StoreError) -> Result {
    try repeating(path, operation, call)
  }

  /// Makes a system call that changes something, where that is still allowed.
  ///
  /// - Throws: `readOnly`, `io`, or what the path's state means to the store.
  func changing<Result>(
    _ path: String, _ operation: FileOperation,
    _ call: (any FileSystem) throws(SystemFault) -> Result
  ) throws(StoreError) -> Result {
    if let refusal = refusal.withLock({ $0 }) { throw refusal.naming(path) }
    return try repeating(path, operation, call)
  }

  /// Synchronizes, and allows no change any more where that fails.
  func synchronizing(
    _ path: String, _ call: (any FileSystem) throws(SystemFault) -> Void
  ) throws(StoreError) {
    do throws(StoreError) {
      try changing(path, .synchronize, call)
    } catch {
      if case .io(_, _, let code) = error {
        refusal.withLock { $0 = $0 ?? .readOnly(path: path, cause: code) }
      }
      throw error
    }
  }

  private func repeating<Result>(
    _ path: String, _ operation: FileOperation,
    _ call: (any FileSystem) throws(SystemFault) -> Result
  ) throws(StoreError) -> Result {
    var attempt = 1
    while true {
      do throws(SystemFault) {
        return try call(system)
      } catch {
        guard error.code == EINTR, attempt < Self.attempts else {
          throw StoreError(error.code, at: path, operation)
        }
        attempt += 1
      }
    }
  }
}

extension StoreError {
  /// Says what an `errno` means for a path.
  fileprivate init(_ code: Int32, at path: String, _ operation: FileOperation) {
    self =
      switch (code, operation) {
      case (ENOENT, .open), (ENOENT, .inspect), (ENOENT, .list), (ENOENT, .makeDirectory):
        .missing(path: path)
      case (ELOOP, .open): .symbolicLink(path: path)
      case (ENOTDIR, .open), (ENOTDIR, .list), (ENOTDIR, .makeDirectory): .notADirectory(path: path)
      case (EISDIR, .open): .notAFile(path: path)
      case (ENOLCK, .lock), (EOPNOTSUPP, .lock), (ENOSYS, .lock): .noLocks(path: path)
      default: .io(path: path, operation: operation, code: code)
      }
  }

  /// A store that was read-only from the start names what was to be changed.
  fileprivate func naming(_ path: String) -> StoreError {
    if case .readOnly("", let cause) = self { .readOnly(path: path, cause: cause) } else { self }
  }
}
