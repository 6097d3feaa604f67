import Billing

extension Store {
  /// Reads everything in a store, and writes nothing.
  ///
  /// Each account is read as of its last transaction; others may go on working meanwhile.
  ///
  /// - Parameter path: The store's directory.
  /// - Returns: All that is wrong, as far as it can be read.
  /// - Throws: `missing`, `notADirectory` or `symbolicLink` where there is no store at all,
  ///   `futureFormat`, or `io`.
  public static func verify(at path: String) throws(StoreError) -> StoreReport {
    try verify(at: path, in: SystemFiles())
  }

  package static func verify(
    at path: String, in system: any FileSystem
  ) throws(StoreError) -> StoreReport {
    var check = StoreCheck(Store.unchecked(at: path, in: system))
    try check.run()
    return StoreReport(findings: check.findings)
  }
}

/// A look at everything in a store.
struct StoreCheck {
  private let store: Store
  private(set) var findings: [StoreFinding] = []

  init(_ store: Store) {
    self.store = store
  }

  mutating func run() throws(StoreError) {
    try store.directory.check()
    guard try store.holdsAnything() else {
      throw .missing(path: store.directory.path(of: Store.manifestName))
    }
    do throws(StoreError) {
      _ = try store.manifest()
    } catch .futureFormat(let file, let found, let known) {
      throw .futureFormat(file: file, found: found, known: known)
    } catch {
      add(error, at: Store.manifestName)
    }
    checkFiles()
    checkCatalog()
    checkLedger()
    checkAccounts()
  }

  private mutating func checkFiles() {
    var files = FileCheck()
    files.checkRoot(store.directory)
    findings += files.findings
  }

  private mutating func checkCatalog() {
    do throws(StoreError) {
      _ = try store.catalogData()
    } catch {
      add(error, at: Store.catalogName)
    }
  }

  private mutating func checkLedger() {
    let path = store.gatewayLedger.path
    do throws(StoreError) {
      try store.gatewayLedger.withFile(.shared, for: .reading) { file throws(StoreError) in
        let tail = try file.read(after: .start) { line, _ throws(LineFault) in
          _ = try line.record(as: AnyRecord.self)
        }
        if let tail, let finding = StoreFinding(tail, of: path) { findings.append(finding) }
      }
    } catch .missing(path) {
    } catch {
      add(error, at: path)
      if case .damaged(path, let line, _) = error { checkLines(of: path, after: line) }
    }
  }

  private mutating func checkLines(of path: String, after line: Int) {
    findings += LineCheck.findings(in: path, after: line, store.files)
  }

  private mutating func checkAccounts() {
    let ids: [AccountID]
    do throws(StoreError) {
      ids = try store.accountIDs()
    } catch {
      return add(error, at: store.accounts.path)
    }
    for id in ids {
      var check = AccountCheck(
        AccountDirectory(
          store.accounts.directory(id.rawValue), id: id,
          lockTimeoutMilliseconds: store.lockTimeoutMilliseconds))
      check.run()
      findings += check.findings
    }
  }

  /// Notes why something could not be read, unless a look at the files has said so.
  private mutating func add(_ error: StoreError, at name: String) {
    let finding = StoreFinding(error, at: name.hasPrefix("/") ? name : "\(store.path)/\(name)")
    if !findings.contains(finding) { findings.append(finding) }
  }
}

extension Store {
  /// Whether a directory has what a store has, be it damaged.
  func holdsAnything() throws(StoreError) -> Bool {
    for name in [Self.manifestName, "accounts"] where try directory.kind(of: name) != nil {
      return true
    }
    return false
  }
}

/// Whatever a record holds.
struct AnyRecord: Decodable {}

extension StoreFinding {
  /// What follows a journal's last good line; nil where it is a record that only lacks its line
  /// feed.
  init?(_ tail: JournalTail, of file: String) {
    guard case .torn = tail.kind else { return nil }
    self.init(
      file, line: tail.position.nextLineNumber, .unfinished(byteCount: tail.bytes.count))
  }
}
