import Billing
import Foundation
import TestSupport
import Testing

@testable import BillingStore

/// A checkpoint and a journal whose checksums are right may still not belong together.
@Suite("Where checkpoint and journal meet")
struct CheckpointTests {
  private let directory: TemporaryDirectory
  private let store: Store
  private let stored: StoredAccount

  init() throws {
    directory = try TemporaryDirectory()
    (store, stored) = try directory.store(items: 2)
  }

  private var checkpoint: String { directory.account + "/account.json" }

  private func line() throws -> JournalLine {
    try JournalLine(reading: try contents(checkpoint).dropLast())
  }

  /// Puts another checkpoint there, whose checksum is right.
  private func exchange(
    sequence: Int? = nil, account: Account? = nil, transaction: String? = nil
  ) throws -> JournalLine {
    let line = try line()
    let record = try line.record(as: Checkpoint.Record.self)
    let other = JournalLine(
      Checkpoint.Record(
        account: account ?? record.account,
        at: Timestamp(secondsSinceEpoch: Samples.moment.secondsSinceEpoch + 1),
        transaction: transaction ?? record.transaction),
      sequence: sequence ?? line.sequence)
    try write(other.terminated, to: checkpoint)
    return other
  }

  private func expect(_ error: StoreError, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(throws: error, sourceLocation: sourceLocation) { try store.load("acme") }
  }

  @Test("Longer drafts that a crash left become no part of a checkpoint and its journal")
  func drafts() throws {
    for name in ["account.json.new", "journal.ndjson.new"] {
      try write(String(repeating: "x", count: 100_000), to: "\(directory.account)/\(name)")
    }
    let checkpointed = try store.checkpoint(stored, at: Samples.moment)
    #expect(try store.load("acme").account == checkpointed.account)
    #expect(try contents(directory.journal).count == checkpointed.position.byteCount)
  }

  @Test("A journal goes on from the checkpoint that it names, and from no other of that number")
  func otherCheckpoint() throws {
    _ = try store.checkpoint(stored, at: Samples.moment)
    let named = try line().checksum
    let other = try exchange()
    expect(
      .damaged(
        file: directory.journal, line: 1,
        .wrongCheckpoint(found: other.checksum, expected: named)))
  }

  @Test("An earlier checkpoint, or none, is not the one that a journal goes on from")
  func earlierCheckpoint() throws {
    _ = try store.checkpoint(stored, at: Samples.moment)
    let named = try line().checksum
    let other = try exchange(sequence: stored.sequence - 1)
    expect(
      .damaged(
        file: directory.journal, line: 1,
        .wrongCheckpoint(found: other.checksum, expected: named)))
    try FileManager.default.removeItem(atPath: checkpoint)
    expect(
      .damaged(file: directory.journal, line: 1, .wrongCheckpoint(found: nil, expected: named)))
  }

  @Test("A checkpoint was taken after the journal's own transaction of its number")
  func otherTransaction() throws {
    let journal = try contents(directory.journal)
    _ = try store.checkpoint(stored, at: Samples.moment)
    try write(journal, to: directory.journal)
    #expect(try store.load("acme").account == stored.account)
    let last = try line().record(as: Checkpoint.Record.self).transaction
    _ = try exchange(transaction: "0badc0de")
    expect(
      .damaged(
        file: directory.journal, line: 3, .wrongChecksum(found: last, computed: "0badc0de")))
  }

  @Test("A checkpoint is of the account whose directory it is in")
  func otherAccount() throws {
    _ = try store.checkpoint(stored, at: Samples.moment)
    _ = try exchange(account: try Samples.account("other"))
    expect(.damaged(file: checkpoint, line: 1, .wrongAccount(found: "other")))
  }

  @Test("A checkpoint that lacks its line feed is not whole")
  func unterminated() throws {
    _ = try store.checkpoint(stored, at: Samples.moment)
    try write(try contents(checkpoint).dropLast(), to: checkpoint)
    expect(.damaged(file: checkpoint, line: 1, .notARecord))
  }
}
