import Billing
import Foundation

extension Store {
  /// Makes a new store of all that can be read of a damaged one, which stays as it is.
  ///
  /// A crash meanwhile leaves no store, since the manifest is written last.
  ///
  /// - Parameters:
  ///   - source: The damaged store.
  ///   - target: Where nothing is, or an empty directory; not in the source.
  ///   - timestamp: When that is.
  /// - Returns: What is there again, and what is lost or doubtful.
  /// - Throws: `insideSource`, `notEmpty`, `notADirectory` or `symbolicLink` about the target;
  ///   `missing`, `notADirectory`, `symbolicLink`, `futureFormat` or `lockUnavailable` about the
  ///   source; `readOnly` or `io`.
  public static func recover(
    _ source: String, to target: String, at timestamp: Timestamp
  ) throws(StoreError) -> StoreRecovery {
    try recover(source, to: target, at: timestamp, in: SystemFiles())
  }

  package static func recover(
    _ source: String, to target: String, at timestamp: Timestamp, in system: any FileSystem
  ) throws(StoreError) -> StoreRecovery {
    let damaged = Store.unchecked(at: source, in: system)
    try damaged.directory.check()
    guard try damaged.holdsAnything() else {
      throw .missing(path: damaged.directory.path(of: manifestName))
    }
    guard !contains(damaged.path, absolute(target)) else {
      throw .insideSource(path: absolute(target), source: damaged.path)
    }
    var salvage = StoreSalvage(from: damaged)
    let manifest = try salvage.manifest()
    let store = try prepare(at: target, in: system)
    try salvage.bring(to: store, at: timestamp)
    try store.write(manifest)
    return salvage.recovery
  }

  /// Whether a place is a directory or in it, whatever links lead there.
  private static func contains(_ directory: String, _ place: String) -> Bool {
    let directory = URL(fileURLWithPath: directory).resolvingSymlinksInPath().pathComponents
    // What is not there yet has no links; what leads to it may.
    var existing = URL(fileURLWithPath: place).standardizedFileURL
    var rest: [String] = []
    while existing.path != "/", !FileManager.default.fileExists(atPath: existing.path) {
      rest.insert(existing.lastPathComponent, at: 0)
      existing.deleteLastPathComponent()
    }
    let place = existing.resolvingSymlinksInPath().pathComponents + rest
    return place.starts(with: directory)
  }
}

/// What of a damaged store is brought into a new one.
struct StoreSalvage {
  private let source: Store
  private(set) var recovery = StoreRecovery()

  init(from source: Store) {
    self.source = source
  }

  /// The manifest of the new store.
  ///
  /// - Throws: `futureFormat`: what a later version wrote is not taken apart by an earlier one.
  mutating func manifest() throws(StoreError) -> Manifest {
    var manifest = Manifest(format: Store.format)
    do throws(StoreError) {
      manifest.dayOffset = try source.manifest().dayOffset
    } catch .futureFormat(let file, let found, let known) {
      throw .futureFormat(file: file, found: found, known: known)
    } catch {
      recovery.losses.append(.manifest(error))
    }
    return manifest
  }

  mutating func bring(to target: Store, at timestamp: Timestamp) throws(StoreError) {
    try bringCatalog(to: target)
    try bringLedger(to: target)
    for id in accountIDs() {
      var salvage = AccountSalvage(of: id, from: source, to: target)
      let account = try salvage.bring(at: timestamp)
      if let account { recovery.accounts.append(account) }
      recovery.losses += salvage.losses
    }
  }

  private mutating func bringCatalog(to target: Store) throws(StoreError) {
    let catalog: [UInt8]?
    do throws(StoreError) {
      catalog = try source.catalogData()
    } catch {
      return recovery.losses.append(.catalog(error))
    }
    guard let catalog else { return }
    try target.directory.write(
      catalog, to: Store.catalogName,
      through: target.directory.path(of: Store.catalogName + ".new"))
  }

  private mutating func bringLedger(to target: Store) throws(StoreError) {
    let path = target.gatewayLedger.path
    var lines = LineSalvage(
      of: [source.gatewayLedger.path], as: AnyRecord.self, source.files)
    var output: SalvageOutput?
    while let line = lines.next() {
      if output == nil { output = try SalvageOutput(path, in: target.files) }
      try output?.write(JournalLine(line, renumberedTo: lines.count).terminated)
    }
    try output?.close()
    lines.finish(at: nil)
    recovery.losses += lines.lost.map { .ledger(first: $0.lowerBound, last: $0.upperBound) }
  }

  /// The accounts that are there, and a loss for each that is no directory.
  private mutating func accountIDs() -> [AccountID] {
    var ids: [AccountID] = []
    let names = (try? source.accounts.names()) ?? []
    for id in names.map({ AccountID($0) }).sorted()
    where (try? AccountDirectory.check(id)) != nil {
      do throws(StoreError) {
        try source.accounts.directory(id.rawValue).check()
        ids.append(id)
      } catch {
        recovery.losses.append(.account(id, error))
      }
    }
    return ids
  }
}
