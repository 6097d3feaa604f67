import CustomDump
import Foundation
import Testing

@Suite("Keys by script")
struct KeysCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Puts the user's file of keys in place.
  @discardableResult
  private func put(_ text: String, as name: String = "keys.yaml") throws -> String {
    let folder = sandbox.path("config/billing-center")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  private struct List: Decodable {
    struct Action: Decodable {
      let name: String
      let keys: [String]
      let defaultKeys: [String]
      let pages: [String]?
    }

    let file: String?
    let actions: [Action]
  }

  private struct Check: Decodable {
    struct Fault: Decodable {
      let line: Int?
      let message: String
    }

    let file: String
    let isUsable: Bool
    let faults: [Fault]
  }

  @Test("Every action is listed with its keys, and the user's have an asterisk")
  func list() async throws {
    for (language, line) in [
      ("en", "   palette             ctrl-p       everywhere"),
      ("it", "   palette             ctrl-p       ovunque"),
    ] {
      let run = try await sandbox.run("keys", "--lang", language)
      expectNoDifference(run.exitCode, 0)
      #expect(run.standardOutput.split(separator: "\n").contains { $0.hasSuffix(line.dropFirst()) })
      #expect(!run.standardOutput.contains("*"))
    }
    expectNoDifference(try sandbox.homes(), [])

    let file = try put("palette: [ctrl-k, F4]\n")
    let text = try await sandbox.run("keys", "list", "--lang", "en")
    #expect(text.standardOutput.contains("*  palette             ctrl-k F4"))
    let run = try await sandbox.run("keys", "list", "--json")
    let list = try JSONDecoder().decode(List.self, from: Data(run.standardOutput.utf8))
    expectNoDifference(list.file, file)
    let palette = try #require(list.actions.first { $0.name == "palette" })
    expectNoDifference(palette.keys, ["ctrl-k", "F4"])
    expectNoDifference(palette.defaultKeys, ["ctrl-p"])
    expectNoDifference(palette.pages, nil)
    expectNoDifference(list.actions.first { $0.name == "differences" }?.pages, ["compare-plans"])
  }

  @Test("A file that can be used says so, and without one the keys are the program's own")
  func sound() async throws {
    let none = try await sandbox.run("keys", "check", "--lang", "en")
    expectNoDifference(none.exitCode, 0)
    #expect(none.standardOutput.hasSuffix("the keys are the program's own\n"))
    let file = try put("search: [\"/\", ctrl-s]\n")
    for arguments in [["keys", "check"], ["keys", "check", file]] {
      let run = try await sandbox.run(arguments + ["--lang", "en"])
      expectNoDifference(run.exitCode, 0)
      expectNoDifference(run.standardOutput, "“\(file)” can be used\n")
    }
  }

  @Test("All that is wrong with a file is told, with its line, what, why and what to do")
  func faulty() async throws {
    let file = try put("palette: ctrl-m\nserach: x\n")
    let english = try await sandbox.run("keys", "check", "--lang", "en")
    expectNoDifference(english.exitCode, 1)
    expectNoDifference(
      english.standardOutput,
      """
      “\(file)”, line 1: palette: “ctrl-m” could never arrive; terminals send the same for it and \
      for enter; use another key
      “\(file)”, line 2: unknown action “serach”; no action has this name; the nearest is “search”; \
      use a name that keys list tells

      """)
    let italian = try await sandbox.run("keys", "check", "--lang", "it")
    expectNoDifference(
      italian.standardOutput,
      """
      «\(file)», riga 1: palette: «ctrl-m» non arriverebbe mai; i terminali inviano lo stesso per \
      questo e per enter; usa un altro tasto
      «\(file)», riga 2: azione sconosciuta «serach»; nessuna azione si chiama così; la più vicina \
      è «search»; usa un nome elencato da keys list

      """)
    let run = try await sandbox.run("keys", "check", "--json", "--lang", "en")
    let check = try JSONDecoder().decode(Check.self, from: Data(run.standardOutput.utf8))
    #expect(!check.isUsable)
    expectNoDifference(check.faults.map(\.line), [1, 2])
  }

  @Test(
    "Each fault has its words in both languages",
    arguments: [
      ("palette: [", "it is not YAML", "non è YAML"),
      ("- x", "there are no actions", "non ci sono azioni"),
      ("copy: y\ncopy: x", "“copy” stands there twice", "«copy» compare due volte"),
      ("wurst: x", "no action has this name; use", "nessuna azione si chiama così; usa"),
      ("copy:", "copy has no keys", "copy non ha tasti"),
      ("copy: wurst", "copy: unknown key “wurst”", "copy: tasto sconosciuto «wurst»"),
      ("copy: alt-c", "“alt-c” could never arrive", "«alt-c» non arriverebbe mai"),
      ("copy: q", "“q” would mean copy and leave", "«q» indicherebbe copy e leave"),
      (
        "back: b", "back has no key that acts while one types",
        "back non ha tasti che agiscano mentre scrivi"
      ),
    ])
  func words(yaml: String, english: String, italian: String) async throws {
    try put(yaml)
    for (language, words) in [("en", english), ("it", italian)] {
      let run = try await sandbox.run("keys", "check", "--lang", language)
      expectNoDifference(run.exitCode, 1)
      #expect(run.standardOutput.contains(words), "\(run.standardOutput)")
    }
  }

  @Test(
    "What is no file of keys at all is refused", arguments: ["missing.yaml", "binary", "folder"])
  func unreadable(name: String) async throws {
    try Data([0xFF, 0xFE, 0x80]).write(to: URL(filePath: sandbox.path("binary")))
    try FileManager.default.createDirectory(
      atPath: sandbox.path("folder"), withIntermediateDirectories: true)
    let run = try await sandbox.run("keys", "check", sandbox.path(name), "--lang", "en")
    expectNoDifference(run.exitCode, 2)
    #expect(run.standardError.hasPrefix("error: “\(sandbox.path(name))” gives no keys; "))
    expectNoDifference(run.standardOutput, "")
  }

  @Test("A snapshot does not depend on the user's keys")
  func snapshot() async throws {
    let arguments = ["snapshot", "--screen", "my-account", "--account", "nuova"]
    let before = try await sandbox.run(arguments)
    try put("add-subscription: n\n")
    let after = try await sandbox.run(arguments)
    expectNoDifference(after.standardOutput, before.standardOutput)
  }
}
