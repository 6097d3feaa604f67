#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open regular file, closed when its owner lets go of it.
///
/// Symbolic links are not followed, programs that are started do not inherit it, and what is made
/// is for its owner alone, whatever the umask.
struct OpenFile: ~Copyable {
  /// How a file is opened.
  enum Access {
    case reading
    case writing
    /// For writing, made where it is missing.
    case making
    /// For writing, made where it is missing and emptied where it is there.
    case replacing
  }

  let path: String
  /// Whether opening made it, so that its directory wants to be synchronized.
  let isNew: Bool
  private let descriptor: Int32

  static func open(_ path: String, for access: Access) throws(StoreError) -> OpenFile {
    switch access {
    case .reading: return try open(path, flags: O_RDONLY)
    case .writing: return try open(path, flags: O_RDWR)
    case .making, .replacing:
      if let file = try make(path) { return file }
      return try open(path, flags: access == .replacing ? O_RDWR | O_TRUNC : O_RDWR)
    }
  }

  private init(path: String, descriptor: Int32, isNew: Bool) {
    self.path = path
    self.descriptor = descriptor
    self.isNew = isNew
  }

  deinit {
    close(descriptor)
  }

  /// Not blocking, so that a pipe in the file's place is found out rather than waited for.
  private static let commonFlags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK

  private static func open(_ path: String, flags: Int32) throws(StoreError) -> OpenFile {
    let descriptor = retrying { systemOpen(path, flags | commonFlags, 0) }
    guard descriptor >= 0 else { throw StoreError(opening: path, code: errno) }
    let file = OpenFile(path: path, descriptor: descriptor, isNew: false)
    guard try file.status().st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    return file
  }

  /// Nil where something is there already.
  private static func make(_ path: String) throws(StoreError) -> OpenFile? {
    let flags = O_RDWR | O_CREAT | O_EXCL | commonFlags
    let descriptor = retrying { systemOpen(path, flags, privateFileMode) }
    guard descriptor >= 0 else {
      if errno == EEXIST { return nil }
      throw StoreError(opening: path, code: errno)
    }
    let file = OpenFile(path: path, descriptor: descriptor, isNew: true)
    try file.check(.setPermissions, fchmod(descriptor, privateFileMode))
    return file
  }

  // MARK: - What it holds

  func byteCount() throws(StoreError) -> Int {
    Int(try status().st_size)
  }

  /// Reads at most `limit` bytes; fewer only at the file's end.
  func read(at offset: Int, limit: Int) throws(StoreError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      while filled < limit {
        let count = retrying {
          pread(
            descriptor, buffer.baseAddress?.advanced(by: filled), limit - filled,
            off_t(offset + filled))
        }
        if count < 0 { code = errno }
        guard count > 0 else { return }
        filled += count
      }
    }
    guard code == 0 else { throw .io(path: path, operation: .read, code: code) }
    return bytes
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    let code: Int32 = bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = retrying {
          pwrite(
            descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written,
            off_t(offset + written))
        }
        guard count > 0 else { return count < 0 ? errno : EIO }
        written += count
      }
      return 0
    }
    guard code == 0 else { throw .io(path: path, operation: .write, code: code) }
  }

  func truncate(to byteCount: Int) throws(StoreError) {
    try check(.truncate, retrying { ftruncate(descriptor, off_t(byteCount)) })
  }

  /// Returns once what was written, and the size, would survive a loss of power.
  ///
  /// A failure is final: the system may have dropped the pages, so asking again proves nothing.
  func synchronize() throws(StoreError) {
    #if canImport(Darwin)
      try check(.synchronize, fcntl(descriptor, F_FULLFSYNC))
    #else
      try check(.synchronize, fdatasync(descriptor))
    #endif
  }

  /// Tries to take the file's lock; false where another holds it.
  ///
  /// The lock goes with the descriptor, so that of a dead process is free.
  func tryLock(exclusively: Bool) throws(StoreError) -> Bool {
    let operation = (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB
    let result = retrying { flock(descriptor, operation) }
    if result != 0, errno == EWOULDBLOCK { return false }
    try check(.lock, result)
    return true
  }

  private func status() throws(StoreError) -> stat {
    var status = stat()
    try check(.inspect, fstat(descriptor, &status))
    return status
  }

  private func check(_ operation: FileOperation, _ result: Int32) throws(StoreError) {
    guard result == 0 else { throw .io(path: path, operation: operation, code: errno) }
  }
}

let privateFileMode: mode_t = 0o600
let privateDirectoryMode: mode_t = 0o700

/// Calls the system again for as long as a signal interrupts it.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    guard result == -1, errno == EINTR else { return result }
  }
}

/// The system's `open`, whose name the callers' own would hide.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

extension StoreError {
  /// Says what an `errno` of opening a path means.
  init(opening path: String, code: Int32, operation: FileOperation = .open) {
    self =
      switch code {
      case ENOENT: .missing(path: path)
      case ELOOP: .symbolicLink(path: path)
      case ENOTDIR: .notADirectory(path: path)
      case EISDIR: .notAFile(path: path)
      default: .io(path: path, operation: operation, code: code)
      }
  }
}
