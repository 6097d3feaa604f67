import CustomDump
import Foundation
import Testing

@Suite("Taking care of a store")
struct StoreCareTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private var journal: URL {
    URL(filePath: sandbox.storePath + "/accounts/nuova/journal.ndjson")
  }

  private struct Report: Decodable {
    struct Finding: Decodable {
      let file: String
      let line: Int?
      let problem: String
      let severity: String
    }

    let isSound: Bool
    let findings: [Finding]
  }

  private struct Recovery: Decodable {
    struct Loss: Decodable {
      let account: String?
      let problem: String
    }

    let isComplete: Bool
    let losses: [Loss]
  }

  /// Changes a byte in the middle of the journal of `nuova`.
  private func damage() throws {
    var bytes = try Data(contentsOf: journal)
    bytes[bytes.count / 2] ^= 1
    // A good line after it, so that no crash can have left this.
    bytes += bytes
    try bytes.write(to: journal)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: journal.path)
  }

  @Test("verify prints nothing about a sound store, and tells a damaged one with exit code 3")
  func verifies() async throws {
    try await sandbox.makeStore()
    let sound = try await sandbox.run("store", "verify")
    expectNoDifference(sound.standardOutput, "")
    expectNoDifference(sound.exitCode, 0)
    try damage()
    let before = try sandbox.contents(of: sandbox.storePath)
    for (language, line) in [("en", "line"), ("it", "riga")] {
      let told = try await sandbox.run("store", "verify", "--lang", language)
      expectNoDifference(told.exitCode, 3)
      #expect(told.standardOutput.hasPrefix("\(journal.path), \(line) 1: "))
    }
    let output = try await sandbox.run("store", "verify", "--json")
    expectNoDifference(output.exitCode, 3)
    let report = try JSONDecoder().decode(Report.self, from: Data(output.standardOutput.utf8))
    #expect(!report.isSound)
    expectNoDifference(report.findings.first?.problem, "damaged")
    expectNoDifference(report.findings.first?.line, 1)
    expectNoDifference(report.findings.first?.severity, "error")
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
  }

  @Test("checkpoint tells what each account holds, and the store is sound afterwards")
  func checkpoints() async throws {
    try await sandbox.makeStore()
    let one = try await sandbox.run(
      "store", "checkpoint", "--account", "nuova", "--now", "2026-11-23", "--lang", "en")
    expectNoDifference(
      one.standardOutput,
      "nuova: 1 transaction, 0 invoices and credit notes, 0 in the archive\n")
    let all = try await sandbox.run(
      "store", "checkpoint", "--now", "2026-11-23", "--lang", "it")
    expectNoDifference(all.exitCode, 0)
    expectNoDifference(
      all.standardOutput.split(separator: "\n").map { $0.prefix { $0 != ":" } },
      ["acme", "globex", "nuova"])
    let sound = try await sandbox.run("store", "verify")
    expectNoDifference(sound.standardOutput, "")
  }

  @Test("recover does without account.json, and verify has a note for a spare that is spoilt")
  func spares() async throws {
    try await sandbox.makeStore()
    _ = try await sandbox.run("store", "checkpoint", "--account", "nuova", "--now", "2026-11-23")
    try spoil("account.json")
    for (language, note) in [
      ("en", "note: nuova: account.json cannot be read; "),
      ("it", "nota: nuova: account.json non è leggibile; "),
    ] {
      let target = sandbox.path("new-\(language)")
      let output = try await sandbox.run(
        "store", "recover", sandbox.storePath, target, "--lang", language)
      expectNoDifference(output.exitCode, 0)
      #expect(output.standardOutput.contains(note))
      let sound = try await sandbox.run("store", "verify", "--store", target)
      expectNoDifference(sound.standardOutput, "")
    }
    _ = try await sandbox.run(
      "store", "checkpoint", "--account", "globex", "--now", "2026-11-23")
    try FileManager.default.removeItem(atPath: sandbox.storePath + "/accounts/nuova")
    try spoil("journal.ndjson.spare", of: "globex")
    for (language, note) in [
      ("en", ", line 1: this spare cannot be read; "),
      ("it", ", riga 1: questa copia di riserva non è leggibile; "),
    ] {
      let told = try await sandbox.run("store", "verify", "--lang", language)
      expectNoDifference(told.exitCode, 0)
      #expect(told.standardOutput.contains(note))
    }
  }

  /// Writes over the beginning of a file.
  private func spoil(_ name: String, of account: String = "nuova") throws {
    let path = "\(sandbox.storePath)/accounts/\(account)/\(name)"
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.write(contentsOf: Data("spoilt".utf8))
    try file.close()
  }

  @Test("checkpoint makes no store where there is none")
  func checkpointsNowhere() async throws {
    let output = try await sandbox.run("store", "checkpoint", "--lang", "en")
    expectNoDifference(output.exitCode, 2)
    expectNoDifference(output.standardOutput, "")
    expectNoDifference(
      output.standardError,
      "error: the store cannot be opened; \(sandbox.storePath) is missing; check the store's "
        + "path\n")
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("A checkpoint that cannot be taken after a command is told with its reason")
  func noCheckpoint() async throws {
    try await sandbox.makeStore()
    var bytes = try Data(contentsOf: journal)
    bytes[40] ^= 1
    bytes += Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
    try bytes.write(to: journal)
    let output = try await sandbox.run(
      "cart", "add", "rescueassist", "--seats", "1", "--annual", "--account", "acme", "--now",
      "2026-11-23", "--lang", "en")
    expectNoDifference(output.exitCode, 0)
    #expect(
      output.standardError.hasPrefix(
        "note: what was done is saved, but no checkpoint could be taken: the store is damaged; "
          + "\(journal.path), line 1: "))
  }

  @Test("recover takes no --store, since it is told both")
  func recoversNamed() async throws {
    try await sandbox.makeStore()
    let output = try await sandbox.run(
      "store", "recover", sandbox.storePath, sandbox.path("new"), "--store", sandbox.path("x"),
      "--lang", "en")
    expectNoDifference(output.exitCode, 2)
    expectNoDifference(
      output.standardError,
      "error: --store cannot be used here; recover takes both stores as its arguments; leave it "
        + "out\n")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("new")))
  }

  @Test("recover makes a new store, leaves the damaged one, and tells what is missing")
  func recovers() async throws {
    try await sandbox.makeStore()
    let whole = try await sandbox.run(
      "store", "recover", sandbox.storePath, sandbox.path("whole"), "--lang", "en")
    expectNoDifference(whole.exitCode, 0)
    #expect(
      whole.standardOutput.hasSuffix(
        "Made a store at \(sandbox.path("whole")); everything is there.\n"))
    try damage()
    let before = try sandbox.contents(of: sandbox.storePath)
    let output = try await sandbox.run(
      "store", "recover", sandbox.storePath, sandbox.path("new"), "--json")
    expectNoDifference(output.exitCode, 3)
    let recovery = try JSONDecoder().decode(Recovery.self, from: Data(output.standardOutput.utf8))
    #expect(!recovery.isComplete)
    expectNoDifference(recovery.losses.map(\.account), ["nuova"])
    expectNoDifference(recovery.losses.map(\.problem), ["account"])
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
    let sound = try await sandbox.run("store", "verify", "--store", sandbox.path("new"))
    expectNoDifference(sound.exitCode, 0)
    let inside = try await sandbox.run(
      "store", "recover", sandbox.storePath, sandbox.storePath + "/new")
    expectNoDifference(inside.exitCode, 2)
  }
}
