import Billing

/// A year's open file of an archive, and where in it is read.
struct ArchiveFile: ~Copyable {
  private let file: OpenFile
  private let firstSequence: Int
  private let index: ArchiveIndex
  /// Where the next line begins, in bytes.
  private var offset = 0
  /// Its number.
  private var sequence: Int
  private var lines = LineReader(from: 0)

  /// - Parameters:
  ///   - file: The open file.
  ///   - firstSequence: The number of its first line.
  ///   - index: Takes the places of the lines that are gone past, and tells of those that were before.
  init(_ file: consuming OpenFile, firstSequence: Int, index: ArchiveIndex) {
    self.file = file
    self.firstSequence = firstSequence
    self.index = index
    sequence = firstSequence
  }

  // MARK: - Finding

  /// From here on lines are read one after the other.
  private static let nearByteCount = 1 << 16
  /// For fewer than so many less is read at once.
  private static let fewLines = 4

  /// Goes to the line with a number: from one before it whose place is known, or by halving, as lines
  /// are numbered without a gap.
  ///
  /// What cannot be trusted before it is gone past, so that a damaged line hides no other.
  ///
  /// - Parameters:
  ///   - wanted: The number.
  ///   - count: How many lines are to be read from there on.
  /// - Throws: `damaged` where it is not there.
  mutating func find(_ wanted: Int, reading count: Int = 1) throws(StoreError) {
    if let known = try known(before: wanted) {
      (offset, sequence) = known
    } else {
      (offset, sequence) = try halved(before: wanted)
    }
    lines = LineReader(from: offset, isForFew: count < Self.fewLines)
    while sequence < wanted { try skip(before: wanted) }
  }

  /// A known place at or before a line; nil where there is none, or the file has another line there.
  private func known(before wanted: Int) throws(StoreError) -> (offset: Int, sequence: Int)? {
    guard let place = index.place(before: wanted), place.sequence >= firstSequence else {
      return nil
    }
    let start = try file.read(at: place.offset, limit: 32)
    guard JournalLine.sequence(of: start[...]) == place.sequence else { return nil }
    return (place.offset, place.sequence)
  }

  /// A place not far before a line, found by halving.
  private func halved(before wanted: Int) throws(StoreError) -> (offset: Int, sequence: Int) {
    var low = (offset: 0, sequence: firstSequence)
    var high = try file.byteCount()
    while high - low.offset > Self.nearByteCount {
      let middle = low.offset + (high - low.offset) / 2
      guard let (start, line) = try self.line(after: middle, before: high) else {
        high = middle
        continue
      }
      // A line that cannot be trusted tells no direction.
      guard let line = try? JournalLine(reading: line) else { break }
      if line.sequence <= wanted { low = (start, line.sequence) } else { high = middle }
    }
    return low
  }

  /// Goes past a line; one that cannot be trusted counts as one.
  private mutating func skip(before wanted: Int) throws(StoreError) {
    guard let next = try lines.next(in: file) else { throw missing(sequence) }
    let number = (try? JournalLine(reading: next.bytes))?.sequence ?? sequence
    guard number < wanted else { throw missing(wanted) }
    if number == sequence { index.note(sequence, at: offset) }
    sequence = max(sequence, number) + 1
    offset += next.bytes.count + 1
  }

  /// The first line that begins after an offset; nil where none does before another one.
  private func line(
    after offset: Int, before end: Int
  ) throws(StoreError) -> (start: Int, bytes: [UInt8])? {
    var reader = LineReader(from: offset)
    guard let part = try reader.next(in: file), part.isTerminated else { return nil }
    let start = offset + part.bytes.count + 1
    guard start < end, let line = try reader.next(in: file) else { return nil }
    return (start, line.bytes)
  }

  // MARK: - Reading

  /// The next line, checked; nil at the file's end.
  ///
  /// - Throws: `damaged`.
  mutating func next() throws(StoreError) -> JournalLine? {
    guard let next = try lines.next(in: file) else { return nil }
    do throws(LineFault) {
      let line = try JournalLine(reading: next.bytes)
      guard next.isTerminated else { throw LineFault(damage: .notARecord) }
      guard line.sequence == sequence else {
        throw LineFault(damage: .wrongSequence(found: line.sequence, expected: sequence))
      }
      index.note(sequence, at: offset)
      sequence += 1
      offset += next.bytes.count + 1
      return line
    } catch {
      throw damaged(sequence, error.damage)
    }
  }

  /// What a line that was just read holds.
  func record<Record: Decodable>(
    _ type: Record.Type, of line: JournalLine
  ) throws(StoreError) -> Record {
    do throws(LineFault) {
      return try line.record(as: type)
    } catch {
      throw damaged(line.sequence, error.damage)
    }
  }

  /// That the file ends before a line that should be there.
  func missing(_ sequence: Int) -> StoreError { damaged(sequence, .missing) }

  private func damaged(_ sequence: Int, _ damage: Damage) -> StoreError {
    .damaged(file: file.path, line: sequence - firstSequence + 1, damage)
  }

  // MARK: - Cutting

  /// Cuts off what follows the line with a number.
  mutating func cut(after last: Int) throws(StoreError) {
    try find(last)
    guard try next() != nil else { throw missing(last) }
    guard try file.byteCount() > offset else { return }
    try file.truncate(to: offset)
  }
}
