import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Sandbox {
  /// What is known of a file or directory without what reading it changes.
  struct Trace: Hashable {
    let inode: UInt64
    let mode: UInt32
    let byteCount: Int64
    /// Whole seconds and the rest, of the contents and of all else.
    let modified: [Int]
    let changed: [Int]
    let bytes: Data?
  }

  /// Every file and directory of a place, the place included.
  func traces(of place: String) throws -> [String: Trace] {
    var traces: [String: Trace] = [:]
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: place)) {
      let path = "\(place)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { throw POSIXError(.ENOENT) }
      let isFile = status.st_mode & S_IFMT == S_IFREG
      traces[name] = Trace(
        inode: UInt64(status.st_ino), mode: UInt32(status.st_mode),
        byteCount: Int64(status.st_size),
        modified: [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)],
        changed: [Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec)],
        bytes: isFile ? try Data(contentsOf: URL(filePath: path)) : nil)
    }
    return traces
  }

  /// Adds the beginning of a line to an account's journal, as a crash leaves it.
  func tearJournal(of account: String) throws {
    let journal = URL(filePath: "\(storePath)/accounts/\(account)/journal.ndjson")
    let handle = try FileHandle(forWritingTo: journal)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"seq\":9,\"at\":".utf8))
    try handle.close()
  }

  /// Damages the first line of an account's journal.
  func damageJournal(of account: String) throws {
    let journal = URL(filePath: "\(storePath)/accounts/\(account)/journal.ndjson")
    var bytes = try Data(contentsOf: journal)
    bytes[40] ^= 1
    try bytes.write(to: journal)
  }

  // MARK: - Somebody who may only read

  /// Who owns the store, and runs the program, where the tests run as root, whom permissions do
  /// not bind.
  private static let nobody: uid_t = 65534

  /// Takes away every permission to write in the store.
  func closeStore() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: storePath)
    for name in [""] + names {
      let path = "\(storePath)/\(name)"
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      try #require(chmod(path, isDirectory.boolValue ? 0o500 : 0o400) == 0)
      if geteuid() == 0 { try #require(chown(path, Self.nobody, Self.nobody) == 0) }
    }
  }

  /// Gives the permissions back, so that the store can be removed.
  func reopenStore() throws {
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: storePath)) {
      try #require(chmod("\(storePath)/\(name)", 0o700) == 0)
    }
  }

  /// Runs the program as somebody whom permissions bind.
  func runBound(_ arguments: [String]) async throws -> Output {
    guard geteuid() == 0 else { return try await run(arguments) }
    let program = directory.appending(path: "program")
    if !FileManager.default.fileExists(atPath: program.path) {
      try FileManager.default.copyItem(at: Self.program, to: program)
      for path in [directory.path, program.path, path("data")] {
        try #require(chmod(path, 0o755) == 0)
      }
    }
    return try await Turnstile.programs.passing {
      try await launch(
        URL(filePath: "/usr/bin/env"),
        [
          "setpriv", "--reuid=\(Self.nobody)", "--regid=\(Self.nobody)", "--clear-groups",
          program.path,
        ] + arguments, environment: environment)
    }
  }
}
