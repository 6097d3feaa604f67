import Billing
import Foundation
import TestSupport
import Testing

@testable import BillingStore

/// An import makes a store whole or not at all, whatever happens to the disk meanwhile.
@Suite("An import that is cut off")
struct ImportCrashTests {
  private static let place = "/data/store"

  /// A store with something of everything that is exported.
  private static func document() throws -> [UInt8] {
    let directory = try TemporaryDirectory()
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Formats/format-2").path
    let path = directory.path + "/store"
    try FileManager.default.copyItem(atPath: golden, toPath: path)
    try FileManager.default.removeItem(atPath: path + "/accounts/globex")
    try FileManager.default.createDirectory(
      atPath: path + "/gateway", withIntermediateDirectories: false)
    let store = try Store(opening: path)
    _ = try store.load("acme")
    try store.gatewayLedger.append(["charge": "1"])
    try write("{}", to: path + "/catalog.json")
    try write("half\n", to: path + "/accounts/acme/journal.ndjson.rejected")
    try write("half\n", to: path + "/gateway/ledger.ndjson.rejected")
    return try export(of: store)
  }

  private static func export(of store: Store) throws -> [UInt8] {
    let document = Document()
    try store.export { piece throws(StoreError) in document.bytes += piece }
    return document.bytes
  }

  private static func imported(
    _ bytes: [UInt8], in system: SimulatedFileSystem
  ) throws(StoreError) -> Store {
    let document = Document()
    document.bytes = bytes
    return try Store.create(at: place, importing: "shop.json", in: system) {
      limit throws(StoreError) in document.take(limit)
    }
  }

  private final class Document {
    var bytes: [UInt8] = []

    func take(_ limit: Int) -> [UInt8] {
      defer { bytes.removeFirst(min(limit, bytes.count)) }
      return Array(bytes.prefix(limit))
    }
  }

  /// What is exported of the store that is at the place; nil where none is.
  private static func exported(of disk: SimulatedDisk) throws -> [UInt8]? {
    let system = SimulatedFileSystem(disk)
    do {
      return try export(of: try Store(opening: place, in: system))
    } catch StoreError.missing(place) {
      return nil
    }
  }

  @Test("A crash at any moment of an import leaves the whole store or none")
  func crash() throws {
    let document = try Self.document()
    let system = SimulatedFileSystem(keepsMoments: true)
    _ = try Self.imported(document, in: system)
    #expect(system.openFileCount == 0)
    #expect(system.momentCount > 50)
    let survivals: [SimulatedDisk.Survival] = [
      .memory, .everything, .nothing, .torn(seed: 1), .torn(seed: 2), .torn(seed: 3),
    ]
    for (index, disk) in (system.moments + [system.disk]).enumerated() {
      for survival in survivals {
        let found = try Self.exported(of: disk.afterCrash(survival))
        #expect(found == nil || found == document, "moment \(index), \(survival)")
      }
    }
    #expect(try Self.exported(of: system.disk.afterCrash(.nothing)) == document)
  }

  @Test("What was set aside in an account without documents keeps its name")
  func setAside() throws {
    let directory = try TemporaryDirectory()
    let (store, _) = try directory.store(items: 1)
    try write("half\n", to: store.path + "/accounts/acme/journal.ndjson.rejected")
    let document = try Self.export(of: store)
    let system = SimulatedFileSystem()
    _ = try Self.imported(document, in: system)
    #expect(try Self.exported(of: system.disk.afterCrash(.nothing)) == document)
  }

  @Test("A call that fails ends an import, and nothing is left")
  func fault() throws {
    let document = try Self.document()
    let undisturbed = SimulatedFileSystem()
    _ = try Self.imported(document, in: undisturbed)
    var failureCount = 0
    for number in 1...undisturbed.callCount {
      let fault = SimulatedFault(reach: .once(at: number), effect: .fails(code: EIO))
      let system = SimulatedFileSystem(fault: fault)
      do throws(StoreError) {
        _ = try Self.imported(document, in: system)
      } catch {
        failureCount += 1
      }
      system.heal()
      #expect(system.openFileCount == 0, "call \(number)")
      let found = try Self.exported(of: system.disk)
      #expect(found == nil || found == document, "call \(number)")
      let drafts = system.disk.tree().keys.filter { $0.contains(".new-") }
      #expect(drafts.isEmpty, "call \(number)")
    }
    #expect(failureCount > 100)
  }
}
