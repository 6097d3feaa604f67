import CustomDump
import Foundation
import Testing

@Suite("All screens by script")
struct SnapshotMatrixTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func draw(_ directory: String, _ options: String...) async throws -> Sandbox.Output {
    try await sandbox.run(
      ["snapshot", "--matrix", sandbox.path(directory), "--now", "2026-11-23", "--lang", "en"]
        + options)
  }

  @Test("I3 · Screens are drawn in every theme and size, with a page of them, twice the same")
  func matrix() async throws {
    let run = try await draw("one", "--screen", "themes")
    expectNoDifference(run.exitCode, 0)
    #expect(
      run.standardOutput.hasPrefix(
        "60 frames (screens × themes × languages × sizes: 1 × 15 × 1 × 4) in "))
    #expect(run.standardOutput.contains(" a second\n"))
    _ = try await draw("two", "--screen", "themes")
    let files = try contents(of: "one")
    expectNoDifference(files.count, 61)
    expectNoDifference(try contents(of: "two"), files)
    let picture = try #require(files["frames/themes/sepia.en.80x24.svg"])
    let alone = try await sandbox.run([
      "snapshot", "--screen", "themes", "--now", "2026-11-23", "--lang",
      "en", "--size", "80x24", "--theme", "sepia", "--format", "svg",
    ])
    expectNoDifference(String(decoding: picture, as: UTF8.self), alone.standardOutput)
    let page = try #require(files["index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("frames/themes/sepia.en.80x24.svg"))
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("Themes are chosen by name or file, each once, and belong to a matrix")
  func themes() async throws {
    let file = sandbox.path("mine.yaml")
    let colors = (0..<16).map {
      String(format: "base%02X: \"%02x%02x%02x\"", $0, $0 * 16, $0 * 15, $0 * 14)
    }
    try Data((["scheme: Mine", "author: me"] + colors).joined(separator: "\n").utf8)
      .write(to: URL(filePath: file))
    let run = try await draw(
      "one", "--screen", "my-account", "--size", "80x24", "--themes", "sepia,\(file),sepia")
    expectNoDifference(run.standardError, "")
    expectNoDifference(
      try contents(of: "one").keys.sorted(),
      [
        "frames/my-account/mine.en.80x24.svg", "frames/my-account/sepia.en.80x24.svg",
        "index.html",
      ])
    for options in [["--screen", "keys"], ["--matrix", sandbox.path("two"), "--theme", "dark"]] {
      let refused = try await sandbox.run(
        ["snapshot", "--themes", "dark", "--lang", "en"] + options)
      expectNoDifference(refused.exitCode, 2)
      #expect(refused.standardError.hasPrefix("error: --themes goes with --matrix, "))
    }
    let unknown = try await draw("two", "--themes", "dark,nosuch")
    expectNoDifference(unknown.exitCode, 2)
    #expect(unknown.standardError.hasPrefix("error: unknown theme “nosuch”; "))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("two")))
  }

  @Test("Screens of a plan that is past due are reached, and the store is not")
  func pastDue() async throws {
    let run = try await draw(
      "one", "--screen", "cancel-past-due", "--size", "80x24", "--themes", "dark")
    expectNoDifference(run.standardError, "")
    expectNoDifference(
      try contents(of: "one").keys.sorted(),
      ["frames/cancel-past-due/dark.en.80x24.svg", "index.html"])
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("An earlier one is replaced, anything else is not")
  func replacing() async throws {
    let options = ["--theme", "dark", "--size", "60x20"]
    _ = try await draw(
      "one", "--screen", "my-account", options[0], options[1], options[2], options[3])
    let run = try await draw(
      "one", "--screen", "keys", options[0], options[1], options[2], options[3])
    expectNoDifference(run.exitCode, 0)
    expectNoDifference(
      try contents(of: "one").keys.sorted(), ["frames/keys/dark.en.60x20.svg", "index.html"])

    let mine = URL(filePath: sandbox.path("one")).appending(path: "mine.txt")
    try Data("mine".utf8).write(to: mine)
    let refused = try await draw("one", "--screen", "keys")
    expectNoDifference(refused.exitCode, 2)
    expectNoDifference(
      refused.standardError,
      "error: “\(sandbox.path("one"))” is not replaced; it holds other things than pictures of "
        + "screens; choose a directory that is empty or not there yet\n")
    #expect(FileManager.default.fileExists(atPath: mine.path()))
  }

  @Test("What fails leaves nothing behind")
  func allOrNothing() async throws {
    let run = try await draw("one", "--screen", "keys", "--user", "nobody@nowhere.example")
    expectNoDifference(run.exitCode, 2)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("one")))
    let other = try await draw("one", "--format", "html")
    expectNoDifference(other.exitCode, 2)
    #expect(other.standardError.hasPrefix("error: --matrix takes no other output; "))
  }

  /// All files below a directory of the sandbox.
  private func contents(of directory: String) throws -> [String: Data] {
    let root = URL(filePath: sandbox.path(directory))
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path())
    return names.reduce(into: [:]) { files, name in
      let file = root.appending(path: name)
      guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { return }
      files[name] = data
    }
  }
}
