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

  /// - Parameter offset: Where the first line begins, in bytes.
  init(from offset: Int) {
    self.offset = offset
  }

  /// The next line; nil at the file's end, where ``JournalRoom`` counts for nothing.
  ///
  /// A line that is longer than a record may be is given out in parts, none of which is terminated
  /// but the last.
  mutating func next(in file: borrowing OpenFile) throws(StoreError) -> Line? {
    var searched = bytes.startIndex
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes = bytes[(end + 1)...] }
        return Line(bytes: Array(bytes[..<end]), isTerminated: true)
      }
      searched = bytes.endIndex
      let isTooLong = bytes.count > JournalLine.byteLimit
      let chunk = isTooLong ? [] : try file.read(at: offset, limit: Self.chunkByteCount)
      guard !chunk.isEmpty else {
        guard isTooLong || bytes.contains(where: { $0 != JournalRoom.filler }) else { return nil }
        defer { bytes = [] }
        return Line(bytes: Array(bytes), isTerminated: false)
      }
      offset += chunk.count
      bytes += chunk
    }
  }

  private static let chunkByteCount = 1 << 16
}
