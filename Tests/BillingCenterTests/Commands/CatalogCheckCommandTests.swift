import CustomDump
import Foundation
import Testing

@Suite("Checking a catalog by script")
struct CatalogCheckCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private static let place = "products[1] (gotowebinar) › tiers[0] (starter)"

  /// Writes the program's own catalog with changes.
  private func makeFile(replacing changes: (String, String)...) throws -> String {
    let text = try sandbox.catalog(replacing: changes)
    let file = sandbox.path("mine.json")
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  @Test("A sound catalog is told in one line, and no store is made")
  func sound() async throws {
    let file = try makeFile()
    for (language, words) in [
      ("en", "“\(file)” can be sold from; products: 5, plans: 11\n"),
      ("it", "«\(file)» si può usare per vendere; prodotti: 5, piani: 11\n"),
    ] {
      let run = try await sandbox.run("catalog", "check", file, "--lang", language)
      expectNoDifference(run.standardOutput, words)
      expectNoDifference(run.standardError, "")
      expectNoDifference(run.exitCode, 0)
    }
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("Every fault is told in a line of its own with its place")
  func faults() async throws {
    let file = try makeFile(
      replacing: ("\"monthly\": \"109.00\", ", ""), ("\"1068.00\"", "\"10,68\""),
      ("\"days\": 14", "\"dias\": 7, \"days\": 14"))
    for (language, words) in [
      (
        "en",
        """
        warning: “products[0] (gotomeeting) › trial › dias” has no meaning in a catalog
        “\(Self.place) › prices › EUR › monthly” is missing
        “\(Self.place) › prices › EUR › annual” cannot be “10,68”

        """
      ),
      (
        "it",
        """
        avviso: «products[0] (gotomeeting) › trial › dias» non ha significato in un catalogo
        «\(Self.place) › prices › EUR › monthly» manca
        «\(Self.place) › prices › EUR › annual» non può essere «10,68»

        """
      ),
    ] {
      let run = try await sandbox.run("catalog", "check", file, "--lang", language)
      expectNoDifference(run.standardOutput, words)
      expectNoDifference(run.standardError, "")
      expectNoDifference(run.exitCode, 1)
    }
  }

  @Test("In JSON the faults are one document")
  func json() async throws {
    let file = try makeFile(replacing: ("\"109.00\"", "\"0\""))
    let run = try await sandbox.run("catalog", "check", file, "--json", "--lang", "en")
    expectNoDifference(run.exitCode, 1)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? NSDictionary)
    expectNoDifference(
      document,
      [
        "file": file,
        "faults": [
          [
            "place": "\(Self.place) › prices › EUR › monthly", "problem": "notAboveZero",
            "severity": "error",
            "message": "“\(Self.place) › prices › EUR › monthly” is “0”, but a price is above zero",
          ]
        ],
      ])
  }

  @Test("A warning alone is told, and the catalog can be sold from")
  func warning() async throws {
    let file = try makeFile(replacing: ("\"days\": 14", "\"dias\": 7, \"days\": 14"))
    let run = try await sandbox.run("catalog", "check", file, "--lang", "en", "--ascii")
    expectNoDifference(run.exitCode, 0)
    expectNoDifference(
      run.standardOutput,
      """
      warning: "products[0] (gotomeeting) > trial > dias" has no meaning in a catalog
      "\(file)" can be sold from; products: 5, plans: 11

      """)
  }

  @Test("A place without a file that can be read is wrong usage", arguments: ["nothing", ""])
  func unreadable(name: String) async throws {
    let file = sandbox.path(name)
    for (language, words) in [
      (
        "en",
        "“\(file)” cannot be read; it is missing, is no file, or you may not read it; "
          + "name another file"
      ),
      (
        "it",
        "«\(file)» non può essere letto; manca, non è un file, o non puoi leggerlo; "
          + "indica un altro file"
      ),
    ] {
      let run = try await sandbox.run("catalog", "check", file, "--lang", language)
      expectNoDifference(run.exitCode, 2)
      expectNoDifference(run.standardOutput, "")
      expectNoDifference(run.standardError, "error: \(words)\n")
    }
  }

  @Test("A file that never ends is refused at the size limit")
  func endless() async throws {
    let run = try await sandbox.run("catalog", "check", "/dev/zero", "--lang", "en")
    expectNoDifference(run.exitCode, 1)
    expectNoDifference(run.standardOutput, "the file is larger than 16 MiB\n")
  }

  @Test("Listing is what catalog does by itself")
  func list() async throws {
    let bare = try await sandbox.run("catalog", "--json")
    let named = try await sandbox.run("catalog", "list", "--json")
    expectNoDifference(bare.exitCode, 0)
    expectNoDifference(bare.standardOutput, named.standardOutput)
    #expect(bare.standardOutput.contains("\"gotowebinar\""))
  }
}
