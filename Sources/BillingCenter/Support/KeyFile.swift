import BillingCenterUI
import BillingDocuments
import Foundation
import TerminalUI

/// A file that gives actions other keys.
struct KeyFile {
  /// Why a file gives no keys.
  enum Fault: Error {
    case unreadable
    case tooLong
    case notText
    /// All that is wrong with it, by line; never empty.
    case faulty([KeyMapFault])
  }

  /// Far more than naming every action takes.
  private static let byteLimit = 1 << 16

  let path: String

  /// The one that the program reads when it opens: `keys.yaml` in the configuration directory.
  static var ofUser: KeyFile {
    KeyFile(path: ConfigurationDirectory.path(of: "keys.yaml"))
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// The keys in force: the program's own where the user has no file.
  ///
  /// - Throws: `CommandFailure` for a file that cannot be used.
  static func inForce(_ formats: Formats) throws -> KeyMap {
    let file = ofUser
    guard file.exists else { return .billingCenter }
    do throws(Fault) {
      return try file.map()
    } catch {
      throw CommandFailure.unusable(file, error, formats)
    }
  }

  /// Reads the file.
  func map() throws(Fault) -> KeyMap {
    var map = KeyMap.billingCenter
    let faults = map.apply(yaml: try text())
    guard faults.isEmpty else { throw .faulty(faults) }
    return map
  }

  private func text() throws(Fault) -> String {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    // Anything else, such as a pipe, might never end.
    guard (try? target.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
      let handle = FileHandle(forReadingAtPath: path)
    else { throw .unreadable }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: Self.byteLimit + 1) ?? Data() else {
      throw .unreadable
    }
    guard data.count <= Self.byteLimit else { throw .tooLong }
    guard let text = String(data: data, encoding: .utf8) else { throw .notText }
    return text
  }
}

extension CommandFailure {
  /// Words that a file gives no keys, with exit code 2; of several faults the first, since `keys
  /// check` tells all.
  static func unusable(
    _ file: KeyFile, _ fault: KeyFile.Fault, _ formats: Formats
  ) -> CommandFailure {
    CommandFailure(.usage, formats.explain(fault, of: file), code: "keysInvalid")
  }
}

extension Formats {
  fileprivate func explain(_ fault: KeyFile.Fault, of file: KeyFile) -> Explanation {
    let why: String
    switch fault {
    case .faulty(let faults): return explain(faults[0], of: file)
    case .unreadable:
      why = words(
        "it is missing, is no file, or you may not read it",
        "manca, non è un file, o non puoi leggerlo")
    case .tooLong:
      why = words("it is longer than any list of keys", "è più lungo di qualsiasi elenco di tasti")
    case .notText: why = words("it is not UTF-8 text", "non è testo UTF-8")
    }
    return Explanation(
      words("“\(file.path)” gives no keys", "«\(file.path)» non indica tasti"), why: why,
      remedy: words(
        "correct it, or move it away for the program's own keys",
        "correggilo, o spostalo altrove per avere i tasti del programma"))
  }

  /// Where a fault is and what it is, why that does not do, and what to do.
  func explain(_ fault: KeyMapFault, of file: KeyFile) -> Explanation {
    let place = fault.line.map {
      words("“\(file.path)”, line \(number($0))", "«\(file.path)», riga \(number($0))")
    }
    let clauses = clauses(of: fault.kind)
    return Explanation(
      "\(place ?? words("“\(file.path)”", "«\(file.path)»")): \(clauses.what)", why: clauses.why,
      remedy: clauses.remedy)
  }
}
