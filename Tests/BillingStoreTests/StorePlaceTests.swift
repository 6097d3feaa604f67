import Billing
import BillingStore
import CustomDump
import Foundation
import TestSupport
import Testing

@Suite("A store's place")
struct StorePlaceTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test("A store is made with the directories that lead to it, and opened")
  func create() throws {
    let path = directory.path + "/some/where/store"
    #expect(!Store.isStore(at: path))
    let made = try Store.create(at: path)
    #expect(Store.isStore(at: path))
    let opened = try Store(opening: path + "//")
    #expect(opened.path == made.path)
    #expect(try opened.accountIDs() == [])
    #expect(
      try String(decoding: contents(path + "/store.json"), as: UTF8.self)
        == "{\"format\":2,\"crc\":\"c7e32f95\"}\n")
    #expect(try names(in: path) == ["accounts", "gateway", "store.json"])
  }

  @Test("A store that was begun and not finished can be made again")
  func createAgain() throws {
    let path = directory.path + "/store"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write("{\"for", to: path + "/store.json.new")
    for name in ["accounts", "gateway"] {
      try FileManager.default.createDirectory(
        atPath: path + "/" + name, withIntermediateDirectories: false)
    }
    _ = try Store.create(at: path)
    #expect(throws: Never.self) { try Store(opening: path) }
  }

  @Test("Only an empty directory becomes a store")
  func notEmpty() throws {
    try write("mine", to: directory.path + "/letter.txt")
    #expect(throws: StoreError.notEmpty(path: directory.path)) {
      try Store.create(at: directory.path)
    }
    let (store, _) = try directory.store()
    #expect(throws: StoreError.notEmpty(path: store.path)) { try Store.create(at: store.path) }
    #expect(try store.accountIDs() == ["acme"])
  }

  @Test("What is no store is refused by what it is")
  func refused() throws {
    let path = directory.path + "/store"
    #expect(throws: StoreError.missing(path: path)) { try Store(opening: path) }
    try write("mine", to: path)
    #expect(throws: StoreError.notADirectory(path: path)) { try Store(opening: path) }
    #expect(throws: StoreError.notADirectory(path: path)) { try Store.create(at: path) }
    #expect(throws: StoreError.notADirectory(path: path + "/below")) {
      try Store.create(at: path + "/below")
    }
    #expect(!Store.isStore(at: path))
    #expect(throws: StoreError.missing(path: directory.path + "/store.json")) {
      try Store(opening: directory.path)
    }
    #expect(try contents(path) == Array("mine".utf8))
  }

  @Test("A symbolic link in the store's place is not followed", arguments: ["", "/"])
  func symbolicLink(ending: String) throws {
    let (store, _) = try directory.store()
    let link = directory.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store.path)
    #expect(throws: StoreError.symbolicLink(path: link)) { try Store(opening: link + ending) }
    #expect(throws: StoreError.symbolicLink(path: link)) { try Store.create(at: link + ending) }
  }

  @Test("A symbolic link in an account's place is not followed")
  func accountLink() throws {
    let (store, _) = try directory.store()
    let link = store.path + "/accounts/twin"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: store.path + "/accounts/acme")
    #expect(throws: StoreError.symbolicLink(path: link)) { try store.load("twin") }
    #expect(throws: StoreError.symbolicLink(path: link)) {
      try store.open(Samples.account("twin"), at: Samples.moment, by: Samples.anna)
    }
    #expect(try store.accountIDs() == ["acme"])
  }

  @Test(
    "A symbolic link in the place of one of an account's files is not followed",
    arguments: ["journal.ndjson", "lock"])
  func fileLink(name: String) throws {
    let (store, _) = try directory.store()
    let file = directory.account + "/" + name
    let elsewhere = directory.path + "/elsewhere"
    try FileManager.default.moveItem(atPath: file, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: elsewhere)
    #expect(throws: StoreError.symbolicLink(path: file)) { try store.load("acme") }
  }

  @Test(
    "A format of the future, and one that cannot be read, are refused by name and left alone",
    arguments: ["{\"format\":3}", "{\"format\":\"1\"}", "{\"format\":0}", "{", ""])
  func format(text: String) throws {
    let (store, _) = try directory.store()
    let file = store.path + "/store.json"
    try write(text, to: file)
    let error = #expect(throws: StoreError.self) { try Store(opening: store.path) }
    switch error {
    case .futureFormat(file, found: 3, known: 2): #expect(text == "{\"format\":3}")
    case .damaged(file, line: 1, .unreadable): #expect(text != "{\"format\":3}")
    default: Issue.record("\(String(describing: error))")
    }
    #expect(try contents(file) == Array(text.utf8))
  }

  @Test("Everything is for its owner alone, whatever the umask")
  func permissions() throws {
    let before = umask(0)
    defer { umask(before) }
    let (store, stored) = try directory.store(items: 1)
    _ = try store.append([Samples.mail(1)], onto: stored, at: Samples.moment, by: Samples.anna)
    try write(contents(directory.journal).dropLast(), to: directory.journal)
    _ = try store.load("acme")
    _ = store.gatewayLedger
    try store.gatewayLedger.append(["a": 1])
    let files = try #require(FileManager.default.enumerator(atPath: store.path))
    var modes: [String: Int] = [:]
    for case let file as String in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: store.path + "/" + file)
      let isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
      let mode = try #require(attributes[.posixPermissions] as? Int)
      modes[file] = mode == (isDirectory ? 0o700 : 0o600) ? nil : mode
    }
    expectNoDifference(modes, [:])
    let own = try FileManager.default.attributesOfItem(atPath: store.path)
    #expect(own[.posixPermissions] as? Int == 0o700)
  }

  @Test("A file system without locks is refused, and no account is made on it")
  func withoutLocks() throws {
    let system = SimulatedFileSystem(
      fault: SimulatedFault(reach: .every(.lock), effect: .fails(code: ENOLCK)))
    let store = try Store.create(at: "/data/store", in: system)
    #expect(throws: StoreError.noLocks(path: "/data/store/lock")) {
      try store.open(try Samples.account(), at: Samples.moment, by: Samples.anna)
    }
    #expect(try store.accountIDs() == [])
    #expect(throws: StoreError.noLocks(path: "/data/store/gateway/ledger.ndjson.lock")) {
      try store.gatewayLedger.append(["charge": "1"])
    }
  }

  @Test("A catalog is taken from the store where somebody put one")
  func catalog() throws {
    let (store, _) = try directory.store()
    #expect(try store.catalogData() == nil)
    try write("{}", to: store.path + "/catalog.json")
    #expect(try store.catalogData() == Array("{}".utf8))
  }
}
