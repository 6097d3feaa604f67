import Foundation

/// A file that a user has named for what is exported.
package struct ExportFile: Hashable, Sendable {
  /// The path as it was typed.
  package let path: String
  /// Where the file is.
  package let fullPath: String

  /// Takes a path as it was typed; `~` is the home directory.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - directory: Where a relative path begins; nil is where the program was started.
  package init(_ typed: String, in directory: String? = nil) {
    path = NSString(string: typed).expandingTildeInPath
    let start = directory.map { URL(filePath: $0, directoryHint: .isDirectory) }
    fullPath = URL(filePath: path, relativeTo: start).standardizedFileURL.path
  }

  /// Writes a text, whole or not at all.
  ///
  /// - Parameters:
  ///   - text: Written as UTF-8.
  ///   - isReplacing: Whether a file that is there is replaced.
  /// - Throws: `exists`, `notAFile`, `noDirectory`, `notPermitted` and `failed`.
  package func write(_ text: String, isReplacing: Bool = false) throws(ExportFault) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: fullPath)
    if let kind = attributes?[.type] as? FileAttributeType {
      guard kind == .typeRegular || kind == .typeSymbolicLink, !isDirectory else {
        throw .notAFile(path)
      }
      guard isReplacing else { throw .exists(path) }
    }
    do {
      try Data(text.utf8).write(
        to: URL(filePath: fullPath), options: isReplacing ? .atomic : .withoutOverwriting)
    } catch {
      let fault = (error as? CocoaError).map(fault) ?? .failed(path)
      // What was begun is this call's own: a file that was there before has another fault.
      if fault == .failed(path), !isReplacing {
        try? FileManager.default.removeItem(atPath: fullPath)
      }
      throw fault
    }
  }

  private var isDirectory: Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: fullPath, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  private func fault(of error: CocoaError) -> ExportFault {
    switch error.code {
    case .fileWriteFileExists: .exists(path)
    case .fileNoSuchFile, .fileReadNoSuchFile: .noDirectory(path)
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly: .notPermitted(path)
    default: .failed(path)
    }
  }
}

/// Why a file was not written; it is named as it was to be.
package enum ExportFault: Error, Hashable, Sendable {
  /// There is one of that name, which is not to be replaced.
  case exists(String)
  /// The name is that of a directory or a device.
  case notAFile(String)
  /// The directory that it was to be in is missing.
  case noDirectory(String)
  case notPermitted(String)
  /// The disk is full, or something else that the name has no part in.
  case failed(String)

  /// A stable word for scripts.
  package var code: String {
    switch self {
    case .exists: "fileExists"
    case .notAFile: "notAFile"
    case .noDirectory: "directoryMissing"
    case .notPermitted: "notPermitted"
    case .failed: "fileNotWritten"
    }
  }
}
