import CustomDump
import Foundation
import Testing

@Suite("Lists by script")
struct ListCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  static let everyList = [
    ["catalog"], ["subscriptions", "--account", "acme"], ["invoices", "--account", "acme"],
    ["invoices", "show", "ACME-2026-000007", "--account", "acme"], ["account", "list"],
    ["snapshot", "--screen", "confirmation", "--account", "acme"],
  ]

  @Test("A list leaves the store's bytes as they are", arguments: everyList)
  func leavesBytes(arguments: [String]) async throws {
    try await sandbox.makeStore()
    let before = try sandbox.contents(of: sandbox.storePath)
    let list = try await sandbox.run(arguments + ["--now", "2026-11-23"])
    expectNoDifference(list.exitCode, 0)
    expectNoDifference(list.standardError, "")
    #expect(!list.standardOutput.isEmpty)
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
  }

  @Test("A list without a store makes none, and shows the sample accounts", arguments: everyList)
  func createsNothing(arguments: [String]) async throws {
    let list = try await sandbox.run(arguments + ["--now", "2026-11-23"])
    expectNoDifference(list.exitCode, 0)
    #expect(!list.standardOutput.isEmpty)
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("A list of a store that is not there says that it shows samples")
  func missingStore() async throws {
    let place = sandbox.path("nowhere")
    let list = try await sandbox.run("account", "list", "--store", place)
    expectNoDifference(list.exitCode, 0)
    expectNoDifference(
      list.standardError,
      "note: there is no store at \(place) yet; this is what sample accounts would show\n")
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test("The catalog lists prices in minor units, and words in the language")
  func catalog() async throws {
    let catalog = try await sandbox.run("catalog", "--json", "--lang", "it")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(catalog.standardOutput.utf8)) as? NSDictionary)
    let products = try #require(document["products"] as? [NSDictionary])
    expectNoDifference(
      products.compactMap { $0["id"] as? String },
      ["gotomeeting", "gotowebinar", "gototraining", "gotoassist", "rescueassist"])
    let tiers = try #require(products[1]["tiers"] as? [NSDictionary])
    expectNoDifference(
      tiers[1],
      [
        "id": "pro", "name": "Pro", "seatLimit": 150,
        "prices": [["currency": "EUR", "monthly": 22900, "annual": 238_800]],
      ])
  }

  @Test("The catalog's table stands in columns")
  func catalogTable() async throws {
    let catalog = try await sandbox.run("catalog", "--lang", "it")
    let lines = catalog.standardOutput.split(separator: "\n")
    expectNoDifference(
      lines[5],
      "gotowebinar   pro       GoToWebinar Pro            229,00 €  2.388,00 €  "
        + "fino a 150 organizzatori    7 giorni")
    expectNoDifference(lines.count, 12)
  }

  @Test("The catalog in ASCII has nothing else")
  func asciiCatalog() async throws {
    let catalog = try await sandbox.run("catalog", "--ascii")
    #expect(catalog.standardOutput.contains("EUR 229.00"))
    #expect(catalog.standardOutput.utf8.allSatisfy { $0 < 128 })
  }

  @Test("Subscriptions tell their status and until when they are usable (rule 39)")
  func subscriptions() async throws {
    let list = try await sandbox.run(
      "subscriptions", "--account", "acme", "--now", "2026-11-23", "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(list.standardOutput.utf8)) as? NSDictionary)
    let subscriptions = try #require(document["subscriptions"] as? [NSDictionary])
    expectNoDifference(
      subscriptions.compactMap { $0["status"] as? String },
      ["pendingCancellation", "ended", "active", "trial"])
    expectNoDifference(
      subscriptions.map { ($0["entitlement"] as? NSDictionary)?["usableUntil"] as? String },
      ["2027-01-14", nil, "2026-12-07", "2026-12-01"])
    expectNoDifference(
      subscriptions[2]["period"] as? NSDictionary, ["start": "2026-11-08", "end": "2026-12-08"])
  }

  @Test("The tables of an account fit a terminal of 80 columns", arguments: ["it", "en"])
  func width(language: String) async throws {
    try await sandbox.makeStore()
    for account in ["acme", "globex"] {
      for command in ["subscriptions", "invoices", "offers"]
      where account == "globex" || command != "offers" {
        let table = try await sandbox.done("\(command) --lang \(language)", of: account)
        for line in table.split(separator: "\n") {
          #expect(line.count <= 80, "\(line)")
        }
      }
    }
  }

  @Test("A subscription's seats, billing and price stand below its status")
  func subscriptionTable() async throws {
    try await sandbox.makeStore()
    let table = try await sandbox.done("subscriptions --lang it", of: "acme")
    expectNoDifference(
      table.split(separator: "\n").prefix(3).joined(separator: "\n"),
      """
      Id     Piano                      Stato                    Utilizzabile fino al
      sub-1  GoToAssist Remote Support  Annullamento in sospeso  14 gen 2027
             2 agenti, annuale, 660,00 € per agente all'anno
      """)
  }

  @Test("What is open of an invoice tells by when it is to be paid, below it")
  func dueDay() async throws {
    try await sandbox.makeStore()
    let table = try await sandbox.done("invoices", of: "globex")
    expectNoDifference(
      table.split(separator: "\n").prefix(3).joined(separator: "\n"),
      """
      Invoice             Issued            Total        Open  Status
      GLOBEX-2026-000003  14 Nov 2026   €3,120.00   €3,120.00  Open
                          Pay by 14 Dec 2026
      """)
  }

  @Test(
    "An account without subscriptions says so",
    arguments: [
      ("en", "nuova has no subscriptions.\n"), ("it", "nuova non ha sottoscrizioni.\n"),
    ])
  func noSubscriptions(language: String, words: String) async throws {
    let list = try await sandbox.run("subscriptions", "--account", "nuova", "--lang", language)
    expectNoDifference(list.standardOutput, words)
  }

  @Test("H2 · Invoices come newest first")
  func invoices() async throws {
    let list = try await sandbox.run("invoices", "--account", "acme", "--now", "2026-11-23")
    let lines = list.standardOutput.split(separator: "\n")
    expectNoDifference(
      lines[1], "ACME-2026-000007  8 Nov 2026     €664.90  €0.00  Paid")
    #expect(lines.last?.hasPrefix("ACME-2026-000001") == true)
  }

  @Test("An open invoice says what is still to be paid")
  func openInvoice() async throws {
    let list = try await sandbox.run(
      "invoices", "list", "--account", "globex", "--now", "2026-11-23", "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(list.standardOutput.utf8)) as? NSDictionary)
    let invoices = try #require(document["invoices"] as? [NSDictionary])
    expectNoDifference(invoices.count, 3)
    #expect(invoices.allSatisfy { $0["status"] as? String == "open" })
    #expect(invoices.allSatisfy { $0["open"] as? Int == $0["due"] as? Int })
  }

  @Test("H2 · An invoice is shown as people keep it")
  func invoice() async throws {
    let shown = try await sandbox.run(
      "invoices", "show", "ACME-2026-000007", "--account", "acme", "--now", "2026-11-23", "--lang",
      "it")
    #expect(shown.standardOutput.hasPrefix("Fattura ACME-2026-000007"))
    #expect(shown.standardOutput.contains("8 novembre 2026, Visa •••• 4242"))
  }

  @Test("The accounts are listed with their people")
  func accounts() async throws {
    let list = try await sandbox.run("account", "list", "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(list.standardOutput.utf8)) as? NSDictionary)
    let accounts = try #require(document["accounts"] as? [NSDictionary])
    expectNoDifference(accounts.compactMap { $0["id"] as? String }, ["acme", "globex", "nuova"])
    expectNoDifference(
      accounts.compactMap { $0["kind"] as? String }, ["online", "corporate", "online"])
  }
}
