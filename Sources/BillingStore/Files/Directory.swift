#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place in the file system that is, or will be, a directory of ours.
struct Directory: Sendable {
  let path: String
  let files: Files

  init(path: String, files: Files) {
    self.path = path
    self.files = files
  }

  /// The directory in which a file or another directory is.
  ///
  /// - Parameters:
  ///   - path: Absolute, or a name in the working directory.
  ///   - files: The way to it.
  init(containing path: String, files: Files) {
    self.files = files
    guard let slash = path.lastIndex(of: "/") else {
      self.path = "."
      return
    }
    self.path = slash == path.startIndex ? "/" : String(path[..<slash])
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  func directory(_ name: String) -> Directory { Directory(path: path(of: name), files: files) }

  /// What stands here; nil where there is nothing.
  func kind() throws(StoreError) -> FileStatus.Kind? { try status(at: path)?.kind }

  /// What stands under a name in it, how long and whose; nil where there is nothing.
  func status(of name: String) throws(StoreError) -> FileStatus? {
    try status(at: path(of: name))
  }

  /// What stands under a name in it; nil where there is nothing.
  func kind(of name: String) throws(StoreError) -> FileStatus.Kind? {
    try status(of: name)?.kind
  }

  private func status(at path: String) throws(StoreError) -> FileStatus? {
    do throws(StoreError) {
      return try files.reading(path, .inspect) { system throws(SystemFault) in
        try system.status(at: path)
      }
    } catch .missing {
      return nil
    } catch .io(_, _, ENOTDIR) {
      return nil
    }
  }

  /// Checks that a directory is there.
  ///
  /// - Throws: `missing`, `symbolicLink` or `notADirectory`.
  func check() throws(StoreError) {
    switch try kind() {
    case .directory: return
    case .symbolicLink: throw .symbolicLink(path: path)
    case .file, .other: throw .notADirectory(path: path)
    case nil: throw .missing(path: path)
    }
  }

  /// The names in it, in no order.
  func names() throws(StoreError) -> [String] {
    try files.reading(path, .list) { system throws(SystemFault) in try system.names(in: path) }
  }
}

// MARK: - Changing

extension Directory {
  /// Makes the directory for its owner alone where it is missing, and what leads to it.
  func makeWithParents() throws(StoreError) {
    if let parent, try parent.kind() == nil { try parent.makeWithParents() }
    try make()
  }

  /// Makes the directory for its owner alone where it is missing.
  func make() throws(StoreError) {
    do throws(StoreError) {
      try files.changing(path, .makeDirectory) { system throws(SystemFault) in
        try system.makeDirectory(path, Files.privateDirectoryMode)
      }
      try files.changing(path, .setPermissions) { system throws(SystemFault) in
        try system.setPermissions(Files.privateDirectoryMode, at: path)
      }
    } catch .io(_, _, EEXIST) {
      try check()
    }
    // Also where it was there: who made it may have been killed before they came to this.
    try parent?.synchronize()
  }

  private var parent: Directory? {
    path == "/" ? nil : Directory(containing: path, files: files)
  }

  /// Returns once the names in it would survive a loss of power.
  func synchronize() throws(StoreError) {
    let descriptor = try files.reading(path, .open) { system throws(SystemFault) in
      try system.open(path, .directory)
    }
    defer { files.system.close(descriptor) }
    try files.synchronizing(path) { system throws(SystemFault) in
      try system.synchronize(descriptor)
    }
  }

  /// Gives a file or directory another name, in the place of what has it.
  func rename(_ old: String, to new: String) throws(StoreError) {
    try files.changing(new, .rename) { system throws(SystemFault) in
      try system.rename(old, to: new)
    }
  }

  /// Gives a file in it a second name in the place of what has it, if both can be: a file that is
  /// missing, and a file system without such names, are passed over.
  func link(_ name: String, to other: String) throws(StoreError) {
    try removeFile(other)
    let new = path(of: other)
    do throws(StoreError) {
      try files.changing(new, .link) { system throws(SystemFault) in
        try system.link(path(of: name), to: new)
      }
    } catch .io(_, .link, ENOENT) {
    } catch .io(_, .link, let code)
      where [EPERM, EOPNOTSUPP, ENOTSUP, ENOSYS, EMLINK, EXDEV].contains(code)
    {
    }
  }

  /// Removes a file in it, where it is there.
  private func removeFile(_ name: String) throws(StoreError) {
    let path = path(of: name)
    do throws(StoreError) {
      try files.changing(path, .remove) { system throws(SystemFault) in
        try system.removeFile(path)
      }
    } catch .io(_, .remove, ENOENT) {
    }
  }

  /// Removes it with all that is in it; symbolic links are removed, not followed.
  func remove() throws(StoreError) {
    for name in try names() {
      let child = directory(name)
      if try child.kind() == .directory {
        try child.remove()
      } else {
        try files.changing(child.path, .remove) { system throws(SystemFault) in
          try system.removeFile(child.path)
        }
      }
    }
    try files.changing(path, .remove) { system throws(SystemFault) in
      try system.removeDirectory(path)
    }
  }
}

// MARK: - Whole files

extension Directory {
  /// Puts a file into the directory whole or not at all, in the place of one of that name.
  ///
  /// It is written as a draft first, whose path is on the same file system; `prepare` is done last
  /// before the file of that name is replaced.
  func write(
    _ bytes: [UInt8], to name: String, through draft: String,
    _ prepare: () throws(StoreError) -> Void = {}
  ) throws(StoreError) {
    try put(bytes, in: name, through: draft, prepare)
    try synchronize()
  }

  /// The same without synchronizing its name.
  func put(
    _ bytes: [UInt8], in name: String, through draft: String,
    _ prepare: () throws(StoreError) -> Void = {}
  ) throws(StoreError) {
    let file = try OpenFile.open(draft, for: .replacing, in: files)
    try file.write(bytes, at: 0)
    try file.synchronize()
    try prepare()
    try rename(draft, to: path(of: name))
  }

  /// Puts a file there that may be lost, or be empty, after a loss of power.
  func note(_ bytes: [UInt8], in name: String, through draft: String) throws(StoreError) {
    let file = try OpenFile.open(draft, for: .replacing, in: files)
    try file.write(bytes, at: 0)
    try rename(draft, to: path(of: name))
  }

  /// The whole of a file in the directory; nil where it is missing.
  ///
  /// - Throws: `damaged` where it is longer than `limit` bytes.
  func contents(of name: String, limit: Int) throws(StoreError) -> [UInt8]? {
    let path = path(of: name)
    do throws(StoreError) {
      let file = try OpenFile.open(path, for: .reading, in: files)
      let bytes = try file.read(
        at: 0, limit: min(try file.byteCount(), limit) + 1, isWholeFile: true)
      guard bytes.count <= limit else {
        throw .damaged(file: path, line: 1, .tooLong(limit: limit))
      }
      return bytes
    } catch .missing {
      return nil
    }
  }
}
