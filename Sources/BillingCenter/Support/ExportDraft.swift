import BillingDocuments
import BillingStore
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written a piece at a time, for its owner alone, and takes its name when it is
/// whole.
///
/// One that is not finished is removed.
final class ExportDraft {
  private let target: ExportFile
  private let isReplacing: Bool
  private let path: String
  private let file: FileHandle
  private var isFinished = false
  private(set) var byteCount = 0

  /// The file's name as it was typed.
  var targetPath: String { target.path }

  /// Begins the file beside its place.
  ///
  /// - Throws: `exists` where a file is there that is not to be replaced; or why none can be made.
  init(_ target: ExportFile, isReplacing: Bool) throws(ExportFault) {
    self.target = target
    self.isReplacing = isReplacing
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.fullPath)
    if let kind = attributes?[.type] as? FileAttributeType {
      guard kind == .typeRegular else { throw .notAFile(target.path) }
      guard isReplacing else { throw .exists(target.path) }
    }
    path = "\(target.fullPath).new-\(UUID().uuidString)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.fault(errno, target) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    if !isFinished { unlink(path) }
  }

  /// Adds bytes to its end.
  ///
  /// - Throws: `failed` where the disk does not take them.
  func write(_ bytes: [UInt8]) throws(ExportFault) {
    do {
      try file.write(contentsOf: bytes)
    } catch {
      throw .failed(target.path)
    }
    byteCount += bytes.count
  }

  /// Gives the file its name, once what is in it would survive a loss of power.
  ///
  /// - Throws: `exists` where another was faster, or `failed`.
  func finish() throws(ExportFault) {
    guard fsync(file.fileDescriptor) == 0 else { throw .failed(target.path) }
    if isReplacing {
      guard rename(path, target.fullPath) == 0 else { throw Self.fault(errno, target) }
      isFinished = true
    } else {
      // Unlike a renaming, a link takes no other file's place; the draft's own name is removed.
      guard link(path, target.fullPath) == 0 else { throw Self.fault(errno, target) }
    }
  }

  private static func fault(_ code: Int32, _ target: ExportFile) -> ExportFault {
    switch code {
    case EEXIST: .exists(target.path)
    case EISDIR: .notAFile(target.path)
    case ENOENT, ENOTDIR: .noDirectory(target.path)
    case EACCES, EPERM, EROFS: .notPermitted(target.path)
    default: .failed(target.path)
    }
  }
}
