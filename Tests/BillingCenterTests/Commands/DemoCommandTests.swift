import CustomDump
import Foundation
import Testing

@Suite("Tours")
struct DemoCommandTests {
  static let names = ["buy", "trial", "seats", "annual", "portal"]

  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func tape(_ name: String) async throws -> String {
    let shown = try await sandbox.run("demo", "show", name)
    expectNoDifference(shown.exitCode, 0)
    return shown.standardOutput
  }

  @Test(
    "I2 · Each tour comes to its end in both languages, on a small screen and a larger one",
    arguments: names)
  func tours(name: String) async throws {
    let text = try await tape(name)
    let small = text.replacingOccurrences(of: "Set Columns 100", with: "Set Columns 80")
      .replacingOccurrences(of: "Set Rows 28", with: "Set Rows 22")
    for (tape, language) in [(text, "it"), (small, "en")] {
      let file = sandbox.path("\(language).tape")
      try Data(tape.utf8).write(to: URL(filePath: file))
      let run = try await sandbox.run("play", file, "--headless", "--lang", language)
      expectNoDifference(run.standardError.components(separatedBy: "\n"), [""])
      expectNoDifference(run.exitCode, 0)
    }
    #expect(try sandbox.homes() == [])
  }

  @Test("A tour's captions are in both languages and fit a small screen", arguments: names)
  func captions(name: String) async throws {
    let lines = try await tape(name).split(separator: "\n").filter { $0.hasPrefix("Caption") }
    let languages = lines.map { $0.dropFirst("Caption+".count).prefix(2) }
    expectNoDifference(languages, lines.indices.map { $0.isMultiple(of: 2) ? "en" : "it" })
    for line in lines { #expect(line.count - #"Caption+en """#.count <= 76, "\(line)") }
  }

  @Test("The tours are listed in the user's language, and an unknown one names them")
  func list() async throws {
    let listed = try await sandbox.run("demo", "--list", "--lang", "it")
    expectNoDifference(
      listed.standardOutput.split(separator: "\n").map { $0.prefix { $0 != " " } },
      Self.names.map { $0[...] })
    #expect(listed.standardOutput.contains("acquista un piano"))
    let unknown = try await sandbox.run("demo", "nosuch")
    expectNoDifference(unknown.exitCode, 2)
    #expect(unknown.standardError.contains("use one of buy, trial, seats, annual, portal"))
  }

  @Test("Without a terminal no store is made for a tour")
  func noTerminal() async throws {
    let before = try sandbox.homes()
    let run = try await sandbox.run("demo", "buy", "--store", sandbox.path("tours"))
    expectNoDifference(run.exitCode, 2)
    #expect(run.standardError.contains("there is no terminal to play in"))
    let around = try FileManager.default.contentsOfDirectory(atPath: sandbox.directory.path)
    expectNoDifference(around.filter { $0.hasPrefix("tours") }, [])
    expectNoDifference(try sandbox.homes(), before)
  }

  @Test("demo touches no store that it has not made")
  func foreign() async throws {
    try await sandbox.makeStore()
    let before = try sandbox.contents(of: sandbox.storePath)
    for arguments in [["demo", "reset"], ["demo", "buy"]] {
      let run = try await sandbox.run(arguments + ["--store", sandbox.storePath])
      expectNoDifference(run.exitCode, 2)
      #expect(run.standardError.contains("is not a store for tours"))
    }
    #expect(try sandbox.contents(of: sandbox.storePath) == before)
    let nowhere = try await sandbox.run("demo", "reset", "--store", sandbox.path("nowhere"))
    expectNoDifference(nowhere.exitCode, 2)
    expectNoDifference(FileManager.default.fileExists(atPath: sandbox.path("nowhere")), false)
  }
}
