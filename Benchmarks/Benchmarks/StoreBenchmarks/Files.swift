import Foundation

/// A journal that somebody else appends to.
struct GrowingFile {
  private let handle: FileHandle
  private var offset: UInt64 = 0

  init(_ path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(filePath: path))
    _ = try appended()
  }

  /// The lines that were appended since the last time, without the room behind them.
  mutating func appended() throws -> [UInt8] {
    try handle.seek(toOffset: offset)
    let bytes = try handle.readToEnd() ?? Data()
    let lines = bytes.prefix((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
    offset += UInt64(lines.count)
    return Array(lines)
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
