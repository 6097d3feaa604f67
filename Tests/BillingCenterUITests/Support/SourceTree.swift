import Foundation

/// The package's own files, as the tests were built from them.
enum SourceTree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file, by its path from the top.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The texts of all Swift files below a folder, by their paths from the top.
  static func swiftFiles(below folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path())
    for name in names where name.hasSuffix(".swift") {
      files["\(folder)/\(name)"] = try text(of: "\(folder)/\(name)")
    }
    return files
  }
}
