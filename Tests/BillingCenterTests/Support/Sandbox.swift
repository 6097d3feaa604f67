import Foundation
import Testing

/// A home of its own for the built program, which goes away with the test.
final class Sandbox: Sendable {
  /// What one run of the program left.
  struct Output: Sendable {
    let exitCode: Int32
    let standardOutput: String
    let standardError: String
  }

  let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appending(path: "bct-\(UUID().uuidString.prefix(13))", directoryHint: .isDirectory)
    for name in ["home", "data", "config", "tmp"] {
      try FileManager.default.createDirectory(
        at: directory.appending(path: name), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  func path(_ name: String) -> String { directory.appending(path: name).path }

  /// Where the program keeps its store when none is named.
  var storePath: String { path("data/billing-center") }

  /// The program, which is built beside the tests.
  static var program: URL {
    get throws {
      let tests = try #require(Bundle.main.executableURL).deletingLastPathComponent()
      let program = tests.appending(path: "billing-center")
      try #require(
        FileManager.default.isExecutableFile(atPath: program.path),
        "the program is missing; swift build makes it beside the tests")
      return program
    }
  }

  /// All that the program sees of the world around it.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": path("home"), "XDG_DATA_HOME": path("data"), "XDG_CONFIG_HOME": path("config"),
      "TMPDIR": path("tmp"), "LANG": "C.UTF-8", "TERM": "xterm-256color",
    ]
  }

  /// Runs the program without a terminal.
  func run(_ arguments: String...) async throws -> Output {
    try await run(arguments)
  }

  /// Runs the program without a terminal.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: What it finds on standard input.
  ///   - microseconds: After how long it is killed, if ever.
  /// - Returns: What it left.
  /// - Throws: Where it cannot be started.
  func run(
    _ arguments: [String], input: String = "", killedAfter microseconds: Int? = nil
  ) async throws -> Output {
    try await Turnstile.programs.passing {
      try await launch(
        Self.program, arguments, environment: environment, input: input,
        killedAfter: microseconds)
    }
  }

  /// Runs any executable; its input and output go through files, which never fill up.
  func launch(
    _ executable: URL, _ arguments: [String], environment: [String: String], input: String = "",
    killedAfter microseconds: Int? = nil
  ) async throws -> Output {
    let name = UUID().uuidString
    let (output, error) = (path("\(name).out"), path("\(name).err"))
    let inputFile = input.isEmpty ? "/dev/null" : path("\(name).in")
    if !input.isEmpty { try Data(input.utf8).write(to: URL(filePath: inputFile)) }
    defer {
      for file in [output, error, path("\(name).in")] {
        try? FileManager.default.removeItem(atPath: file)
      }
    }
    let exitCode = try await Subprocess(
      executable: executable.path, arguments: arguments, environment: environment,
      inputFile: inputFile, outputFile: output, errorFile: error
    ).run(killedAfter: microseconds)
    return Output(
      exitCode: exitCode,
      standardOutput: try String(contentsOf: URL(filePath: output), encoding: .utf8),
      standardError: try String(contentsOf: URL(filePath: error), encoding: .utf8))
  }

  // MARK: - What is on disk

  /// Every file's bytes and every directory below a place, by relative path.
  func contents(of place: String) throws -> [String: Data?] {
    var contents: [String: Data?] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place) {
      let path = "\(place)/\(name)"
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      contents[name] =
        isDirectory.boolValue
        ? .some(nil) : try Data(contentsOf: URL(filePath: path))
    }
    return contents
  }

  /// What the program's homes hold; without files where nothing was written.
  func homes() throws -> [String] {
    try ["home", "data", "config", "tmp"].flatMap { name in
      try FileManager.default.subpathsOfDirectory(atPath: path(name)).map { "\(name)/\($0)" }
    }
  }

  /// Puts a store with sample accounts of a day at the default place.
  func makeStore(on day: String = "2026-11-23") async throws {
    let sample = try await SampleStores.shared.store(of: day)
    try FileManager.default.copyItem(at: sample, to: URL(filePath: storePath))
  }
}
