import Billing
import CustomDump
import Foundation
import Testing

@testable import BillingStore

/// Stores as earlier versions wrote them: one directory for each format, which never changes.
///
/// Beside a store's own files stands what its account is, as JSON.
@Suite("Stored formats")
struct FormatTests {
  private static let formats = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Formats").path

  @Test("A store of each format still opens as the same account", arguments: [1])
  func replay(format: Int) throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: "\(Self.formats)/format-\(format)", toPath: directory.path + "/store")
    let stored = try Store(opening: directory.path + "/store").load("acme")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let found = String(decoding: try encoder.encode(stored.account), as: UTF8.self) + "\n"
    expectNoDifference(
      found, String(decoding: try contents(directory.path + "/store/acme.json"), as: UTF8.self))
    #expect(stored.sequence == 14)
    #expect(stored.recovery == nil)
    #expect(try names(in: directory.outbox + "/new") == ["000003.mail-1.billing-center"])
  }

  @Test("What is read of the current format is written again to the same bytes")
  func sameBytes() throws {
    let path = "\(Self.formats)/format-\(Store.format)/accounts/acme/journal.ndjson"
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
