import Billing
import BillingService
import BillingStore
import CustomDump
import Foundation
import Testing

/// What commands tell of documents that have left the account for its archive.
@Suite("Invoices of the archive by script")
struct ArchiveCommandTests {
  private static let day = "2027-03-31"
  private static let commands = [
    "invoices", "invoices --json", "invoices --lang it", "invoices show NUOVA-2026-000001",
    "invoices show NUOVA-CN-2026-000001 --json", "invoices export", "invoices export --json",
    "invoices export --format csv", "invoices export NUOVA-2026-000001 --format html",
  ]

  /// Nuova with a credit note and some renewals behind it.
  private static func sandbox() async throws -> Sandbox {
    let sandbox = try Sandbox()
    try await sandbox.makeStore(
      buying: "gotowebinar starter --seats 8 --monthly", on: "2026-11-08")
    try await sandbox.done("cart add change sub-1 --seats 5")
    try await sandbox.done("order place")
    _ = try await sandbox.run("advance", "--to", day, "--now", "2026-11-23")
    return sandbox
  }

  /// Writes the account's state down, so that what is settled leaves it.
  ///
  /// - Returns: How many documents have left.
  private static func checkpoint(_ sandbox: Sandbox, of id: AccountID = "nuova") throws -> Int {
    let store = try Store(opening: sandbox.storePath)
    let stored = try store.load(id)
    let noon = BillingClock.fixed(try #require(Day(iso8601: day)))
      .timestamp(in: stored.account.timeZone)
    return try store.checkpoint(stored, at: noon).account.archivedCount
  }

  @Test("H2 · Lists, documents and exports are the same bytes before and after a checkpoint")
  func sameBytes() async throws {
    let sandbox = try await Self.sandbox()
    var before: [String] = []
    for command in Self.commands {
      before.append(try await sandbox.done(command, on: Self.day))
    }
    #expect(try Self.checkpoint(sandbox) > 3)
    for (command, text) in zip(Self.commands, before) {
      let after = try await sandbox.done(command, on: Self.day)
      expectNoDifference(after, text)
    }
  }

  @Test("Rule 41 · an invoice that has left is settled, and the last one is still known")
  func refusals() async throws {
    let sandbox = try await Self.sandbox()
    let wrong = "invoices show NUOVA-2030-000001"
    let before = try await sandbox.ask(wrong, on: Self.day)
    #expect(before.standardError.contains("the last one of nuova is NUOVA-2027-00000"))
    _ = try Self.checkpoint(sandbox)
    let after = try await sandbox.ask(wrong, on: Self.day)
    #expect(after.standardError == before.standardError)
    let pay = try await sandbox.ask("invoices pay NUOVA-2026-000001 --json", on: Self.day)
    #expect(pay.exitCode == 1)
    #expect(pay.standardOutput.contains("\"code\" : \"invoiceSettled\""))
  }

  @Test("G2 · An offer that was accepted long ago still tells its invoice")
  func offer() async throws {
    let sandbox = try Sandbox()
    try await sandbox.makeStore()
    try await sandbox.done("payment-method set", of: "globex", input: Sandbox.payingCard)
    for number in 1...3 {
      try await sandbox.done("invoices pay GLOBEX-2026-00000\(number)", of: "globex")
    }
    let before = try await sandbox.done("offers accept offer-1", of: "globex", on: Self.day)
    #expect(before.contains("GLOBEX-2026-00000"))
    #expect(try Self.checkpoint(sandbox, of: "globex") == 3)
    let after = try await sandbox.done("offers accept offer-1", of: "globex", on: Self.day)
    expectNoDifference(after, before)
  }

  @Test("A damaged line of the archive is named with its file, and exits with 3")
  func damaged() async throws {
    let sandbox = try await Self.sandbox()
    _ = try Self.checkpoint(sandbox)
    let file = sandbox.storePath + "/accounts/nuova/invoices/2026.ndjson"
    var bytes = Array(try Data(contentsOf: URL(filePath: file)))
    bytes[40] ^= 1
    try Data(bytes).write(to: URL(filePath: file))
    let answer = try await sandbox.ask("invoices", on: Self.day)
    #expect(answer.exitCode == 3)
    #expect(answer.standardOutput == "")
    #expect(answer.standardError.contains("2026.ndjson, line 1: "))
    let others = try await sandbox.ask("subscriptions", on: Self.day)
    #expect(others.exitCode == 0)
  }
}
