public import Foundation

/// Where tests leave the screens that were not as their goldens: a file each, and one page of all.
///
/// Tests of several threads and processes write side by side: each file is replaced whole, and the
/// page is made anew of all files that are there.
public struct ScreenReport: Hashable, Sendable {
  /// The report's own directory; it is made when there is something to tell.
  public let directory: URL

  /// Names a directory.
  public init(directory: URL) {
    self.directory = directory
  }

  /// The report of a package: the directory that `SCREEN_REPORT` names, else
  /// `.build/screen-report` in the package.
  ///
  /// - Parameters:
  ///   - place: A file or directory in the package.
  ///   - environment: The process's variables.
  /// - Returns: Nil where no directory is named and the place is in no package.
  public static func ofPackage(
    around place: URL, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> ScreenReport? {
    if let named = environment["SCREEN_REPORT"], !named.isEmpty {
      return ScreenReport(directory: URL(filePath: named, directoryHint: .isDirectory))
    }
    var folder = place.standardizedFileURL
    while folder.pathComponents.count > 1 {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path()) {
        return ScreenReport(directory: folder.appending(path: ".build/screen-report"))
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The page: one file, which loads nothing else.
  public var page: URL { directory.appending(path: "index.html") }

  private var folder: URL { directory.appending(path: "failures") }

  private func file(target: String, suite: String, name: String) -> URL {
    folder.appending(path: "\(target)/\(suite)/\(name).json")
  }

  // MARK: What tests leave

  /// Keeps a failure in the place of an earlier one of the same screen.
  ///
  /// - Throws: What the file system says.
  public func add(_ failure: ScreenFailure) throws {
    let file = file(target: failure.target, suite: failure.suite, name: failure.name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(failure).write(to: file, options: .atomic)
  }

  /// Forgets an earlier failure of a screen that is as its golden now.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: What the file system says.
  @discardableResult
  public func remove(target: String, suite: String, name: String) throws -> Bool {
    let file = file(target: target, suite: suite, name: name)
    guard FileManager.default.fileExists(atPath: file.path()) else { return false }
    try FileManager.default.removeItem(at: file)
    return true
  }

  // MARK: What is made of it

  /// All failures about which there is something to decide, by target, suite and name.
  ///
  /// - Returns: None where no test has left any.
  /// - Throws: What the file system says, and the decoder of a damaged file.
  public func failures() throws -> [ScreenFailure] {
    let names = FileManager.default.enumerator(atPath: folder.path())?
      .compactMap { $0 as? String }
      .filter { $0.hasSuffix(".json") }
    let decoder = JSONDecoder()
    return try (names ?? []).compactMap { name -> ScreenFailure? in
      // A test that passes by now may have removed its own while the names were read.
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return try decoder.decode(ScreenFailure.self, from: data)
    }
    .filter { !$0.isSettled }
    .sorted { $0.id < $1.id }
  }

  /// Writes the page anew.
  ///
  /// - Returns: How many failures it shows.
  /// - Throws: What ``failures()`` throws, and what the file system says.
  @discardableResult
  public func writePage() throws -> Int {
    let failures = try failures()
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try Data(ReportPage(failures: failures).html.utf8).write(to: page, options: .atomic)
    return failures.count
  }

  /// Makes what was seen the golden.
  ///
  /// - Parameter failure: One of ``failures()``.
  /// - Throws: ``ScreenReportFault`` where the golden is not what the failure was found by any more;
  ///   what the file system says.
  public func accept(_ failure: ScreenFailure) throws {
    guard failure.goldenNow == failure.was ?? failure.now else {
      throw ScreenReportFault.goldenHasChanged(failure.golden)
    }
    try Data(failure.now.utf8).write(to: failure.golden, options: .atomic)
    try remove(target: failure.target, suite: failure.suite, name: failure.name)
  }
}

/// Why a screen is not accepted.
public enum ScreenReportFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Since the test failed, the golden has become another one: what would be replaced was not seen.
  case goldenHasChanged(URL)

  /// What, why and what to do.
  public var description: String {
    switch self {
    case .goldenHasChanged(let golden):
      "\(golden.lastPathComponent) is kept; it has changed since the test failed; run the test again"
    }
  }
}
