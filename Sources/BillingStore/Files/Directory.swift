#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place in the file system that is, or will be, a directory of ours.
struct Directory: Hashable, Sendable {
  /// What stands in a place; a symbolic link is none of what it leads to.
  enum Kind {
    case directory
    case file
    case symbolicLink
    case other
  }

  let path: String

  init(path: String) {
    self.path = path
  }

  /// The directory in which a file or another directory is.
  ///
  /// - Parameter path: Absolute, or a name in the working directory.
  init(containing path: String) {
    guard let slash = path.lastIndex(of: "/") else {
      self.path = "."
      return
    }
    self.path = slash == path.startIndex ? "/" : String(path[..<slash])
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  /// What stands at a path; nil where there is nothing.
  static func kind(at path: String) throws(StoreError) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .io(path: path, operation: .inspect, code: errno)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .directory
    case S_IFREG: .file
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  /// Checks that a directory is there.
  ///
  /// - Throws: `missing`, `symbolicLink` or `notADirectory`.
  func check() throws(StoreError) {
    switch try Self.kind(at: path) {
    case .directory: return
    case .symbolicLink: throw .symbolicLink(path: path)
    case .file, .other: throw .notADirectory(path: path)
    case nil: throw .missing(path: path)
    }
  }

  /// Makes the directory for its owner alone where it is missing, and what leads to it.
  func makeWithParents() throws(StoreError) {
    if let parent, try Self.kind(at: parent.path) == nil { try parent.makeWithParents() }
    try make()
  }

  /// Makes the directory for its owner alone where it is missing.
  func make() throws(StoreError) {
    guard mkdir(path, privateDirectoryMode) == 0 else {
      if errno == EEXIST { return try check() }
      throw StoreError(opening: path, code: errno, operation: .makeDirectory)
    }
    guard chmod(path, privateDirectoryMode) == 0 else {
      throw .io(path: path, operation: .setPermissions, code: errno)
    }
    try parent?.synchronize()
  }

  private var parent: Directory? { path == "/" ? nil : Directory(containing: path) }

  /// The names in it, in no order, without `.` and `..`.
  func names() throws(StoreError) -> [String] {
    guard let stream = opendir(path) else {
      throw StoreError(opening: path, code: errno, operation: .list)
    }
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
    guard errno == 0 else { throw .io(path: path, operation: .list, code: errno) }
    return names
  }

  /// Returns once the names in it would survive a loss of power.
  func synchronize() throws(StoreError) {
    let descriptor = retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw StoreError(opening: path, code: errno)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .io(path: path, operation: .synchronize, code: errno)
    }
  }

  /// Gives a file or directory another name, in the place of what has it.
  static func rename(_ old: String, to new: String) throws(StoreError) {
    guard systemRename(old, new) == 0 else {
      throw .io(path: new, operation: .rename, code: errno)
    }
  }

  /// Removes it with all that is in it; symbolic links are removed, not followed.
  func remove() throws(StoreError) {
    for name in try names() {
      let child = Directory(path: path(of: name))
      if try Self.kind(at: child.path) == .directory {
        try child.remove()
      } else if unlink(child.path) != 0 {
        throw .io(path: child.path, operation: .remove, code: errno)
      }
    }
    guard rmdir(path) == 0 else { throw .io(path: path, operation: .remove, code: errno) }
  }

  /// Puts a file into the directory whole or not at all, in the place of one of that name.
  ///
  /// It is written as a draft first, whose path is on the same file system.
  func write(_ bytes: [UInt8], to name: String, through draft: String) throws(StoreError) {
    try Self.writeDraft(bytes, at: draft)
    try Self.rename(draft, to: path(of: name))
    try synchronize()
  }

  private static func writeDraft(_ bytes: [UInt8], at path: String) throws(StoreError) {
    let file = try OpenFile.open(path, for: .replacing)
    try file.write(bytes, at: 0)
    try file.synchronize()
  }

  /// The whole of a file in the directory; nil where it is missing.
  ///
  /// - Throws: `damaged` where it is longer than `limit` bytes.
  func contents(of name: String, limit: Int) throws(StoreError) -> [UInt8]? {
    let path = path(of: name)
    do throws(StoreError) {
      let file = try OpenFile.open(path, for: .reading)
      let bytes = try file.read(at: 0, limit: min(try file.byteCount(), limit) + 1)
      guard bytes.count <= limit else {
        throw .damaged(file: path, line: 1, .tooLong(limit: limit))
      }
      return bytes
    } catch .missing {
      return nil
    }
  }
}

/// The system's `rename`, whose name the directory's own would hide.
private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
