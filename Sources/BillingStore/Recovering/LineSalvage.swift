/// The lines of a numbered file, or of several that go on from each other, that can still be read.
struct LineSalvage {
  private let files: Files
  private var paths: ArraySlice<String>
  private var reader = LineReader(from: 0)
  /// The number that comes next where none is missing.
  private var expected = 1
  /// Unreadable lines since the last readable one.
  private var unreadable = 0
  /// How many lines were given out.
  private(set) var count = 0
  /// The numbers that are not there, in their order.
  private(set) var lost: [ClosedRange<Int>] = []
  /// The file that the last line was in.
  private(set) var path = ""

  /// Whether a line holds what it should.
  private let isRecord: (JournalLine) -> Bool

  /// Reads lines that hold a type's JSON.
  init<Record: Decodable>(of paths: [String], as type: Record.Type, _ files: Files) {
    self.files = files
    isRecord = { line in (try? line.record(as: type)) != nil }
    self.paths = paths[...]
  }

  /// The next line that can be read; nil at the end.
  ///
  /// - Parameter limit: The last number that belongs to the files.
  /// - Returns: The line as it was read.
  mutating func next(upTo limit: Int = .max) -> JournalLine? {
    while let path = paths.first {
      while let line = read(path) {
        guard let record = try? JournalLine(reading: line.bytes), isRecord(record) else {
          // What a crash left unfinished was never acknowledged.
          if line.isTerminated { unreadable += 1 }
          continue
        }
        // What is there twice is taken once.
        guard record.sequence >= expected, record.sequence <= limit else { continue }
        if record.sequence > expected { lost.append(expected...(record.sequence - 1)) }
        (self.path, unreadable) = (path, 0)
        expected = record.sequence + 1
        count += 1
        return record
      }
      paths.removeFirst()
      reader = LineReader(from: 0)
    }
    return nil
  }

  /// Notes what is missing at the end.
  ///
  /// - Parameter last: The last number that there was; nil where only the lines tell.
  mutating func finish(at last: Int?) {
    let last = last ?? expected + unreadable - 1
    if expected <= last { lost.append(expected...last) }
  }

  /// Nil at a file's end, and where it cannot be read any further.
  private mutating func read(_ path: String) -> LineReader.Line? {
    guard let file = try? OpenFile.open(path, for: .reading, in: files) else { return nil }
    return try? reader.next(in: file)
  }
}

/// A file that a recovery writes, piece by piece.
final class SalvageOutput {
  private let file: OpenFile
  private var offset: Int
  private var bytes: [UInt8] = []

  private static let pieceByteCount = 1 << 20

  /// Goes on at the end of a file that is there.
  init(_ path: String, in files: Files) throws(StoreError) {
    file = try OpenFile.open(path, for: .making, in: files)
    offset = try file.byteCount()
  }

  func write(_ piece: [UInt8]) throws(StoreError) {
    bytes += piece
    if bytes.count >= Self.pieceByteCount { try flush() }
  }

  /// Returns once it would survive a loss of power, but for its name.
  func close() throws(StoreError) {
    try flush()
    try file.synchronize()
  }

  private func flush() throws(StoreError) {
    try file.write(bytes, at: offset)
    offset += bytes.count
    bytes = []
  }
}
