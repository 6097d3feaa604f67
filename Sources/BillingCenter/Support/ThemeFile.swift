import BillingDocuments
import Foundation
import TerminalUI

/// A Base16 or Base24 file of the user's.
struct ThemeFile {
  /// Why a file gives no theme.
  enum Fault: Error {
    case unreadable
    case tooLong
    case notText
    case notScheme(SchemeError)
  }

  /// Far more than any scheme has.
  private static let byteLimit = 1 << 18

  let path: String

  /// The name by which it is chosen.
  var name: String { URL(filePath: path).deletingPathExtension().lastPathComponent }

  /// The user's own themes, by name: `NAME.yaml` or `NAME.yml`, of which the first counts.
  static var ofUser: [ThemeFile] {
    let folder = ConfigurationDirectory.path(of: "themes")
    // An error costs more than this question, and most users have no themes of their own.
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.sorted()
      .filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }
      .map { ThemeFile(path: "\(folder)/\($0)") }
    var known: Set<String> = []
    return files.filter { $0.isRegular && known.insert($0.name).inserted }
      .sorted { $0.name < $1.name }
  }

  /// Anything else, such as a pipe, might never end.
  private var isRegular: Bool {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    return (try? target.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
  }

  /// Reads the scheme.
  func scheme() throws(Fault) -> Scheme {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: Self.byteLimit + 1) ?? Data() else {
      throw .unreadable
    }
    guard data.count <= Self.byteLimit else { throw .tooLong }
    guard let yaml = String(data: data, encoding: .utf8) else { throw .notText }
    do throws(SchemeError) {
      return try Scheme(yaml: yaml)
    } catch {
      throw .notScheme(error)
    }
  }
}

extension Formats {
  /// What keeps a file from being a theme.
  func reason(of fault: ThemeFile.Fault) -> String {
    switch fault {
    case .unreadable:
      words(
        "it is missing, is no file, or you may not read it",
        "manca, non è un file, o non puoi leggerlo")
    case .tooLong:
      words("it is longer than any scheme is", "è più lungo di qualsiasi schema")
    case .notText: words("it is not UTF-8 text", "non è testo UTF-8")
    case .notScheme(let error): reason(of: error)
    }
  }
}

extension CommandFailure {
  /// Words that a file gives no theme, with exit code 2.
  static func unusable(
    _ file: ThemeFile, _ fault: ThemeFile.Fault, _ formats: Formats
  ) -> CommandFailure {
    let path = file.path
    return CommandFailure(
      .usage,
      Explanation(
        formats.words(
          "“\(path)” is not a Base16 or Base24 scheme",
          "«\(path)» non è uno schema Base16 o Base24"),
        why: formats.reason(of: fault),
        remedy: formats.words(
          "correct it, or choose another theme", "correggilo, o scegli un altro tema")),
      code: "themeInvalid")
  }
}
