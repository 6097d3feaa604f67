import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

/// Stores as earlier versions wrote them: one directory for each format, which never changes.
///
/// Beside a store's own files stands what its accounts are, as JSON.
@Suite("Stored formats")
struct FormatTests {
  private static let formats = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Formats").path

  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func store(ofFormat format: Int) throws -> Store {
    try FileManager.default.copyItem(
      atPath: "\(Self.formats)/format-\(format)", toPath: directory.path + "/store")
    return try Store(opening: directory.path + "/store")
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try contents(path), as: UTF8.self)
  }

  // MARK: - Reading

  /// What a stored account is, and which mails its journal has still to put into the outbox.
  struct Golden: CustomTestStringConvertible {
    let format: Int
    let id: AccountID
    let sequence: Int
    let archivedCount: Int
    let mails: [String]

    var testDescription: String { "\(id) of format \(format)" }
  }

  static let goldens = [
    Golden(
      format: 1, id: "acme", sequence: 51, archivedCount: 0, mails: ["000013.mail-1.billing-center"]
    ),
    Golden(format: 1, id: "globex", sequence: 16, archivedCount: 0, mails: []),
    Golden(
      format: 2, id: "acme", sequence: 54, archivedCount: 5, mails: ["000054.mail-2.billing-center"]
    ),
    Golden(format: 2, id: "globex", sequence: 16, archivedCount: 0, mails: []),
  ]

  @Test("A store of each format still opens as the same accounts", arguments: goldens)
  func replay(golden: Golden) throws {
    let store = try store(ofFormat: golden.format)
    let stored = try store.load(golden.id)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let found = String(decoding: try encoder.encode(stored.account), as: UTF8.self) + "\n"
    expectNoDifference(found, try text("\(store.path)/\(golden.id).json"))
    #expect(stored.sequence == golden.sequence)
    #expect(stored.account.archivedCount == golden.archivedCount)
    #expect(stored.recovery == nil)
    #expect(try store.dayOffset() == 38)
    let outbox = "\(store.path)/accounts/\(golden.id)/outbox/new"
    #expect((try? names(in: outbox)) ?? [] == golden.mails)
  }

  // MARK: - Writing

  @Test(
    "What is read of the current format is written again to the same bytes",
    arguments: [
      "acme/account.json", "acme/journal.ndjson", "acme/invoices/2026.ndjson",
      "acme/invoices/2027.ndjson", "globex/journal.ndjson",
    ])
  func sameBytes(file: String) throws {
    let whole = try text("\(Self.formats)/format-\(Store.format)/accounts/\(file)")
    let again = try whole.split(separator: "\n").map { text in
      let line = try JournalLine(reading: Array(text.utf8))
      return String(decoding: try Self.again(line, in: file).bytes, as: UTF8.self) + "\n"
    }
    expectNoDifference(again.joined(), whole)
  }

  private static func again(_ line: JournalLine, in file: String) throws -> JournalLine {
    let sequence = line.sequence
    if file.hasSuffix("account.json") {
      return JournalLine(try line.record(as: Checkpoint.Record.self), sequence: sequence)
    }
    if file.contains("invoices") {
      return JournalLine(try line.record(as: ArchivedDocument.self), sequence: sequence)
    }
    return line.isBase
      ? JournalLine(try line.record(as: Checkpoint.Base.self), sequence: sequence)
      : JournalLine(try line.record(as: Transaction.self), sequence: sequence)
  }

  // MARK: - From one format to the next

  @Test("A store of format 1 stays one until its first checkpoint, and nothing is lost then")
  func raised() throws {
    let store = try store(ofFormat: 1)
    let manifest = store.path + "/store.json"
    let before = try store.append(
      [.dayBegan(day: Samples.day("2027-02-07"))], onto: try store.load("acme"),
      at: Samples.moment, by: "system")
    #expect(try text(manifest) == "{\"format\":1,\"dayOffset\":38}\n")
    _ = try store.checkpoint(before, at: Samples.moment)
    #expect(try text(manifest) == "{\"format\":2,\"dayOffset\":38,\"crc\":\"49e09b2f\"}\n")
    let after = try Store(opening: store.path).load("acme")
    #expect(after.sequence == before.sequence)
    #expect(after.account.archivedCount == 10)
    var account = after.account
    let archive = store.archive(of: account)
    account.restore(try (0..<archive.count).map { try archive.document(at: $0) })
    expectNoDifference(account, before.account)
  }

  /// How the store of format 2 was made.
  @Test("What format 1 holds, a checkpoint and some transactions are the store of format 2")
  func made() throws {
    let store = try store(ofFormat: 1)
    let moment = try #require(Timestamp(iso8601: "2027-02-07T09:30:05Z"))
    var acme = try store.checkpoint(try store.load("acme"), at: moment)
    let events = [
      [.dayBegan(day: try Samples.day("2027-02-07")), Samples.added(7)], [Samples.added(8)],
      [try Samples.mail(2)],
    ]
    for events in events {
      acme = try store.append(events, onto: acme, at: moment, by: Samples.anna)
    }
    for file in [
      "store.json", "accounts/acme/account.json", "accounts/acme/journal.ndjson",
      "accounts/acme/invoices/2026.ndjson", "accounts/acme/invoices/2027.ndjson",
      "accounts/globex/journal.ndjson",
    ] {
      expectNoDifference(
        try text("\(store.path)/\(file)"), try text("\(Self.formats)/format-2/\(file)"), file)
    }
  }
}
