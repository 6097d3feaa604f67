import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The computer's own file system.
struct SystemFiles: FileSystem {
  var journalRoom: JournalRoom { .usual }

  // MARK: - Open files

  func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> Int32 {
    let flags =
      switch mode {
      case .reading: O_RDONLY
      case .writing: O_RDWR
      case .making: O_RDWR | O_CREAT | O_EXCL
      case .emptying: O_RDWR | O_TRUNC
      case .directory: O_RDONLY | O_DIRECTORY
      }
    // Not blocking, so that a pipe in the file's place is found out rather than waited for.
    let common = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    return try checked(systemOpen(path, flags | common, mode_t(Files.privateFileMode)))
  }

  func close(_ file: Int32) {
    systemClose(file)
  }

  func status(of file: Int32) throws(SystemFault) -> FileStatus {
    var status = stat()
    try check(fstat(file, &status))
    return FileStatus(status)
  }

  func read(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) -> Int {
    try checked(pread(file, buffer.baseAddress, buffer.count, off_t(offset)))
  }

  func write(
    _ file: Int32, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemFault) -> Int {
    try checked(pwrite(file, bytes.baseAddress, bytes.count, off_t(offset)))
  }

  func truncate(_ file: Int32, to byteCount: Int) throws(SystemFault) {
    try check(ftruncate(file, off_t(byteCount)))
  }

  func beginSynchronizing(_ file: Int32, from offset: Int) throws(SystemFault) {
    let code = cf_begin_writing(file, Int64(offset))
    // Where the system does not have it, the synchronization does all of the work.
    guard ![0, ENOSYS, EINVAL, ESPIPE].contains(code) else { return }
    throw SystemFault(code: code)
  }

  func synchronizeContents(_ file: Int32) throws(SystemFault) {
    #if canImport(Darwin)
      try check(fcntl(file, F_FULLFSYNC))
    #else
      try check(fdatasync(file))
    #endif
  }

  func synchronize(_ file: Int32) throws(SystemFault) {
    #if canImport(Darwin)
      try check(fcntl(file, F_FULLFSYNC))
    #else
      try check(fsync(file))
    #endif
  }

  func lock(_ file: Int32, exclusively: Bool) throws(SystemFault) {
    try check(flock(file, (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB))
  }

  func setPermissions(_ mode: UInt32, of file: Int32) throws(SystemFault) {
    try check(fchmod(file, mode_t(mode)))
  }

  // MARK: - Names

  func status(at path: String) throws(SystemFault) -> FileStatus {
    var status = stat()
    try check(lstat(path, &status))
    return FileStatus(status)
  }

  func names(in path: String) throws(SystemFault) -> [String] {
    guard let stream = opendir(path) else { throw SystemFault(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      // In its place, since an entry may be shorter in memory than the type that names it.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemFault(code: errno) }
    return names
  }

  func makeDirectory(_ path: String, _ mode: UInt32) throws(SystemFault) {
    try check(mkdir(path, mode_t(mode)))
  }

  func setPermissions(_ mode: UInt32, at path: String) throws(SystemFault) {
    try check(chmod(path, mode_t(mode)))
  }

  func rename(_ old: String, to new: String) throws(SystemFault) {
    try check(systemRename(old, new))
  }

  func link(_ path: String, to other: String) throws(SystemFault) {
    try check(systemLink(path, other))
  }

  func removeFile(_ path: String) throws(SystemFault) {
    try check(unlink(path))
  }

  func removeDirectory(_ path: String) throws(SystemFault) {
    try check(rmdir(path))
  }

  // MARK: - Results

  private func check(_ result: Int32) throws(SystemFault) {
    guard result == 0 else { throw SystemFault(code: errno) }
  }

  private func checked<Result: SignedInteger>(_ result: Result) throws(SystemFault) -> Result {
    guard result >= 0 else { throw SystemFault(code: errno) }
    return result
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .directory
      case S_IFREG: .file
      case S_IFLNK: .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, byteCount: Int(status.st_size), permissions: UInt32(status.st_mode) & 0o777)
  }
}

// MARK: - System functions whose names the methods' own would hide

private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

private func systemClose(_ file: Int32) {
  close(file)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  rename(old, new)
}

private func systemLink(_ path: String, _ other: String) -> Int32 {
  link(path, other)
}
