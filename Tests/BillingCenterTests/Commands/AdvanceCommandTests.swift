import CustomDump
import Foundation
import Testing

@Suite("Time by script")
struct AdvanceCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private struct Answer: Decodable {
    struct Entry: Decodable {
      let account: String
      let today: String
      let happened: [Happening]
    }

    struct Happening: Decodable, Hashable {
      let day: String
      let kind: String
      let subscription: String?
      let document: String?
      let amount: Int?
    }

    let to: String
    let accounts: [Entry]
  }

  private func advance(to day: String, from now: String) async throws -> Answer {
    let output = try await sandbox.run("advance", "--to", day, "--now", now, "--json")
    try #require(output.exitCode == 0, "\(output.standardError)")
    return try JSONDecoder().decode(Answer.self, from: Data(output.standardOutput.utf8))
  }

  @Test("Rule 36 · time goes on for every account, and tells what it brought")
  func advances() async throws {
    try await sandbox.makeStore()
    let answer = try await advance(to: "2026-12-31", from: "2026-11-23")
    expectNoDifference(answer.accounts.map(\.account), ["acme", "globex", "nuova"])
    #expect(answer.accounts.allSatisfy { $0.today == "2026-12-31" })
    expectNoDifference(
      answer.accounts[0].happened,
      [
        .init(day: "2026-12-02", kind: "ended", subscription: "sub-4", document: nil, amount: nil),
        .init(
          day: "2026-12-08", kind: "renewed", subscription: "sub-3",
          document: "ACME-2026-000008", amount: 66_490),
        .init(
          day: "2026-12-08", kind: "paid", subscription: nil, document: "ACME-2026-000008",
          amount: 66_490),
      ])
    expectNoDifference(
      answer.accounts[1].happened.map(\.kind), ["offerExpired", "renewed", "offerExpired"])
    expectNoDifference(answer.accounts[2].happened, [])
  }

  @Test("Rule 37 · failed charges, the end and the credit are told with their days")
  func dunning() async throws {
    try await sandbox.makeStore(buying: "gotowebinar pro --seats 1 --monthly", on: "2026-11-08")
    try await sandbox.done(
      "payment-method set", on: "2026-11-08", input: Sandbox.decliningCard)
    let answer = try await advance(to: "2026-12-31", from: "2026-11-08")
    let nuova = try #require(answer.accounts.last)
    expectNoDifference(
      nuova.happened.map { "\($0.day) \($0.kind)" },
      [
        "2026-12-08 renewed", "2026-12-08 pastDue", "2026-12-11 pastDue", "2026-12-13 pastDue",
        "2026-12-15 ended", "2026-12-15 credited",
      ])
    expectNoDifference(nuova.happened.last?.document, "NUOVA-CN-2026-000001")
    expectNoDifference(nuova.happened.last?.amount, -27_938)
  }

  @Test("The day that time went on to is today for the commands that follow")
  func staysAdvanced() async throws {
    let day = Date.now.addingTimeInterval(40 * 86_400).formatted(
      .iso8601.year().month().day())
    let advanced = try await sandbox.run("advance", "--to", day)
    expectNoDifference(advanced.exitCode, 0)
    struct Answer: Decodable {
      let today: String
    }
    let list = try await sandbox.run("subscriptions", "--account", "acme", "--json")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(list.standardOutput.utf8))
    #expect(answer.today >= day)
  }

  @Test("In words an account that nothing was due for says so")
  func words() async throws {
    try await sandbox.makeStore()
    let output = try await sandbox.run(
      "advance", "--to", "2026-12-08", "--now", "2026-11-23", "--lang", "it")
    #expect(
      output.standardOutput.contains(
        "  8 dic 2026  664,90 € di ACME-2026-000008 pagati con Visa •••• 4242\n"))
    #expect(output.standardOutput.hasSuffix("nuova  8 dic 2026\n  Non c'era nulla in scadenza.\n"))
  }

  @Test(
    "Rule 5 · time never goes back, and a day that is none is wrong usage",
    arguments: [
      ("2026-11-22", 1, "dayPast"), ("2026-02-30", 2, "usage"), ("2199-01-01", 2, "usage"),
    ])
  func refuses(day: String, exitCode: Int32, code: String) async throws {
    try await sandbox.makeStore()
    let before = try sandbox.books()
    let output = try await sandbox.run(
      "advance", "--to", day, "--now", "2026-11-23", "--json")
    expectNoDifference(output.exitCode, exitCode)
    #expect(output.standardOutput.contains("\"code\" : \"\(code)\""))
    #expect(try sandbox.books() == before)
  }

  @Test("Reading on a later day writes nothing, and changing commits what was due first")
  func readingAdvancesACopy() async throws {
    try await sandbox.makeStore()
    let before = try sandbox.books()
    let later = try await sandbox.document(
      "invoices", of: "acme", on: "2026-12-31", as: InvoicesAnswer.self)
    expectNoDifference(later.invoices.first?.number, "ACME-2026-000008")
    #expect(try sandbox.books() == before)
    try await sandbox.done("account purchase-order set PO-1", of: "acme", on: "2026-12-31")
    let now = try await sandbox.document(
      "invoices", of: "acme", on: "2026-12-31", as: InvoicesAnswer.self)
    expectNoDifference(now.invoices, later.invoices)
  }
}
