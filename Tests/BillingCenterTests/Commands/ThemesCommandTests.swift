import CustomDump
import Foundation
import Testing

@Suite("Themes by script")
struct ThemesCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// A scheme as old files write it, without quotes and number signs.
  private static let legacy =
    "scheme: Old Fog\nauthor: Nobody\n"
    + [
      "181818", "282828", "383838", "585858", "b8b8b8", "d8d8d8", "e8e8e8", "F8F8F8", "ab4642",
      "dc9656", "f7ca88", "a1b56c", "86c1b9", "7cafc2", "ba8baf", "a16946",
    ].enumerated().map { index, color in
      "base0\(String(index, radix: 16).uppercased()): \"\(color)\"\n"
    }.joined()

  /// Puts a file into the user's folder of themes.
  private func put(_ text: String, as name: String) throws -> String {
    let folder = sandbox.path("config/billing-center/themes")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  private func keep(_ theme: String) throws {
    _ = try put("", as: "none.txt")
    let file = sandbox.path("config/billing-center/preferences.json")
    try JSONEncoder().encode(["theme": theme]).write(to: URL(filePath: file))
  }

  private struct List: Decodable {
    struct Theme: Decodable {
      let name: String
      let title: String
      let variant: String
      let system: String
      let file: String?
      let isChosen: Bool
    }

    struct Fault: Decodable, Equatable {
      let file: String
      let message: String
    }

    let themes: [Theme]
    let faulty: [Fault]
    let lost: String?
  }

  private func list() async throws -> List {
    let run = try await sandbox.run("themes", "list", "--json", "--lang", "en")
    expectNoDifference(run.exitCode, 0)
    return try JSONDecoder().decode(List.self, from: Data(run.standardOutput.utf8))
  }

  // MARK: - Listing

  @Test("The program's themes are listed, the chosen one with an asterisk")
  func bundled() async throws {
    for (language, first, last) in [
      (
        "en", "*  dark       dark    base16  the program",
        "   sepia      light   base16  the program"
      ),
      (
        "it", "*  dark       scuro   base16   il programma",
        "   sepia      chiaro  base16   il programma"
      ),
    ] {
      let run = try await sandbox.run("themes", "--lang", language)
      let lines = run.standardOutput.split(separator: "\n").map(String.init)
      expectNoDifference(lines.count, 16)
      expectNoDifference(lines[1], first)
      expectNoDifference(lines.last, last)
      expectNoDifference(run.standardError, "")
    }
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("A file in the user's folder is a theme by its name, also in the legacy form")
  func ofUser() async throws {
    let file = try put(Self.legacy, as: "fog.yml")
    try keep("fog")
    let list = try await list()
    let own = try #require(list.themes.last)
    expectNoDifference(list.themes.count, 16)
    expectNoDifference(own.name, "fog")
    expectNoDifference(own.title, "Old Fog")
    expectNoDifference(own.variant, "dark")
    expectNoDifference(own.file, file)
    expectNoDifference(list.themes.filter(\.isChosen).map(\.name), ["fog"])
    let run = try await sandbox.run(
      "snapshot", "--screen", "my-account", "--theme", "fog", "--format", "svg", "--account",
      "nuova")
    expectNoDifference(run.exitCode, 0)
    #expect(run.standardOutput.contains("#181818"))
  }

  @Test("The user's theme takes the place of the program's that has its name")
  func override() async throws {
    let file = try put(Self.legacy, as: "sepia.yaml")
    _ = try put("nonsense", as: "sepia.yml")
    let list = try await list()
    expectNoDifference(list.themes.count, 15)
    expectNoDifference(list.themes.first { $0.name == "sepia" }?.file, file)
    expectNoDifference(list.faulty, [])
  }

  @Test("What a snapshot shows depends on no file that it was not told of")
  func snapshot() async throws {
    let arguments = ["snapshot", "--screen", "themes", "--format", "svg", "--account", "nuova"]
    let before = try await sandbox.run(arguments)
    _ = try put(Self.legacy, as: "dark.yaml")
    _ = try put(Self.legacy, as: "fog.yaml")
    try keep("fog")
    let after = try await sandbox.run(arguments)
    expectNoDifference(before.exitCode, 0)
    expectNoDifference(after.standardOutput, before.standardOutput)
  }

  @Test("A faulty file is told with its line and hinders nothing; named, it is wrong usage")
  func faulty() async throws {
    let file = try put("scheme: Old\nbase00: fog\n", as: "fog.yaml")
    let why = "line 2: base00 is “fog”, which is not a colour like #1c1f28"
    let list = try await list()
    expectNoDifference(list.themes.count, 15)
    expectNoDifference(list.faulty, [.init(file: file, message: why)])
    let run = try await sandbox.run("themes", "preview", "fog", "--lang", "en")
    expectNoDifference(run.exitCode, 2)
    expectNoDifference(
      run.standardError,
      "error: “\(file)” is not a Base16 or Base24 scheme; \(why); "
        + "correct it, or choose another theme\n")
  }

  @Test("A kept theme whose file is gone is told, and the standard one takes its place")
  func lost() async throws {
    try keep(sandbox.path("gone.yaml"))
    let list = try await list()
    expectNoDifference(list.lost, "gone")
    expectNoDifference(list.themes.filter(\.isChosen).map(\.name), ["dark"])
    let run = try await sandbox.run("themes", "list", "--lang", "it")
    expectNoDifference(run.exitCode, 0)
    expectNoDifference(
      run.standardError,
      "nota: il tuo tema «gone» non è più leggibile; al suo posto c'è «dark»\n")
  }

  // MARK: - Checking

  @Test("A check tells each role's contrast as written and as shown at three depths")
  func check() async throws {
    let file = sandbox.path("fog.yaml")
    try Data(Self.legacy.utf8).write(to: URL(filePath: file))
    let run = try await sandbox.run("themes", "check", file, "--lang", "en", "--ascii")
    expectNoDifference(run.exitCode, 0)
    let lines = run.standardOutput.split(separator: "\n").map(String.init)
    expectNoDifference(lines.count, 31)
    expectNoDifference(lines.first, "fog: Old Fog, dark, base16")
    expectNoDifference(
      lines[1], "Role              Needs  Direct colour  256 colours  16 colours")
    expectNoDifference(
      lines[3], "muted               4.5     2.4 -> 4.5   2.3 -> 4.7         5.2")
    expectNoDifference(lines.last, "Every role can be read.")
  }

  @Test("Without a name all themes are checked, and all of the program's can be read")
  func checkAll() async throws {
    struct Document: Decodable {
      struct Theme: Decodable {
        struct Depth: Decodable {
          struct Role: Decodable {
            let minimum: Double
            let shown: Double
            let suffices: Bool
          }

          let depth: String
          let roles: [Role]
        }

        let name: String
        let suffices: Bool
        let depths: [Depth]
      }

      let themes: [Theme]
    }

    let run = try await sandbox.run("themes", "check", "--json")
    expectNoDifference(run.exitCode, 0)
    let document = try JSONDecoder().decode(Document.self, from: Data(run.standardOutput.utf8))
    expectNoDifference(document.themes.count, 15)
    for theme in document.themes {
      expectNoDifference(theme.suffices, true)
      expectNoDifference(theme.depths.map(\.depth), ["direct", "256", "16"])
      for role in theme.depths.flatMap(\.roles) {
        #expect(role.suffices && role.shown >= role.minimum, "\(theme.name): \(role)")
      }
    }
    let text = try await sandbox.run("themes", "check", "--lang", "it")
    expectNoDifference(text.standardOutput.split(separator: "\n").count, 16)
    _ = try put("nonsense", as: "fog.yaml")
    let faulty = try await sandbox.run("themes", "check")
    expectNoDifference(faulty.exitCode, 1)
  }

  // MARK: - Seeing

  @Test("A preview in a pipe has no colours but those that are asked for")
  func preview() async throws {
    let plain = try await sandbox.run("themes", "preview", "ember", "--lang", "en")
    expectNoDifference(plain.exitCode, 0)
    #expect(plain.standardOutput.contains("GoToWebinar Pro"))
    #expect(plain.standardOutput.contains("Place order"))
    #expect(!plain.standardOutput.contains("38;"))
    for (color, ground) in [
      ("direct", ";48;2;28;22;19m"), ("256", ";48;5;234m"), ("16", ";40m"),
    ] {
      let run = try await sandbox.run("themes", "preview", "ember", "--color", color)
      #expect(run.standardOutput.contains(ground), "\(color)")
      expectNoDifference(run.standardOutput.split(separator: "\n").count, 25)
    }
    let wrong = try await sandbox.run("themes", "preview", "--color", "many", "--lang", "en")
    expectNoDifference(wrong.exitCode, 2)
    expectNoDifference(
      wrong.standardError,
      "error: unknown colours “many”; no kind of terminal is called that; "
        + "use --color auto, none, 16, 256 or direct\n")
    expectNoDifference(try sandbox.homes(), [])
  }
}
