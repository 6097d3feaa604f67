import CustomDump
import Foundation
import Testing

@Suite("Reading writes nothing")
struct ReadingTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Every command that only reads.
  static let commands = [
    "catalog", "account list", "subscriptions --account acme", "invoices --account acme",
    "invoices show ACME-2026-000007 --account acme",
    "invoices export ACME-2026-000007 --account acme", "cart --account acme",
    "offers --account globex", "offers show offer-3 --account globex",
    "payment-method --account acme", "account purchase-order --account acme",
    "account invoice-recipients --account acme", "account vat-number --account acme",
    "quote add rescueassist --seats 1 --annual --account acme",
    "quote seats sub-3 +2 --account acme", "snapshot --screen confirmation --account nuova",
    "snapshot --screen export-refused --account acme", "snapshot --screen my-account",
  ]

  /// What a store can be like when it is read.
  enum Mood: String, CaseIterable {
    case upToDate
    /// A renewal that wants a charge, and an offer that expires.
    case due
    /// A line that a crash left unfinished.
    case torn

    var day: String { self == .due ? "2026-12-20" : "2026-11-23" }
  }

  private func run(_ command: String, _ mood: Mood) async throws -> Sandbox.Output {
    try await sandbox.run(command.split(separator: " ").map(String.init) + ["--now", mood.day])
  }

  @Test(
    "Every byte, name and date of the store stays as it was", arguments: commands, Mood.allCases)
  func leavesAll(command: String, mood: Mood) async throws {
    try await sandbox.makeStore()
    if mood == .torn {
      for account in ["acme", "globex", "nuova"] { try sandbox.tearJournal(of: account) }
    }
    let before = try sandbox.traces(of: sandbox.storePath)
    let read = try await run(command, mood)
    expectNoDifference(read.exitCode, 0, read.standardError)
    #expect(!read.standardOutput.isEmpty)
    #expect(try sandbox.traces(of: sandbox.storePath) == before)
    expectNoDifference(try sandbox.homes().filter { !$0.hasPrefix("data") }, [])
  }

  @Test("A store that may only be read is read, also with time due and a torn last line")
  func unwritable() async throws {
    try await sandbox.makeStore()
    try sandbox.tearJournal(of: "acme")
    try sandbox.closeStore()
    defer { try? sandbox.reopenStore() }
    let before = try sandbox.traces(of: sandbox.storePath)
    for command in Self.commands {
      for day in ["2026-11-23", "2026-12-20"] {
        let read = try await sandbox.runBound(
          command.split(separator: " ").map(String.init) + ["--now", day])
        expectNoDifference(read.exitCode, 0, "\(command): \(read.standardError)")
        #expect(!read.standardOutput.isEmpty)
      }
    }
    #expect(try sandbox.traces(of: sandbox.storePath) == before)
    let changing = try await sandbox.runBound(
      ["cart", "add", "plan", "rescueassist", "--seats", "1", "--annual", "--account", "nuova"])
    expectNoDifference(changing.exitCode, 3, "these permissions bind whoever runs the program")
    #expect(try sandbox.traces(of: sandbox.storePath) == before)
  }

  @Test("What is read on a later day is what a change on that day finds")
  func sameAsChanging() async throws {
    try await sandbox.makeStore()
    let read = try await sandbox.done("invoices", of: "acme", on: "2026-12-20")
    try await sandbox.done("account purchase-order set PO-1", of: "acme", on: "2026-12-20")
    let found = try await sandbox.done("invoices", of: "acme", on: "2026-12-20")
    expectNoDifference(found, read)
  }

  // MARK: - A damaged account

  @Test("An account that is damaged keeps nobody from the others")
  func damagedNeighbour() async throws {
    try await sandbox.makeStore()
    try sandbox.damageJournal(of: "globex")
    try await sandbox.done("invoices", of: "acme")
    try await sandbox.done("account purchase-order set PO-1", of: "acme")
    let refused = try await sandbox.ask("invoices", of: "globex")
    expectNoDifference(refused.exitCode, 3)
    #expect(refused.standardError.contains("accounts/globex/journal.ndjson, line 1"))
  }

  @Test("The list of accounts names the damaged one, with what is wrong")
  func damagedInList() async throws {
    try await sandbox.makeStore()
    try sandbox.damageJournal(of: "globex")
    let list = try await sandbox.run("account", "list", "--now", "2026-11-23")
    expectNoDifference(list.exitCode, 0)
    let lines = list.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("acme") })
    #expect(lines.contains("globex"))
    #expect(list.standardOutput.contains("the store is damaged"))

    struct Document: Decodable {
      struct Entry: Decodable {
        let id: String
        let message: String?
      }

      let accounts: [Entry]
      let unreadable: [Entry]
    }
    let json = try await sandbox.run("account", "list", "--json", "--now", "2026-11-23")
    let document = try JSONDecoder().decode(Document.self, from: Data(json.standardOutput.utf8))
    expectNoDifference(document.accounts.map(\.id), ["acme", "nuova"])
    expectNoDifference(document.unreadable.map(\.id), ["globex"])
    #expect(document.unreadable.first?.message?.contains("globex/journal.ndjson") == true)
  }

  @Test("Without a name nobody takes the account that can be read for the only one")
  func damagedAndUnnamed() async throws {
    try await sandbox.makeStore()
    for account in ["acme", "globex"] { try sandbox.damageJournal(of: account) }
    let list = try await sandbox.run("invoices", "--now", "2026-11-23")
    expectNoDifference(list.exitCode, 2)
    #expect(list.standardError.contains("the store has acme, globex, nuova"))
    let order = try await sandbox.run("order", "place", "--now", "2026-11-23")
    expectNoDifference(order.exitCode, 2)
  }
}
