/// A file of a store that is being made, written from its start.
final class ImportedFile {
  private let file: OpenFile
  private var bytes: [UInt8] = []
  private var byteCount = 0

  private static let pieceByteCount = 1 << 20

  init(_ path: String, in files: Files) throws(StoreError) {
    file = try OpenFile.open(path, for: .replacing, in: files)
  }

  func add(_ more: [UInt8]) throws(StoreError) {
    bytes += more
    if bytes.count >= Self.pieceByteCount { try write() }
  }

  /// Returns once the file would survive a loss of power, but for its name.
  func finish() throws(StoreError) {
    try write()
    try file.synchronize()
  }

  private func write() throws(StoreError) {
    try file.write(bytes, at: byteCount)
    byteCount += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }
}
