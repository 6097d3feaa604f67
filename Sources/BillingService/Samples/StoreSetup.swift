import Billing
package import BillingStore
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Opens a store, and makes it on its first use.
package enum StoreSetup {
  /// Opens the store at a path, or makes one there with the sample accounts.
  ///
  /// A new store is made beside its place and moved there whole: a crash leaves no half of it, and
  /// of two programs that make it at once one opens the other's.
  ///
  /// - Parameters:
  ///   - path: Where a store is, or nothing, or an empty directory.
  ///   - clock: Tells the day from which the samples' days are counted.
  /// - Returns: The store.
  /// - Throws: `store`, with `notEmpty` where something else is at the path; `catalog`, `gateway`
  ///   and `refused` where the samples cannot be made.
  package static func openOrCreate(
    at path: String, clock: BillingClock
  ) throws(ServiceError) -> Store {
    if !Store.isStore(at: path) { try create(at: path, clock: clock) }
    return try ServiceError.store { () throws(StoreError) in try Store(opening: path) }
  }

  /// Opens the store at a path to read it.
  ///
  /// - Parameter path: Where a store is, or could be made.
  /// - Returns: The store; nil where nothing is, or an empty directory.
  /// - Throws: What is wrong with what is there.
  package static func openForReading(at path: String) throws(StoreError) -> Store? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    if let names = try? FileManager.default.contentsOfDirectory(atPath: path), names.isEmpty {
      return nil
    }
    return try Store(reading: path)
  }

  private static func create(at path: String, clock: BillingClock) throws(ServiceError) {
    var place = path
    while place.count > 1, place.hasSuffix("/") { place.removeLast() }
    let found = try? FileManager.default.contentsOfDirectory(atPath: place)
    guard found?.isEmpty ?? true else { throw .store(.notEmpty(path: place)) }

    let draft = "\(place).new-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    let catalog = try ServiceError.catalog { () throws(CatalogFault) in
      try CatalogSource.embedded()
    }
    let store: Store
    do throws(StoreError) {
      store = try Store.create(at: draft)
    } catch {
      throw .store(error.naming(place, insteadOf: draft))
    }
    try SampleAccounts.create(
      in: store, charging: SandboxGateway(store: store), catalog: catalog, clock: clock)
    try ServiceError.store { () throws(StoreError) in try move(draft, to: place) }
  }

  /// Moves the finished store to its place, unless another program was faster.
  private static func move(_ draft: String, to place: String) throws(StoreError) {
    guard rename(draft, place) != 0 else { return }
    let code = errno
    switch code {
    case EEXIST, ENOTEMPTY:
      guard Store.isStore(at: place) else { throw .notEmpty(path: place) }
    case ENOTDIR: throw .notADirectory(path: place)
    default: throw .io(path: place, operation: .rename, code: code)
    }
  }
}
