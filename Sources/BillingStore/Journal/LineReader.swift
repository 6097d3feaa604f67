#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes a file apart into lines, in pieces that memory holds.
struct LineReader {
  /// A line as it stands in the file.
  struct Line {
    /// Without the line feed.
    let bytes: [UInt8]
    /// Whether it has one.
    let isTerminated: Bool
  }

  /// Where in the file the bytes to come are.
  private var offset: Int
  /// Read and not yet given out.
  private var bytes: ArraySlice<UInt8> = []

  /// How much is read at once.
  private let chunkByteCount: Int

  /// - Parameters:
  ///   - offset: Where the first line begins, in bytes.
  ///   - isForFew: Whether few lines are read, of a few thousand bytes each.
  init(from offset: Int, isForFew: Bool = false) {
    self.offset = offset
    chunkByteCount = isForFew ? 1 << 14 : 1 << 16
  }

  /// The next line; nil at the file's end, where ``JournalRoom`` counts for nothing.
  ///
  /// A line that is longer than a record may be is given out in parts, none of which is terminated
  /// but the last.
  mutating func next(in file: borrowing OpenFile) throws(StoreError) -> Line? {
    var searched = bytes.startIndex
    while true {
      if let end = Self.lineFeed(in: bytes[searched...]) {
        defer { bytes = bytes[(end + 1)...] }
        return Line(bytes: Array(bytes[..<end]), isTerminated: true)
      }
      searched = bytes.endIndex
      let isTooLong = bytes.count > JournalLine.byteLimit
      let chunk = isTooLong ? [] : try file.read(at: offset, limit: chunkByteCount)
      guard !chunk.isEmpty else {
        guard isTooLong || bytes.contains(where: { $0 != JournalRoom.filler }) else { return nil }
        defer { bytes = [] }
        return Line(bytes: Array(bytes), isTerminated: false)
      }
      offset += chunk.count
      bytes += chunk
    }
  }

  /// Where the first line feed is, by the C library: lines are long.
  private static func lineFeed(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress,
        let found = memchr(start, Int32(UInt8(ascii: "\n")), buffer.count)
      else { return nil }
      return bytes.startIndex + start.distance(to: UnsafeRawPointer(found))
    }
  }
}
