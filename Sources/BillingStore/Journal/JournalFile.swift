/// A journal's open file, for as long as its lock is held.
struct JournalFile: ~Copyable {
  /// What follows a journal's last whole line.
  struct Tail {
    /// Where it begins.
    let position: JournalPosition
    let bytes: [UInt8]
  }

  private let file: OpenFile
  private let files: Files

  init(_ file: consuming OpenFile, in files: Files) {
    self.file = file
    self.files = files
  }

  /// Whether a position is still one of this journal: nothing before it was exchanged.
  func holds(_ position: JournalPosition) throws(StoreError) -> Bool {
    guard position != .start else { return true }
    let ending = Array("\(position.checksum)\"}\n".utf8)
    let offset = position.byteCount - ending.count
    return try file.read(at: offset, limit: ending.count) == ending
  }

  /// Whether a position is this journal's end.
  func ends(at position: JournalPosition) throws(StoreError) -> Bool {
    guard try file.byteCount() == position.byteCount else { return false }
    return try holds(position)
  }

  // MARK: - Reading

  /// Reads the lines after a position.
  ///
  /// - Parameters:
  ///   - position: One that the journal holds.
  ///   - body: Takes each line, which has the number that is its turn.
  /// - Returns: What is left without a line feed at the end; nil where there is nothing.
  /// - Throws: `damaged` with the line that cannot be trusted.
  func read(
    after position: JournalPosition,
    _ body: (JournalLine, JournalPosition) throws(LineFault) -> Void
  ) throws(StoreError) -> Tail? {
    var position = position
    var rest: [UInt8] = []
    var offset = position.byteCount
    while true {
      let chunk = try file.read(at: offset, limit: Self.chunkByteCount)
      offset += chunk.count
      var begin = chunk.startIndex
      while let end = chunk[begin...].firstIndex(of: UInt8(ascii: "\n")) {
        position = try line(rest + chunk[begin..<end], after: position, body)
        rest = []
        begin = end + 1
      }
      rest += chunk[begin...]
      guard rest.count <= JournalLine.byteLimit else {
        throw damaged(after: position, .tooLong(limit: JournalLine.byteLimit))
      }
      guard chunk.count == Self.chunkByteCount else { break }
    }
    return rest.isEmpty ? nil : Tail(position: position, bytes: rest)
  }

  private static let chunkByteCount = 1 << 16

  private func line(
    _ bytes: [UInt8], after position: JournalPosition,
    _ body: (JournalLine, JournalPosition) throws(LineFault) -> Void
  ) throws(StoreError) -> JournalPosition {
    do throws(LineFault) {
      guard bytes.count <= JournalLine.byteLimit else {
        throw LineFault(damage: .tooLong(limit: JournalLine.byteLimit))
      }
      let line = try JournalLine(reading: bytes)
      let expected = position.sequence + 1
      guard line.sequence == expected else {
        throw LineFault(damage: .wrongSequence(found: line.sequence, expected: expected))
      }
      let next = position.advanced(over: line)
      try body(line, next)
      return next
    } catch {
      throw damaged(after: position, error.damage)
    }
  }

  /// Records are numbered from one without a gap, so the line after record N is line N + 1.
  private func damaged(after position: JournalPosition, _ damage: Damage) -> StoreError {
    .damaged(file: file.path, line: position.sequence + 1, damage)
  }

  // MARK: - Writing

  /// Appends a record and returns once it would survive a loss of power.
  ///
  /// Where that fails, what was written of it is taken off again as far as the system lets us.
  ///
  /// - Parameters:
  ///   - record: What the line holds.
  ///   - position: The journal's end.
  /// - Returns: The new end.
  /// - Throws: `recordTooLong` or `io`.
  func append(
    _ record: some Encodable, after position: JournalPosition
  ) throws(StoreError) -> JournalPosition {
    let line = JournalLine(record, sequence: position.sequence + 1)
    guard line.bytes.count <= JournalLine.byteLimit else {
      throw .recordTooLong(
        file: file.path, byteCount: line.bytes.count, limit: JournalLine.byteLimit)
    }
    try write(line.bytes + [UInt8(ascii: "\n")], after: position)
    return position.advanced(over: line)
  }

  private func write(
    _ bytes: [UInt8], after position: JournalPosition
  ) throws(StoreError) {
    do throws(StoreError) {
      try file.write(bytes, at: position.byteCount)
      try file.synchronizeContents()
    } catch {
      file.takeBack(to: position.byteCount)
      throw error
    }
  }

  /// Moves an unfinished line, where there is one, to a `.rejected` file beside the journal.
  func setAside(_ tail: Tail?) throws(StoreError) -> JournalRecovery? {
    guard let tail else { return nil }
    let path = file.path + ".rejected"
    let rejected = try OpenFile.open(path, for: .making, in: files)
    try rejected.write(tail.bytes + [UInt8(ascii: "\n")], at: try rejected.byteCount())
    try rejected.synchronizeContents()
    if rejected.isNew { try Directory(containing: path, files: files).synchronize() }
    try file.truncate(to: tail.position.byteCount)
    try file.synchronizeContents()
    return JournalRecovery(file: path, byteCount: tail.bytes.count)
  }
}
