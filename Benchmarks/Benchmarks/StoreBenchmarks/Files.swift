import Foundation

/// A file that somebody else appends to.
struct GrowingFile {
  private let handle: FileHandle

  init(_ path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(filePath: path))
    try handle.seekToEnd()
  }

  /// What was appended since the last time.
  mutating func appended() throws -> [UInt8] {
    Array(try handle.readToEnd() ?? Data())
  }
}

/// A file with nothing around it: the least that keeping bytes costs.
final class BareFile {
  private let descriptor: Int32
  private var offset: off_t = 0

  init(at path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit {
    close(descriptor)
  }

  func append(_ bytes: [UInt8]) throws {
    guard pwrite(descriptor, bytes, bytes.count, offset) == bytes.count,
      fdatasync(descriptor) == 0
    else { throw CocoaError(.fileWriteUnknown) }
    offset += off_t(bytes.count)
  }
}
