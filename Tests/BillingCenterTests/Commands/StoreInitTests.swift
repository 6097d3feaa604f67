import CustomDump
import Foundation
import Testing

@Suite("Making a store")
struct StoreInitTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("I2 · A new store has the sample accounts to show, for its owner alone")
  func makes() async throws {
    let place = sandbox.path("shop")
    let made = try await sandbox.run("store", "init", "--store", place, "--now", "2026-11-23")
    expectNoDifference(made.exitCode, 0)
    expectNoDifference(
      made.standardOutput, "Made a store at \(place) with the accounts acme, globex, nuova.\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: place)
    expectNoDifference(attributes[.posixPermissions] as? Int, 0o700)
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test(
    "A store that is there stays as it is",
    arguments: [
      ("en", "no store can be made at PLACE; there is one already; name another --store"),
      ("it", "in PLACE non si può creare un archivio; ce n'è già uno; indica un altro --store"),
    ])
  func refuses(language: String, words: String) async throws {
    try await sandbox.makeStore()
    let before = try sandbox.contents(of: sandbox.storePath)
    let again = try await sandbox.run("store", "init", "--lang", language)
    expectNoDifference(again.exitCode, 2)
    expectNoDifference(again.standardOutput, "")
    let message = words.replacingOccurrences(of: "PLACE", with: sandbox.storePath)
    expectNoDifference(again.standardError, "error: \(message)\n")
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
  }
}
