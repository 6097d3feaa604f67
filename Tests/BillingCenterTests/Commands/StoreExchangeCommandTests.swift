import CustomDump
import Foundation
import Testing

@Suite("Exporting and importing a store")
struct StoreExchangeCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: sandbox.path(name)))
  }

  /// Its files but the locks, which are made when they are needed.
  private func files(of place: String) throws -> [String: Data?] {
    try sandbox.contents(of: place).filter { !$0.key.hasSuffix("lock") }
  }

  @Test("A store goes there and back through one file, for its owner alone")
  func thereAndBack() async throws {
    try await sandbox.makeStore()
    let before = try sandbox.contents(of: sandbox.storePath)
    let file = sandbox.path("shop.json")
    let written = try await sandbox.run("store", "export", file)
    expectNoDifference(written.exitCode, 0)
    let count = try bytes("shop.json").count
    #expect(count > 10_000)
    let digits = "\(count / 1000),\(String(count % 1000 + 1000).dropFirst())"
    expectNoDifference(written.standardOutput, "Wrote \(file) (\(digits) bytes).\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    expectNoDifference(attributes[.posixPermissions] as? Int, 0o600)
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)

    let copy = sandbox.path("copy")
    let made = try await sandbox.run("store", "import", file, "--store", copy, "--lang", "it")
    expectNoDifference(
      made.standardOutput, "Creato in \(copy) un archivio con gli account acme, globex, nuova.\n")
    expectNoDifference(try files(of: copy), try files(of: sandbox.storePath))
    let again = try await sandbox.run("store", "export", "--store", copy)
    expectNoDifference(Data(again.standardOutput.utf8), try bytes("shop.json"))
    expectNoDifference(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.path("tmp")), [])
  }

  @Test("Standard input and output are - or nothing")
  func pipes() async throws {
    try await sandbox.makeStore()
    let document = try await sandbox.run("store", "export", "-").standardOutput
    #expect(document.hasPrefix("{\"kind\":\"billing-center-store\",\"format\":"))
    let made = try await sandbox.run(
      ["store", "import", "-", "--store", sandbox.path("copy")], input: document)
    expectNoDifference(made.exitCode, 0)
    expectNoDifference(
      try files(of: sandbox.path("copy")), try files(of: sandbox.storePath))
  }

  @Test("A file that is there stays as it is, unless it is to be replaced")
  func replaces() async throws {
    try await sandbox.makeStore()
    let file = sandbox.path("shop.json")
    try Data("mine".utf8).write(to: URL(filePath: file))
    let refused = try await sandbox.run("store", "export", file)
    expectNoDifference(refused.exitCode, 2)
    expectNoDifference(
      refused.standardError,
      "error: “\(file)” was not written; there is such a file already; choose another name, or "
        + "replace it with --replace\n")
    expectNoDifference(try bytes("shop.json"), Data("mine".utf8))
    let written = try await sandbox.run("store", "export", file, "--replace")
    expectNoDifference(written.exitCode, 0)
    #expect(try bytes("shop.json").count > 10_000)
  }

  @Test("A damaged store is not exported, and no file is left", arguments: [true, false])
  func damaged(toFile: Bool) async throws {
    try await sandbox.makeStore()
    let journal = sandbox.storePath + "/accounts/globex/journal.ndjson"
    var bytes = try Data(contentsOf: URL(filePath: journal))
    bytes[20] ^= 1
    try bytes.write(to: URL(filePath: journal))
    let refused = try await sandbox.run(
      ["store", "export"] + (toFile ? [sandbox.path("shop.json")] : []))
    expectNoDifference(refused.exitCode, 3)
    expectNoDifference(refused.standardOutput, "")
    #expect(refused.standardError.contains("\(journal)"))
    expectNoDifference(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.directory.path).sorted(),
      ["config", "data", "home", "tmp"])
  }

  @Test(
    "What is no export is refused in both languages, and nothing is made",
    arguments: [
      (
        "en", "[]",
        "standard input was not imported; it is no export of a store; name a file that store "
          + "export wrote"
      ),
      (
        "it", "{\"kind\":\"billing-center-store\",\n\"format\":2,\n\"accounts\":{}}",
        "lo standard input non è stato importato; riga 3: { invece di [; esporta di nuovo "
          + "l'archivio; nulla è stato creato"
      ),
      (
        "en", "{\"kind\":\"billing-center-store\",\"format\":2,\"accounts\":[\n{\"id\":\"../x\"",
        "standard input was not imported; line 2: “../x” is not an account's name; export the store "
          + "again; nothing was made"
      ),
    ])
  func refuses(language: String, document: String, words: String) async throws {
    let place = sandbox.path("copy")
    let refused = try await sandbox.run(
      ["store", "import", "-", "--store", place, "--lang", language], input: document)
    expectNoDifference(refused.exitCode, 2)
    expectNoDifference(refused.standardError, "error: \(words)\n")
    expectNoDifference(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.directory.path).sorted(),
      ["config", "data", "home", "tmp"])
  }

  @Test("A place that is taken, and a file that cannot be read, are refused")
  func places() async throws {
    try await sandbox.makeStore()
    let document = try await sandbox.run("store", "export").standardOutput
    let taken = try await sandbox.run(["store", "import", "-"], input: document)
    expectNoDifference(taken.exitCode, 2)
    #expect(taken.standardError.contains("other files are there; name another place"))
    for name in ["nothing.json", "tmp"] {
      let file = sandbox.path(name)
      let refused = try await sandbox.run(
        "store", "import", file, "--store", sandbox.path("copy"))
      expectNoDifference(refused.exitCode, 2)
      expectNoDifference(
        refused.standardError,
        "error: “\(file)” cannot be read; it is missing, is no file, or you may not read it; name "
          + "another file\n")
    }
  }
}
