import Billing
import Foundation
import Testing

@testable import BillingStore

/// The store of a whole simulated life, with a checkpoint, an archive and a ledger, to be damaged.
struct SimulatedStore {
  let system: SimulatedFileSystem
  let account: Account

  static let path = SimulatedLife.storePath
  static let journal = SimulatedLife.accountPath + "/journal.ndjson"
  static let checkpoint = SimulatedLife.accountPath + "/account.json"
  static let spareCheckpoint = checkpoint + ".spare"
  static let spareJournal = journal + ".spare"
  static let archive = SimulatedLife.accountPath + "/invoices/2026.ndjson"
  static let ledger = path + "/gateway/ledger.ndjson"
  static let target = "/new"

  /// The disk of a life that was lived once.
  private static let lived: Result<(SimulatedDisk, Account), any Error> = Result {
    var life = SimulatedLife(on: SimulatedFileSystem())
    try life.run()
    guard let account = life.stored?.account else { throw SimulatedComplaint("no account") }
    return (life.system.disk, account)
  }

  init() throws {
    let (disk, account) = try Self.lived.get()
    system = SimulatedFileSystem(disk)
    self.account = account
  }

  func verify(at path: String = path) throws -> StoreReport {
    try Store.verify(at: path, in: system)
  }

  func recover() throws -> StoreRecovery {
    try Store.recover(Self.path, to: Self.target, at: Samples.moment, in: system)
  }

  /// The recovered account.
  func recovered() throws -> Account {
    try Store(opening: Self.target, in: system).load(SimulatedLife.account).account
  }

  /// The recovered account's archive.
  func recoveredArchive() throws -> [InvoiceNumber] {
    let store = try Store(opening: Self.target, in: system)
    let archive = store.archive(of: try store.load(SimulatedLife.account).account)
    return try (0..<archive.count).map { try archive.document(at: $0).document.issued.number }
  }

  /// A file's lines, without room after them.
  func lines(_ path: String) throws -> [[UInt8]] {
    var bytes = try #require(system.contents(path))
    JournalRoom.trim(&bytes)
    return bytes.split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
  }

  func write(_ lines: some Sequence<[UInt8]>, to path: String) throws {
    try system.damage(path, Array(lines.joined()))
  }

  /// Changes one bit of a file's line, counted from one, in its middle.
  func flip(line: Int, of path: String) throws {
    let lines = try lines(path)
    let start = lines.prefix(line - 1).joined().count
    var bytes = try #require(system.contents(path))
    bytes[start + lines[line - 1].count / 2] ^= 1
    try system.damage(path, bytes)
  }

  func files(below path: String = path) throws -> [String: [UInt8]] {
    try system.files(below: path)
  }
}

extension SimulatedFileSystem {
  /// Makes a new store of what can be read of the simulated life's.
  ///
  /// - Returns: What was found, and the account with all that is in its archive, if it is there.
  func recover() throws -> (recovery: StoreRecovery, account: Account?) {
    let recovery = try Store.recover(
      SimulatedStore.path, to: SimulatedStore.target, at: Samples.moment, in: self)
    let target = try Store(opening: SimulatedStore.target, in: self)
    guard let id = recovery.accounts.first?.id else { return (recovery, nil) }
    return (recovery, try target.whole(try target.load(id).account))
  }

  /// All files below a directory with what is in them.
  func files(below path: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try names(in: path) {
      let place = "\(path)/\(name)"
      if try status(at: place).kind == .directory {
        files.merge(try self.files(below: place)) { one, _ in one }
      } else {
        files[place] = contents(place)
      }
    }
    return files
  }
}
