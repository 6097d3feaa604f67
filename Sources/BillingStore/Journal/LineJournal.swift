/// A file of records that only grows: one line of JSON each, numbered, checksummed, synchronized.
///
/// A line that a crash left unfinished is set aside in a `.rejected` file beside it. A whole line
/// that cannot be trusted is refused with its number, and nothing is changed.
public struct LineJournal: Sendable {
  public let path: String
  private let lock: FileLock
  private let files: Files

  /// Names a journal; the file is made by the first record.
  ///
  /// - Parameters:
  ///   - path: Where it is, in a directory that is there. Its lock is the file of that name with
  ///     `.lock` after it.
  ///   - lockTimeoutMilliseconds: How long another process is waited for.
  public init(path: String, lockTimeoutMilliseconds: Int = 5000) {
    self.init(path: path, lockTimeoutMilliseconds: lockTimeoutMilliseconds, files: Files())
  }

  init(path: String, lockTimeoutMilliseconds: Int, files: Files) {
    self.init(
      path: path,
      lock: FileLock(
        path: path + ".lock", timeoutMilliseconds: lockTimeoutMilliseconds, files: files),
      files: files)
  }

  init(path: String, lock: FileLock, files: Files) {
    self.path = path
    self.lock = lock
    self.files = files
  }

  /// All records, oldest first.
  ///
  /// Where nothing may be changed, what a crash left unfinished is passed over.
  ///
  /// - Parameter type: What each line holds.
  /// - Returns: Nothing where the file is not there yet.
  /// - Throws: `damaged` with the line that cannot be trusted, `lockUnavailable` or `io`.
  public func records<Record: Decodable>(
    as type: Record.Type
  ) throws(StoreError) -> [Record] {
    guard files.isReadOnly else {
      return try withLock { journal throws(StoreError) in try journal.records(as: type) }
    }
    do throws(StoreError) {
      return try withFile(.shared, for: .reading) { file throws(StoreError) in
        var records: [Record] = []
        _ = try file.read(after: .start) { line, _ throws(LineFault) in
          records.append(try line.record(as: type))
        }
        return records
      }
    } catch .missing {
      return []
    }
  }

  /// Appends a record and returns once it would survive a loss of power.
  ///
  /// - Parameter record: An object in JSON, whose members are not named `seq` or `crc`.
  /// - Throws: `damaged`, `recordTooLong`, `lockUnavailable` or `io`.
  public func append(_ record: some Encodable) throws(StoreError) {
    try withLock { journal throws(StoreError) in try journal.append(record) }
  }

  /// Runs `body` with the journal to itself, so that what it appends follows from what it read.
  ///
  /// - Parameter body: May not use the journal but through its argument.
  /// - Returns: What `body` returns.
  /// - Throws: `lockUnavailable`, or what `body` throws.
  public func withLock<Result>(
    _ body: (inout LockedLineJournal) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try withFile(.exclusive, for: .making) { (file: consuming JournalFile) throws(StoreError) in
      var journal = LockedLineJournal(file: file)
      return try body(&journal)
    }
  }

  /// Runs `body` with the open file while the lock is held.
  func withFile<Result>(
    _ mode: FileLock.Mode, for access: OpenFile.Access,
    _ body: (consuming JournalFile) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try lock.withLock(mode) { () throws(StoreError) in
      let file = try OpenFile.open(path, for: access, in: files)
      // Also where it was there: who made it may have been killed before they came to this.
      if access == .making, try file.byteCount() == 0 {
        try Directory(containing: path, files: files).synchronize()
      }
      return try body(JournalFile(file, in: files))
    }
  }
}

/// A journal that nobody else reads or writes meanwhile.
public struct LockedLineJournal: ~Copyable {
  private let file: JournalFile
  /// Nil until the journal was read.
  private var end: JournalPosition?

  init(file: consuming JournalFile) {
    self.file = file
  }

  /// All records, oldest first.
  ///
  /// - Parameter type: What each line holds.
  /// - Returns: Nothing where there is none yet.
  /// - Throws: `damaged` with the line that cannot be trusted, or `io`.
  public mutating func records<Record: Decodable>(
    as type: Record.Type
  ) throws(StoreError) -> [Record] {
    var records: [Record] = []
    try read { line throws(LineFault) in records.append(try line.record(as: type)) }
    return records
  }

  /// The records after a place, oldest first.
  ///
  /// - Parameters:
  ///   - type: What each line holds.
  ///   - place: Up to where the journal was read before.
  /// - Returns: Nil where the journal is another one by now, and is to be read from its start.
  /// - Throws: `damaged` with the line that cannot be trusted, or `io`.
  package mutating func records<Record: Decodable>(
    as type: Record.Type, after place: JournalPlace
  ) throws(StoreError) -> [Record]? {
    guard try file.holds(place.position) else { return nil }
    var records: [Record] = []
    try read(after: place.position) { line throws(LineFault) in
      records.append(try line.record(as: type))
    }
    return records
  }

  /// Up to where the journal was read or appended to; nil where neither was done.
  package var place: JournalPlace? { end.map { JournalPlace(position: $0) } }

  /// Appends a record and returns once it would survive a loss of power.
  ///
  /// - Parameter record: An object in JSON, whose members are not named `seq` or `crc`.
  /// - Throws: `damaged`, `recordTooLong` or `io`.
  public mutating func append(_ record: some Encodable) throws(StoreError) {
    if end == nil { try read { _ in } }
    let end = end ?? .start
    self.end = try file.append(JournalLine(record, sequence: end.sequence + 1), after: end)
  }

  private mutating func read(
    after start: JournalPosition = .start, _ body: (JournalLine) throws(LineFault) -> Void
  ) throws(StoreError) {
    var end = start
    let tail = try file.read(after: start) { line, position throws(LineFault) in
      try body(line)
      end = position
    }
    // A record whose writer was killed before it was synchronized is not relied on before it is.
    if try file.repair(tail) == nil { try file.synchronizeContents() }
    self.end = end
  }
}

/// A place in a journal, up to which somebody has read it.
package struct JournalPlace: Sendable {
  let position: JournalPosition
}
