/// The system calls that the store makes: all that it does to files goes through here, so that
/// tests can let any of them fail, or lose in a crash what was not synchronized.
///
/// Each function is one call. Going on after an interruption, a short read or a short write is the
/// caller's (``Files``, `OpenFile`).
package protocol FileSystem: Sendable {
  /// The room that journals get on it.
  var journalRoom: JournalRoom { get }

  // MARK: Open files

  /// Opens a regular file or a directory and follows no symbolic link at the path's end.
  ///
  /// - Throws: Among others `ENOENT`, `EEXIST` for a file that is to be made, `ELOOP` for a symbolic
  ///   link.
  func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> Int32
  func close(_ file: Int32)
  func status(of file: Int32) throws(SystemFault) -> FileStatus
  /// Reads at most as many bytes as there is room for; none only at the file's end.
  func read(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) -> Int
  /// Writes some of the bytes, and returns how many.
  func write(
    _ file: Int32, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemFault) -> Int
  func truncate(_ file: Int32, to byteCount: Int) throws(SystemFault)
  /// Lets the disk begin with what is to be synchronized next, from an offset on, where it can
  /// (`sync_file_range`); nothing is safe by that.
  func beginSynchronizing(_ file: Int32, from offset: Int) throws(SystemFault)
  /// Returns once what is in a file, and its length, would survive a loss of power (`fdatasync`).
  func synchronizeContents(_ file: Int32) throws(SystemFault)
  /// Returns once a file, or the names in a directory, would survive a loss of power (`fsync`).
  func synchronize(_ file: Int32) throws(SystemFault)
  /// Locks a file without waiting, until it is closed or its process ends (`flock`).
  ///
  /// - Throws: `EWOULDBLOCK` where another holds it, `ENOLCK` where there are no locks.
  func lock(_ file: Int32, exclusively: Bool) throws(SystemFault)
  func setPermissions(_ mode: UInt32, of file: Int32) throws(SystemFault)

  // MARK: Names

  /// What stands at a path; a symbolic link is none of what it leads to.
  func status(at path: String) throws(SystemFault) -> FileStatus
  /// The names in a directory, in no order, without `.` and `..`.
  func names(in path: String) throws(SystemFault) -> [String]
  func makeDirectory(_ path: String, _ mode: UInt32) throws(SystemFault)
  func setPermissions(_ mode: UInt32, at path: String) throws(SystemFault)
  /// Gives a file or directory another name, in the place of a file or empty directory that has it.
  func rename(_ old: String, to new: String) throws(SystemFault)
  /// Gives a file a second name, where nothing has that name.
  func link(_ path: String, to other: String) throws(SystemFault)
  func removeFile(_ path: String) throws(SystemFault)
  func removeDirectory(_ path: String) throws(SystemFault)
}

/// How a file is opened.
package enum OpenMode: Hashable, Sendable {
  case reading
  case writing
  /// For writing, where nothing is yet; with permissions for its owner alone.
  case making
  /// For writing, emptied.
  case emptying
  /// A directory, to synchronize it.
  case directory
}

/// What a file is, how long, and who may do what with it.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case directory
    case file
    case symbolicLink
    case other
  }

  package let kind: Kind
  package let byteCount: Int
  /// The mode's last nine bits.
  package let permissions: UInt32

  /// - Parameters:
  ///   - kind: What it is.
  ///   - byteCount: How long it is.
  ///   - permissions: Nil for its owner's alone.
  package init(kind: Kind, byteCount: Int, permissions: UInt32? = nil) {
    self.kind = kind
    self.byteCount = byteCount
    self.permissions = permissions ?? Self.privatePermissions(of: kind)
  }

  /// What a store gives to what it makes.
  static func privatePermissions(of kind: Kind) -> UInt32 {
    kind == .directory ? Files.privateDirectoryMode : Files.privateFileMode
  }
}

/// A system call that failed.
package struct SystemFault: Error, Hashable, Sendable {
  /// Its `errno`.
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }
}
