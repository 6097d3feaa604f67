import Foundation

/// A directory in which accounts are kept, each as a journal of what happened to it.
///
/// A store is only a place: several values, threads and processes may use one at the same time.
/// `docs/file-format.md` describes every file.
public struct Store: Sendable {
  /// The number in `store.json` of what this version reads and writes.
  public static let format = 2

  /// How long another process that writes is waited for, unless asked otherwise.
  public static let lockTimeoutMilliseconds = 5000

  /// The directory's absolute path.
  public let path: String
  let lockTimeoutMilliseconds: Int
  let files: Files

  /// Opens a store.
  ///
  /// - Parameters:
  ///   - path: Its directory.
  ///   - lockTimeoutMilliseconds: How long another process that writes is waited for.
  /// - Throws: `missing`, `notADirectory` or `symbolicLink` with what stands in its place,
  ///   `futureFormat`, `damaged` where its `store.json` cannot be read, or `io`.
  public init(opening path: String, lockTimeoutMilliseconds: Int = lockTimeoutMilliseconds)
    throws(StoreError)
  {
    try self.init(
      opening: path, lockTimeoutMilliseconds: lockTimeoutMilliseconds, in: SystemFiles())
  }

  /// Opens a store to read it: nothing in it is changed, also where a crash left something undone,
  /// so that it may lie on a file system that is read-only.
  ///
  /// - Parameter path: Its directory.
  /// - Throws: What ``init(opening:lockTimeoutMilliseconds:)`` throws.
  public init(reading path: String) throws(StoreError) {
    try self.init(reading: path, in: SystemFiles())
  }

  package init(reading path: String, in system: any FileSystem) throws(StoreError) {
    self.init(
      at: path, lockTimeoutMilliseconds: Self.lockTimeoutMilliseconds,
      files: Files(system, isReadOnly: true))
    try check()
  }

  package init(
    opening path: String, lockTimeoutMilliseconds: Int = lockTimeoutMilliseconds,
    in system: any FileSystem
  ) throws(StoreError) {
    self.init(
      at: path, lockTimeoutMilliseconds: lockTimeoutMilliseconds, files: Files(system))
    try check()
    // Who made the store may have been killed before its manifest's name would last.
    try directory.synchronize()
  }

  private init(at path: String, lockTimeoutMilliseconds: Int, files: Files) {
    self.path = Self.absolute(path)
    self.lockTimeoutMilliseconds = lockTimeoutMilliseconds
    self.files = files
  }

  private func check() throws(StoreError) {
    try directory.check()
    _ = try manifest()
  }

  /// Makes an empty store, and the directories that lead to it, for its owner alone.
  ///
  /// The manifest comes last: what a crash leaves is no store, and can be made anew.
  ///
  /// - Parameter path: Where nothing is, or an empty directory.
  /// - Returns: The store, opened.
  /// - Throws: `notEmpty`, `notADirectory` or `symbolicLink` with what stands there, or `io`.
  public static func create(at path: String) throws(StoreError) -> Store {
    try create(at: path, in: SystemFiles())
  }

  package static func create(
    at path: String, in system: any FileSystem
  ) throws(StoreError) -> Store {
    let store = try prepare(at: path, in: system)
    try store.write(Manifest(format: format))
    return store
  }

  /// Makes all of an empty store but its manifest.
  static func prepare(at path: String, in system: any FileSystem) throws(StoreError) -> Store {
    let store = Store(
      at: path, lockTimeoutMilliseconds: lockTimeoutMilliseconds, files: Files(system))
    try store.directory.makeWithParents()
    let parts = [manifestDraftName, "accounts", "gateway"]
    guard try store.directory.names().allSatisfy(parts.contains) else {
      throw .notEmpty(path: store.path)
    }
    for directory in [store.accounts, store.gateway] {
      try directory.make()
      guard try directory.names().isEmpty else { throw .notEmpty(path: store.path) }
    }
    return store
  }

  /// A store that is only read, whatever its manifest says.
  static func unchecked(at path: String, in system: any FileSystem) -> Store {
    Store(
      at: path, lockTimeoutMilliseconds: lockTimeoutMilliseconds,
      files: Files(system, isReadOnly: true))
  }

  /// Whether a store is at a path, of whatever format.
  public static func isStore(at path: String) -> Bool {
    let directory = Directory(path: absolute(path), files: Files())
    return (try? directory.kind(of: manifestName)) == .file
  }

  // MARK: - Its files

  /// The sandbox gateway's own ledger.
  public var gatewayLedger: LineJournal {
    LineJournal(
      path: gateway.path(of: Self.ledgerName),
      lockTimeoutMilliseconds: lockTimeoutMilliseconds, files: files)
  }

  /// What `catalog.json` in the store holds; nil where the program's own catalog is in force.
  ///
  /// - Throws: `symbolicLink`, `notAFile`, `damaged` where it is far too long, or `io`.
  public func catalogData() throws(StoreError) -> [UInt8]? {
    try directory.contents(of: Self.catalogName, limit: Self.catalogByteLimit)
  }

  static let manifestName = "store.json"
  static let catalogName = "catalog.json"
  static let manifestDraftName = "store.json.new"
  static let ledgerName = "ledger.ndjson"
  private static let catalogByteLimit = 16 << 20

  var directory: Directory { Directory(path: path, files: files) }
  var accounts: Directory { directory.directory("accounts") }
  var gateway: Directory { directory.directory("gateway") }
  /// Held while an account is opened, and while the manifest is changed.
  var lock: FileLock {
    FileLock(
      path: directory.path(of: "lock"), timeoutMilliseconds: lockTimeoutMilliseconds, files: files)
  }

  /// Without a slash at its end, behind which a symbolic link would be followed.
  static func absolute(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var path = isAbsolute ? path : FileManager.default.currentDirectoryPath + "/" + path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
