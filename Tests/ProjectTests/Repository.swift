import Foundation

/// The checkout that the tests are built from.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A Swift file with its path below the root and its lines.
  struct SourceFile {
    let path: String
    let lines: [Substring]
  }

  /// All Swift files below folders of the root, in the order of their paths.
  static func swiftFiles(in folders: String...) throws -> [SourceFile] {
    let files = try all.get()
    return folders.flatMap { folder in files.filter { $0.path.hasPrefix("\(folder)/") } }
  }

  private static let all = Result { try readSwiftFiles(in: ["Sources", "Tests", "Themes"]) }

  private static func readSwiftFiles(in folders: [String]) throws -> [SourceFile] {
    var paths: [String] = []
    for folder in folders {
      let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      while let name = found?.nextObject() as? String {
        if name.hasSuffix(".swift") { paths.append("\(folder)/\(name)") }
      }
    }
    return try paths.sorted().map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return SourceFile(
        path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
