import Billing
import CustomDump
import Foundation
import Testing

@testable import BillingStore

/// Stores as earlier versions wrote them: one directory for each format, which never changes.
///
/// Beside a store's own files stands what its accounts are, as JSON.
@Suite("Stored formats")
struct FormatTests {
  private static let formats = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Formats").path

  @Test(
    "A store of each format still opens as the same accounts", arguments: [1],
    [("acme", 51), ("globex", 16)] as [(AccountID, Int)])
  func replay(format: Int, account: (id: AccountID, sequence: Int)) throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: "\(Self.formats)/format-\(format)", toPath: directory.path + "/store")
    let store = try Store(opening: directory.path + "/store")
    let stored = try store.load(account.id)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let found = String(decoding: try encoder.encode(stored.account), as: UTF8.self) + "\n"
    expectNoDifference(
      found,
      String(decoding: try contents("\(store.path)/\(account.id).json"), as: UTF8.self))
    #expect(stored.sequence == account.sequence)
    #expect(stored.recovery == nil)
    #expect(try store.dayOffset() == 38)
    if account.id == "acme" {
      #expect(try names(in: directory.outbox + "/new") == ["000013.mail-1.billing-center"])
    }
  }

  @Test(
    "What is read of the current format is written again to the same bytes",
    arguments: ["acme", "globex"])
  func sameBytes(account: String) throws {
    let path = "\(Self.formats)/format-\(Store.format)/accounts/\(account)/journal.ndjson"
    let whole = String(decoding: try contents(path), as: UTF8.self)
    let again = try whole.split(separator: "\n").map { text in
      let line = try JournalLine(reading: Array(text.utf8))
      let transaction = try line.record(as: Transaction.self)
      let bytes = JournalLine(transaction, sequence: line.sequence).bytes
      return String(decoding: bytes, as: UTF8.self) + "\n"
    }
    expectNoDifference(again.joined(), whole)
  }
}
