import Billing
import BillingService
import BillingStore
import Foundation
import TestSupport
import Testing

@Suite("A store's first use")
struct StoreSetupTests {
  private let directory: TemporaryDirectory
  private let clock = BillingClock.fixed(.november23)
  private var path: String { directory.path + "/data/store" }

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test("Where nothing is, a store with the sample accounts is made, and opened the next time")
  func madeOnce() throws {
    let store = try StoreSetup.openOrCreate(at: path + "/", clock: clock)
    #expect(store.path == path)
    #expect(try store.accountIDs() == ["acme", "globex", "nuova"])
    let before = try directory.files()
    let again = try StoreSetup.openOrCreate(at: path, clock: clock)
    #expect(try again.accountIDs() == ["acme", "globex", "nuova"])
    #expect(try directory.files() == before)
    #expect(before.keys.allSatisfy { $0.hasPrefix("data/store/") })
  }

  @Test("An empty directory becomes the store")
  func emptyDirectory() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(
      try StoreSetup.openOrCreate(at: path, clock: clock).accountIDs()
        == ["acme", "globex", "nuova"])
  }

  @Test("Nothing is put beside other files")
  func otherFiles() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: path + "/letter.txt"))
    #expect(throws: ServiceError.store(.notEmpty(path: path))) {
      try StoreSetup.openOrCreate(at: path, clock: clock)
    }
    #expect(try directory.files() == ["data/store/letter.txt": Data("mine".utf8)])
  }

  @Test("A file in the store's place is left alone")
  func file() throws {
    try FileManager.default.createDirectory(
      atPath: directory.path + "/data", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: path))
    #expect(throws: ServiceError.store(.notADirectory(path: path))) {
      try StoreSetup.openOrCreate(at: path, clock: clock)
    }
    #expect(try directory.files() == ["data/store": Data("mine".utf8)])
  }

  @Test("Programs that make it at once all open the same store")
  func atOnce() async throws {
    try await withThrowingTaskGroup(of: [AccountID].self) { group in
      for _ in 1...3 {
        group.addTask { [path, clock] in
          try StoreSetup.openOrCreate(at: path, clock: clock).accountIDs()
        }
      }
      for try await ids in group { #expect(ids == ["acme", "globex", "nuova"]) }
    }
    #expect(try directory.files().keys.allSatisfy { $0.hasPrefix("data/store/") })
  }
}
