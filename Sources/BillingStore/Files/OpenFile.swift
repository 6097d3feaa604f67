import CFiles

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
  private let files: Files

  static func open(
    _ path: String, for access: Access, in files: Files
  ) throws(StoreError) -> OpenFile {
    switch access {
    case .reading: return try open(path, .reading, files)
    case .writing: return try open(path, .writing, files)
    case .making: return try openOrMake(path, .writing, files)
    case .replacing: return try openOrMake(path, .emptying, files)
    }
  }

  /// Most are there; one that is not may be made by another meanwhile.
  private static func openOrMake(
    _ path: String, _ mode: OpenMode, _ files: Files
  ) throws(StoreError) -> OpenFile {
    do throws(StoreError) {
      return try open(path, mode, files)
    } catch .missing {
      if let file = try make(path, files) { return file }
      return try open(path, mode, files)
    }
  }

  private init(path: String, descriptor: Int32, isNew: Bool, files: Files) {
    self.path = path
    self.descriptor = descriptor
    self.isNew = isNew
    self.files = files
  }

  deinit {
    files.system.close(descriptor)
  }

  private static func open(
    _ path: String, _ mode: OpenMode, _ files: Files
  ) throws(StoreError) -> OpenFile {
    let open = { (system: any FileSystem) throws(SystemFault) in try system.open(path, mode) }
    let descriptor =
      mode == .reading
      ? try files.reading(path, .open, open) : try files.changing(path, .open, open)
    let file = OpenFile(path: path, descriptor: descriptor, isNew: false, files: files)
    guard try file.status().kind == .file else { throw .notAFile(path: path) }
    return file
  }

  /// Nil where something is there already.
  private static func make(_ path: String, _ files: Files) throws(StoreError) -> OpenFile? {
    let descriptor: Int32
    do throws(StoreError) {
      descriptor = try files.changing(path, .open) { system throws(SystemFault) in
        try system.open(path, .making)
      }
    } catch .io(_, _, EEXIST) {
      return nil
    }
    let file = OpenFile(path: path, descriptor: descriptor, isNew: true, files: files)
    try files.changing(path, .setPermissions) { system throws(SystemFault) in
      try system.setPermissions(Files.privateFileMode, of: descriptor)
    }
    return file
  }

  // MARK: - What it holds

  func byteCount() throws(StoreError) -> Int {
    try status().byteCount
  }

  /// Reads a part of the file.
  ///
  /// - Parameters:
  ///   - offset: Where to begin, in bytes.
  ///   - limit: How many bytes at most.
  ///   - isWholeFile: Whether the file has about as many, so that their memory is asked for at once.
  /// - Returns: The bytes; fewer only at the file's end.
  /// - Throws: `io`.
  func read(at offset: Int, limit: Int, isWholeFile: Bool = false) throws(StoreError) -> [UInt8] {
    var fault: StoreError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      if isWholeFile { cf_ask_for_memory(buffer.baseAddress, limit) }
      while filled < limit {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        do throws(StoreError) {
          let count = try files.reading(path, .read) { system throws(SystemFault) in
            try system.read(descriptor, at: offset + filled, into: rest)
          }
          guard count > 0 else { return }
          filled += count
        } catch {
          fault = error
          return
        }
      }
    }
    if let fault { throw fault }
    return bytes
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = try files.changing(path, .write) { system throws(SystemFault) in
        try Self.write(bytes[written...], to: descriptor, at: offset + written, system)
      }
      guard count > 0 else { throw .io(path: path, operation: .write, code: EIO) }
      written += count
    }
  }

  private static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, at offset: Int, _ system: any FileSystem
  ) throws(SystemFault) -> Int {
    var result = Result<Int, SystemFault>.success(0)
    bytes.withUnsafeBytes { buffer in
      result = Result { () throws(SystemFault) in
        try system.write(descriptor, at: offset, buffer)
      }
    }
    return try result.get()
  }

  func truncate(to byteCount: Int) throws(StoreError) {
    try files.changing(path, .truncate) { system throws(SystemFault) in
      try system.truncate(descriptor, to: byteCount)
    }
  }

  /// Takes off again what was written but not committed, as far as the system lets us; also where
  /// nothing else may be changed any more.
  func takeBack(to byteCount: Int) {
    try? files.system.truncate(descriptor, to: byteCount)
  }

  /// Lets the disk begin with what will be synchronized next, so that there is time for something
  /// else meanwhile.
  ///
  /// A failure is final, as one of the synchronization itself: the system reports it only once.
  func beginSynchronizing(from offset: Int) throws(StoreError) {
    try files.synchronizing(path) { system throws(SystemFault) in
      try system.beginSynchronizing(descriptor, from: offset)
    }
  }

  /// Returns once what was written, and the size, would survive a loss of power.
  ///
  /// A failure is final: nothing is changed any more by this store (``Files``).
  func synchronizeContents() throws(StoreError) {
    try files.synchronizing(path) { system throws(SystemFault) in
      try system.synchronizeContents(descriptor)
    }
  }

  /// Returns once a file that was made would survive a loss of power, but for its name.
  func synchronize() throws(StoreError) {
    try files.synchronizing(path) { system throws(SystemFault) in
      try system.synchronize(descriptor)
    }
  }

  /// Tries to take the file's lock; false where another holds it.
  ///
  /// The lock goes with the descriptor, so that of a dead process is free.
  func tryLock(exclusively: Bool) throws(StoreError) -> Bool {
    do throws(StoreError) {
      try files.reading(path, .lock) { system throws(SystemFault) in
        try system.lock(descriptor, exclusively: exclusively)
      }
      return true
    } catch .io(_, .lock, EWOULDBLOCK) {
      return false
    }
  }

  private func status() throws(StoreError) -> FileStatus {
    try files.reading(path, .inspect) { system throws(SystemFault) in
      try system.status(of: descriptor)
    }
  }
}
