import Foundation

/// Where a test file's goldens lie: `Tests/TARGET/__Snapshots__/SUITE/`.
struct SnapshotFolder {
  /// All goldens of the test target.
  let root: URL
  /// The goldens of one test file.
  let suite: URL
  /// The test target's own folder.
  let target: URL

  /// Finds the folder of a test file.
  ///
  /// - Parameter testFile: Its path; the suite is called as it, without the extension.
  init(testFile: String) {
    let file = URL(filePath: testFile)
    var target = file.deletingLastPathComponent()
    while target.pathComponents.count > 2,
      target.deletingLastPathComponent().lastPathComponent != "Tests"
    {
      target.deleteLastPathComponent()
    }
    self.target = target
    root = target.appending(path: "__Snapshots__")
    suite = root.appending(path: file.deletingPathExtension().lastPathComponent)
  }

  func golden(named name: String) -> URL {
    suite.appending(path: name + ".txt")
  }

  /// The names of all files and folders that no test stands behind, as paths below ``root``.
  func orphans(besides names: Set<String>) throws -> [String] {
    let manager = FileManager.default
    func visible(_ folder: URL) throws -> [String] {
      guard manager.fileExists(atPath: folder.path()) else { return [] }
      return try manager.contentsOfDirectory(atPath: folder.path()).filter { !$0.hasPrefix(".") }
    }
    let testFiles = Set(
      manager.enumerator(atPath: target.path())?.compactMap { $0 as? String } ?? [])
    let suites = Set(
      testFiles.filter { $0.hasSuffix(".swift") }
        .map { URL(filePath: $0).deletingPathExtension().lastPathComponent })
    let goldens = Set(names.map { $0 + ".txt" })
    let files = try visible(suite).filter { !goldens.contains($0) }
      .map { suite.lastPathComponent + "/" + $0 }
    return try (files + visible(root).filter { !suites.contains($0) }).sorted()
  }
}
