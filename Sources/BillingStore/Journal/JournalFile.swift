#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A journal's open file, for as long as its lock is held.
struct JournalFile: ~Copyable {
  private let file: OpenFile
  private let files: Files

  init(_ file: consuming OpenFile, in files: Files) {
    self.file = file
    self.files = files
  }

  /// Whether a position is still one of this journal: nothing before it was exchanged.
  ///
  /// A number is given once, so the same number in the same place with the same checksum is the same
  /// record.
  func holds(_ position: JournalPosition) throws(StoreError) -> Bool {
    guard position != .start else { return true }
    let beginning = Array("\(JournalLine.start)\(position.sequence),".utf8)
    let ending = Array("\(position.checksum)\(Seal.end)\n".utf8)
    let start = position.byteCount - position.lineByteCount
    guard try file.read(at: start, limit: beginning.count) == beginning else { return false }
    return try file.read(at: position.byteCount - ending.count, limit: ending.count) == ending
  }

  /// Whether a position is this journal's end, but for room.
  func ends(at position: JournalPosition) throws(StoreError) -> Bool {
    let next = try file.read(at: position.byteCount, limit: 1)
    guard next.isEmpty || next == [JournalRoom.filler] else { return false }
    return try holds(position)
  }

  // MARK: - Reading

  /// Reads the lines after a position.
  ///
  /// - Parameters:
  ///   - position: One that the journal holds.
  ///   - body: Takes each line, which has the number that is its turn, and the position after it.
  /// - Returns: What is no good line at the end, and could have been left by a crash; nil where there
  ///   is nothing. An unterminated record in it was given to `body`.
  /// - Throws: `damaged` with the line that cannot be trusted.
  func read(
    after position: JournalPosition,
    _ body: (JournalLine, JournalPosition) throws(LineFault) -> Void
  ) throws(StoreError) -> JournalTail? {
    var position = position
    var lines = LineReader(from: position.byteCount)
    while let next = try lines.next(in: file) {
      do throws(LineFault) {
        let line = try JournalLine(reading: next.bytes)
        guard next.isTerminated else { throw LineFault(damage: .notARecord) }
        position = try accept(line, after: position, body)
      } catch {
        return try tail(after: position, error, body)
      }
    }
    return nil
  }

  private func accept(
    _ line: JournalLine, after position: JournalPosition,
    _ body: (JournalLine, JournalPosition) throws(LineFault) -> Void
  ) throws(LineFault) -> JournalPosition {
    let expected = position.sequence + 1
    guard line.sequence == expected || position == .start && line.isBase else {
      throw LineFault(damage: .wrongSequence(found: line.sequence, expected: expected))
    }
    let next = position.advanced(over: line)
    try body(line, next)
    return next
  }

  /// What begins with a line that is none, if a crash can have left it.
  private func tail(
    after position: JournalPosition, _ fault: LineFault,
    _ body: (JournalLine, JournalPosition) throws(LineFault) -> Void
  ) throws(StoreError) -> JournalTail {
    let limit = JournalLine.byteLimit + 2 + files.system.journalRoom.step
    var bytes = try file.read(at: position.byteCount, limit: limit)
    JournalRoom.trim(&bytes)
    guard fault.isOfFrame, bytes.count <= JournalLine.byteLimit + 1,
      let tail = JournalTail(bytes, after: position, fault.damage)
    else { throw damaged(after: position, fault.damage) }
    if case .unterminated(let line) = tail.kind {
      do throws(LineFault) {
        _ = try accept(line, after: position, body)
      } catch {
        throw damaged(after: position, error.damage)
      }
    }
    return tail
  }

  private func damaged(after position: JournalPosition, _ damage: Damage) -> StoreError {
    .damaged(file: file.path, line: position.nextLineNumber, damage)
  }

  // MARK: - Writing

  /// Appends a line and returns once it would survive a loss of power.
  ///
  /// Where that fails, what was written of it is taken off again as far as the system lets us.
  ///
  /// - Parameters:
  ///   - line: The next one.
  ///   - position: The journal's end.
  ///   - work: What is done while the disk writes, given the new end. It is done also where the disk
  ///     fails, so nothing of it may be relied on before this returns.
  /// - Returns: The new end.
  /// - Throws: `recordTooLong`, `readOnly` or `io`.
  func append(
    _ line: JournalLine, after position: JournalPosition,
    meanwhile work: (JournalPosition) -> Void = { _ in }
  ) throws(StoreError) -> JournalPosition {
    precondition(line.sequence == position.sequence + 1, "a line has the number that is its turn")
    guard line.bytes.count <= JournalLine.byteLimit else {
      throw .recordTooLong(
        file: file.path, byteCount: line.bytes.count, limit: JournalLine.byteLimit)
    }
    let end = position.advanced(over: line)
    do throws(StoreError) {
      try file.write(line.terminated, at: position.byteCount)
      try makeRoom(after: end)
      try file.beginSynchronizing(from: position.byteCount)
      work(end)
      try file.synchronizeContents()
    } catch {
      file.takeBack(to: position.byteCount)
      throw error
    }
    return end
  }

  /// Makes room after a line, if it took what was left; a full disk has none to give.
  private func makeRoom(after end: JournalPosition) throws(StoreError) {
    let filling = files.system.journalRoom.filling(after: end.byteCount)
    guard !filling.isEmpty, try file.byteCount() <= end.byteCount else { return }
    do throws(StoreError) {
      try file.write(filling, at: end.byteCount)
    } catch .io(_, .write, ENOSPC), .io(_, .write, EDQUOT) {
      file.takeBack(to: end.byteCount)
    }
  }

  /// Returns once what was read would survive a loss of power.
  func synchronizeContents() throws(StoreError) { try file.synchronizeContents() }

  /// Does what is to be done about the journal's end, where there is anything.
  ///
  /// An unfinished line goes to a `.rejected` file beside the journal; a record that only lacks its
  /// line feed gets it. Lost again by a crash, that is done again; the next commit synchronizes it.
  ///
  /// - Returns: What was set aside; nil where nothing was.
  func repair(_ tail: JournalTail?) throws(StoreError) -> JournalRecovery? {
    guard let tail else { return nil }
    if case .unterminated(let line) = tail.kind {
      try file.write(
        [UInt8(ascii: "\n")], at: tail.position.byteCount + line.bytes.count)
      return nil
    }
    let rejected = try setAside(tail.bytes)
    try file.truncate(to: tail.position.byteCount)
    return JournalRecovery(file: rejected, byteCount: tail.bytes.count)
  }

  /// Appends bytes to the `.rejected` file, unless they are its end: a crash may have come between
  /// that and the journal's truncation.
  private func setAside(_ bytes: [UInt8]) throws(StoreError) -> String {
    let path = file.path + ".rejected"
    let rejected = try OpenFile.open(path, for: .making, in: files)
    let bytes = bytes + [UInt8(ascii: "\n")]
    let end = try rejected.byteCount()
    let last = try rejected.read(at: max(0, end - bytes.count), limit: bytes.count)
    if last != bytes { try rejected.write(bytes, at: end) }
    try rejected.synchronize()
    try Directory(containing: path, files: files).synchronize()
    return path
  }
}
