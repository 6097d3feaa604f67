import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("Export and import of a whole store")
struct ExchangeTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// The store of format 2, with all that a store can have besides.
  private func wholeStore() throws -> Store {
    let path = directory.path + "/store"
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Formats/format-2").path
    try FileManager.default.copyItem(atPath: golden, toPath: path)
    let store = try Store(opening: path)
    for id in try store.accountIDs() { _ = try store.load(id) }
    try FileManager.default.createDirectory(
      atPath: path + "/gateway", withIntermediateDirectories: false)
    try store.gatewayLedger.append(["charge": "1"])
    try store.gatewayLedger.append(["charge": "é/\u{2028}"])
    try write("{\"products\":\t[]}\r\n", to: path + "/catalog.json")
    let outbox = path + "/accounts/acme/outbox"
    try write([0xff, 0x00, 0x0a], to: outbox + "/cur/000001.x.billing-center:2,S")
    try write("half", to: outbox + "/tmp/draft")
    try write("{\"seq\":9\n", to: path + "/accounts/acme/journal.ndjson.rejected")
    return store
  }

  private func exported(_ store: Store) throws -> [UInt8] {
    let pieces = Pieces()
    try store.export { bytes throws(StoreError) in pieces.bytes += bytes }
    return pieces.bytes
  }

  private func imported(
    _ bytes: some Sequence<UInt8>, to name: String = "copy", pieceByteCount: Int = .max
  ) throws -> Store {
    let pieces = Pieces()
    pieces.bytes = Array(bytes)
    return try Store.create(at: directory.path + "/" + name, importing: "shop.json") {
      limit throws(StoreError) in pieces.take(min(limit, pieceByteCount))
    }
  }

  private final class Pieces {
    var bytes: [UInt8] = []
    private var index = 0

    func take(_ count: Int) -> [UInt8] {
      let piece = bytes[index...].prefix(count)
      index = piece.endIndex
      return Array(piece)
    }
  }

  // MARK: - There and back

  /// Every file but locks and mail that is on its way, by its path in the store.
  private func files(of store: Store) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: store.path) {
      let path = store.path + "/" + name
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      let isPassing = name.hasSuffix("lock") || name.contains("/tmp/")
      // Beside the golden store's files stands what its accounts are.
      let isGolden = ["acme.json", "globex.json"].contains(name)
      if !isDirectory.boolValue, !isPassing, !isGolden { files[name] = try contents(path) }
    }
    return files
  }

  @Test(
    "What is exported and imported is the same store, byte for byte", arguments: [1, 7, 1 << 20])
  func thereAndBack(pieceByteCount: Int) throws {
    let store = try wholeStore()
    let before = try files(of: store)
    #expect(before.count == 12)
    let document = try exported(store)
    let copy = try imported(document, pieceByteCount: pieceByteCount)
    expectNoDifference(try files(of: copy), before)
    #expect(try exported(copy) == document)
    #expect(try files(of: store) == before)
    for id in ["acme", "globex"] as [AccountID] {
      let (one, other) = (try store.load(id), try copy.load(id))
      expectNoDifference(other.account, one.account)
      #expect(other.sequence == one.sequence)
    }
    let archive = copy.archive(of: try copy.load("acme").account)
    #expect(archive.count == 5)
    #expect(try archive.document(at: 4).document.issued.number == "ACME-CN-2027-000001")
    #expect(try copy.dayOffset() == 38)
  }

  @Test("The document is one of JSON, with each record as it stands in its file")
  func document() throws {
    let document = try exported(try wholeStore())
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(document)) as? [String: Any])
    #expect(json["kind"] as? String == "billing-center-store")
    #expect(json["format"] as? Int == 2)
    #expect(json["dayOffset"] as? Int == 38)
    let accounts = try #require(json["accounts"] as? [[String: Any]])
    #expect(accounts.map { $0["id"] as? String } == ["acme", "globex"])
    #expect(accounts.map { $0["sequence"] as? Int } == [54, 16])
    #expect(accounts.map { ($0["journal"] as? [Any])?.count } == [4, 16])
    #expect(accounts.map { ($0["archive"] as? [Any])?.count } == [5, 0])
    let text = String(decoding: document, as: UTF8.self)
    #expect(text.contains("\n{\"seq\":51,\"checkpoint\":\"89bbc348\",\"crc\":\"5766b900\"},\n"))
  }

  @Test("A store of format 1 stays one")
  func formatOne() throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Formats/format-1").path
    try FileManager.default.copyItem(atPath: golden, toPath: directory.path + "/store")
    let store = try Store(opening: directory.path + "/store")
    let copy = try imported(try exported(store))
    #expect(
      try String(decoding: contents(copy.path + "/store.json"), as: UTF8.self)
        == "{\"format\":1,\"dayOffset\":38,\"crc\":\"5a18fbdc\"}\n")
    #expect(try copy.load("acme").sequence == 51)
  }

  @Test("What a crash left unfinished is exported as set aside, and stays where it is")
  func tornTail() throws {
    let store = try wholeStore()
    let journal = store.path + "/accounts/globex/journal.ndjson"
    let torn = try contents(journal) + Array("{\"seq\":17,\"at".utf8)
    try write(torn, to: journal)
    let copy = try imported(try exported(store))
    #expect(try contents(journal) == torn)
    #expect(try copy.load("globex").sequence == 16)
    #expect(
      try contents(copy.path + "/accounts/globex/journal.ndjson.rejected")
        == Array("{\"seq\":17,\"at\n".utf8))
  }

  @Test("Everything that is imported is for its owner alone")
  func permissions() throws {
    let copy = try imported(try exported(try wholeStore()))
    for name in try FileManager.default.subpathsOfDirectory(atPath: copy.path) + [""] {
      let attributes = try FileManager.default.attributesOfItem(atPath: copy.path + "/" + name)
      let isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isDirectory ? 0o700 : 0o600), "\(name)")
    }
  }

  // MARK: - What is refused

  @Test(
    "A damaged store is not exported",
    arguments: ["account.json", "journal.ndjson", "invoices/2026.ndjson"])
  func damagedStore(name: String) throws {
    let store = try wholeStore()
    let path = store.path + "/accounts/acme/" + name
    var bytes = try contents(path)
    bytes[20] ^= 1
    try write(bytes, to: path)
    let error = #expect(throws: StoreError.self) { try exported(store) }
    guard case .damaged(path, line: 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A full disk ends an export")
  func fullDisk() throws {
    let full = StoreError.io(path: "shop.json", operation: .write, code: ENOSPC)
    let store = try wholeStore()
    #expect(throws: full) { try store.export { _ throws(StoreError) in throw full } }
  }

  private func text() throws -> String {
    String(decoding: try exported(try wholeStore()), as: UTF8.self)
  }

  /// Expects that nothing is made of a document.
  private func refusal(of document: String) throws -> StoreError? {
    let error = #expect(throws: StoreError.self) { try imported(document.utf8) }
    #expect(try names(in: directory.path) == ["store"])
    return error
  }

  /// What in a document is replaced, by what, and the fault.
  struct Change: CustomTestStringConvertible {
    let old: String
    let new: String
    let fault: StoreError

    var testDescription: String { "\(old) → \(new.prefix(40))" }

    init(_ old: String, _ new: String, _ fault: StoreError) {
      self.old = old
      self.new = new
      self.fault = fault
    }

    init(_ old: String, _ new: String, line: Int, _ damage: ExportDamage) {
      self.init(old, new, .notAnExport(file: "shop.json", line: line, damage))
    }
  }

  static let changes: [Change] = [
    Change("\"kind\"", "\"sort\"", line: 1, .unknown),
    Change("{\"kind\"", "[\"kind\"", line: 1, .unknown),
    Change("center-store\"", "centre\"", line: 1, .unknown),
    Change(
      "\"format\":2", "\"format\":3", .futureFormat(file: "shop.json", found: 3, known: 2)),
    Change("\"format\":2", "\"format\":0", line: 1, .unreadable("format › 0 never was")),
    Change(
      "\"dayOffset\":38", "\"dayOffset\":-1", line: 1, .unreadable("dayOffset › -1 cannot be")),
    Change(
      "\"dayOffset\":38", "\"days\":38", line: 1,
      .unexpected(found: "\"days\"", expected: "\"accounts\"")),
    Change(
      ",\n\"accounts\":", ";\n\"accounts\":", line: 2,
      .unexpected(found: ";", expected: "\"accounts\"")),
    Change("\"id\":\"globex\"", "\"id\":\"acme\"", line: 24, .repeatedAccount("acme")),
    Change("\"id\":\"acme\"", "\"id\":\"../acme\"", line: 4, .invalidAccountID("../acme")),
    Change("\"id\":\"acme\"", "\"id\":\".\"", line: 4, .invalidAccountID(".")),
    Change(
      "\"id\":\"acme\"", "\"id\":7", line: 4,
      .unreadable("Expected to decode String but found number instead.")),
    Change(
      "\"seq\":53,", "\"seq\":59,", line: 9,
      .record(.wrongChecksum(found: "dea03b12", computed: "238c8ddc"))),
    Change("\"seq\":53,", "\"seq\":53,\n", line: 10, .record(.notARecord)),
    Change(
      "\"sequence\":54", "\"sequence\":55", line: 23,
      .inconsistent(
        file: "accounts/acme/journal.ndjson", line: 1, .wrongSequence(found: 54, expected: 55))),
    Change(
      "\"delivered\":54", "\"delivered\":-1", line: 12, .unreadable("delivered › -1 cannot be")),
    Change(
      "\"name\":\"000054", "\"name\":\"../../0", line: 13,
      .invalidFileName("new/../../0.mail-2.billing-center")),
    Change(
      "\"name\":\"000054", "\"name\":\".0", line: 13,
      .invalidFileName("new/.0.mail-2.billing-center")),
    Change(
      "\"name\":\"000054", "\"name\":\"0\\u0000", line: 13,
      .invalidFileName("new/0\u{0}.mail-2.billing-center")),
    Change(
      "\"folder\":\"new\"", "\"folder\":\"..\"", line: 13,
      .invalidFileName("../000054.mail-2.billing-center")),
    Change("\"text\":", "\"txt\":", line: 13, .unexpected(found: "}", expected: "\"text\"")),
    Change("\"rejected\":\"", "\"rejected\":\"!", line: 16, .unreadable("this is not Base64")),
    Change(
      "\"archive\":[", "\"archive\":" + String(repeating: "[", count: 200), line: 17,
      .tooDeep(limit: 100)),
    Change("]}}\n", "]}},\n", line: 51, .unexpected(found: ",", expected: "")),
    Change("]}}\n", "]}}\n{}", line: 52, .unexpected(found: "{", expected: "")),
  ]

  @Test("A document that cannot be trusted is refused with its line", arguments: changes)
  func refused(change: Change) throws {
    let text = try text()
    guard let place = text.range(of: change.old) else {
      Issue.record("there is no \(change.old)")
      return
    }
    let error = try refusal(of: text.replacingCharacters(in: place, with: change.new))
    expectNoDifference(error, change.fault)
  }

  @Test("A document without one of its records is refused", arguments: [7, 10, 18, 20, 22, 26, 41])
  func withoutRecord(line: Int) throws {
    var lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[line - 1].hasPrefix("{\"seq\":"))
    lines.remove(at: line - 1)
    // What was before the end of a list had no comma.
    let document = lines.joined(separator: "\n").replacing("},\n]", with: "}\n]")
    let error = try refusal(of: document)
    guard case .notAnExport("shop.json", _, let damage) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    switch damage {
    case .record(.wrongSequence), .inconsistent: break
    default: Issue.record("\(damage)")
    }
  }

  @Test("A document that ends before its end is refused")
  func cut() throws {
    let document = try exported(try wholeStore())
    for count in stride(from: 0, to: document.count - 1, by: 997) + [document.count - 2] {
      let error = #expect(throws: StoreError.self) { try imported(document.prefix(count)) }
      guard case .notAnExport = error else {
        Issue.record("\(count): \(String(describing: error))")
        continue
      }
    }
    #expect(try names(in: directory.path) == ["store"])
  }

  @Test("Only an empty directory becomes a store")
  func places() throws {
    let document = try exported(try wholeStore())
    #expect(throws: StoreError.notEmpty(path: directory.path + "/store")) {
      try imported(document, to: "store")
    }
    try write("mine", to: directory.path + "/letter")
    #expect(throws: StoreError.notADirectory(path: directory.path + "/letter")) {
      try imported(document, to: "letter")
    }
    try FileManager.default.createSymbolicLink(
      atPath: directory.path + "/link", withDestinationPath: directory.path + "/elsewhere")
    #expect(throws: StoreError.symbolicLink(path: directory.path + "/link")) {
      try imported(document, to: "link/")
    }
    try FileManager.default.createDirectory(
      atPath: directory.path + "/empty", withIntermediateDirectories: false)
    #expect(try imported(document, to: "empty").load("acme").sequence == 54)
    #expect(try imported(document, to: "some/where").load("acme").sequence == 54)
    #expect(try names(in: directory.path) == ["empty", "letter", "link", "some", "store"])
  }
}
