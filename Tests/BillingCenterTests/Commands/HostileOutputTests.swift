import CustomDump
import Foundation
import TestSupport
import Testing

/// What commands print where data and arguments hold commands to the terminal (decision 16).
@Suite("Hostile text by script", .timeLimit(.minutes(30)))
struct HostileOutputTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private static let text = HostileStore.text
  private static let invoice = text.before("ACME-2026-000001")

  private static let reading: [(account: String, command: [String])] =
    [
      ["subscriptions"], ["invoices"], ["invoices", "show", invoice], ["account", "list"],
      ["account", "vat-number"], ["cart"], ["payment-method"], ["catalog"], ["store", "verify"],
      ["quote", "add", "gotowebinar", "pro", "--seats", "3", "--monthly"],
    ].map { ("acme", $0) }
    + [
      ["offers"], ["account", "purchase-order"], ["account", "invoice-recipients"], ["invoices"],
    ].map { ("globex", $0) }

  private static let ofTheStore = [["account", "list"], ["store", "verify"], ["catalog"]]

  @Test("No answer acts on a terminal, whatever the store's files hold, as text or as JSON")
  func answers() async throws {
    try await HostileStore.make(in: sandbox)
    var hostile = 0
    for (account, command) in Self.reading {
      let options = Self.ofTheStore.contains(command) ? [] : ["--account", account]
      for format in [[], ["--json"]] {
        let output = try await run(command + options + format)
        #expect((0...1).contains(output.exitCode), "\(command): \(output.standardError)")
        hostile += output.standardOutput.contains("666z") ? 1 : 0
      }
    }
    #expect(hostile >= 18)
  }

  @Test("JSON that was escaped for a terminal says the same")
  func sameJSON() async throws {
    try await HostileStore.make(in: sandbox)
    struct Answer: Decodable {
      let number: String
    }
    let output = try await run(["invoices", "show", Self.invoice, "--account", "acme", "--json"])
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.standardOutput.utf8))
    expectNoDifference(answer.number, Self.invoice)
  }

  @Test("H2 · No exported document acts on a terminal", arguments: ["text", "html", "csv", "json"])
  func exports(format: String) async throws {
    try await HostileStore.make(in: sandbox)
    let output = try await sandbox.run(
      "invoices", "export", Self.invoice, "--format", format, "--account", "acme", "--now",
      "2026-11-23")
    expectNoDifference(output.exitCode, 0)
    #expect(output.standardOutput.contains("666z"))
    let lines = output.standardOutput.replacing("\r\n", with: "\n")
    expectNoDifference(HostileText.actingScalars(in: lines), [])
  }

  @Test("No error that quotes what was typed acts on a terminal")
  func errors() async throws {
    try await sandbox.makeStore()
    let typed = Self.text.text
    for (account, command) in [
      [typed], ["catalog", "--lang", typed], ["catalog", "--now", typed],
      ["catalog", "--\(typed)"],
      ["quote", "add", "gotowebinar", "pro", "--monthly", "--seats", typed],
      ["store", "verify", "--store", typed], ["store", "import", typed], ["vat", "check", typed],
      ["snapshot", "--screen", typed], ["snapshot", "--format", typed], ["themes", "check", typed],
      ["subscriptions", "--account", typed],
    ].map({ ([], $0) })
      + [
        ["quote", "seats", typed, "1"], ["invoices", "show", typed], ["cart", "remove", typed],
        ["quote", "add", typed, "pro", "--monthly", "--seats", "1"],
        ["order", "place", "--due", typed],
        ["subscriptions", "--user", typed],
      ].map({ (["--account", "acme"], $0) })
    {
      let output = try await run(command + account)
      #expect(output.exitCode != 0, "\(command)")
      let written = output.standardOutput + output.standardError
      #expect(written.contains("666z"), "\(command.prefix(2)): \(written)")
    }
  }

  @Test("No file that cannot be read brings what is in it to the terminal")
  func files() async throws {
    try await sandbox.makeStore()
    let escaped = JSONStrings.literal(Self.text.text)
    let yaml = "\"\\e[666z\\e]52;c;eA==\\a\\x9b666z\""
    for (name, contents, command) in [
      ("offer.json", "{\(escaped):1,\"items\":[{\(escaped):2}]}", ["offers", "add"]),
      ("catalog.json", "{\(escaped):1,\"products\":[{\"id\":\(escaped)}]}", ["catalog", "check"]),
      ("export.json", "{\"kind\":\(escaped)}", ["store", "import"]),
      ("system.yaml", "system: \(yaml)\nname: n\n", ["themes", "check"]),
      ("color.yaml", "system: base16\nname: n\npalette: {base00: \(yaml)}\n", ["themes", "check"]),
    ] {
      let file = sandbox.path(name)
      try contents.write(toFile: file, atomically: true, encoding: .utf8)
      let options = name == "offer.json" ? ["--account", "globex"] : []
      let store = name == "export.json" ? ["--store", sandbox.path("none")] : []
      let output = try await run(command + [file] + options + store)
      #expect(output.exitCode != 0, "\(name)")
    }
  }

  /// Runs a command, and looks at all that it has written.
  private func run(_ command: [String]) async throws -> Sandbox.Output {
    let output = try await sandbox.run(command)
    let written = output.standardOutput + output.standardError
    let acting = HostileText.actingScalars(in: written.replacing("\r\n", with: "\n"))
    #expect(acting == [], "\(command.prefix(3)): \(written)")
    return output
  }
}
