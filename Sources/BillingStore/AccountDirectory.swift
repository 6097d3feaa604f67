import Billing

/// One account's directory: its checkpoint and journal, the lock over them, and its outbox.
struct AccountDirectory {
  let id: AccountID
  let directory: Directory
  let journal: LineJournal
  /// The one that the last checkpoint replaced.
  let spareJournal: LineJournal
  let outbox: Outbox

  static let journalName = "journal.ndjson"
  static let spareJournalName = "journal.ndjson.spare"
  private static let journalDraftName = "journal.ndjson.new"

  init(_ directory: Directory, id: AccountID, lockTimeoutMilliseconds: Int) {
    self.id = id
    self.directory = directory
    let lock = FileLock(
      path: directory.path(of: "lock"), timeoutMilliseconds: lockTimeoutMilliseconds,
      files: directory.files)
    journal = LineJournal(
      path: directory.path(of: Self.journalName), lock: lock, files: directory.files)
    spareJournal = LineJournal(
      path: directory.path(of: Self.spareJournalName), lock: lock, files: directory.files)
    outbox = Outbox(directory: directory.directory(Outbox.directoryName))
  }

  /// Makes the directory with the account's first transaction, in a place where nothing is.
  func make(with transaction: Transaction) throws(StoreError) {
    try directory.make()
    try outbox.make()
    try journal.withFile(.exclusive, for: .making) { file throws(StoreError) in
      _ = try file.append(JournalLine(transaction, sequence: 1), after: .start)
    }
  }

  // MARK: - Reading

  /// The account with all that was appended since it was read.
  ///
  /// Where nothing was read yet, or the journal was exchanged since, all of it is read. What a crash
  /// left undone is done, unless nothing may be changed here.
  func read(since known: StoredAccount?) throws(StoreError) -> StoredAccount {
    let replay = try journal.withFile(.shared, for: .reading) { file throws(StoreError) in
      try replayed(file, since: known)
    }
    guard !directory.files.isReadOnly, replay.tail != nil || !replay.mails.isEmpty else {
      return try finished(replay, recovery: nil, outboxFault: nil)
    }
    return try journal.withFile(.exclusive, for: .writing) { file throws(StoreError) in
      try completed(try replayed(file, since: known), in: file)
    }
  }

  /// What opening the account would read; nothing is changed where nothing may be.
  func examined() throws(StoreError) -> Replay {
    try journal.withFile(.shared, for: .reading) { file throws(StoreError) in
      try replayed(file, since: nil)
    }
  }

  /// What was read or appended last, where that is still the journal's end but for what a crash
  /// left there.
  private func replay(
    upTo known: StoredAccount, in file: borrowing JournalFile
  ) throws(StoreError) -> Replay {
    guard try !file.ends(at: known.position) else { return Replay(of: known) }
    let replay = try replayed(file, since: known)
    guard replay.position == known.position else {
      throw .conflict(known: known.sequence, found: replay.position.sequence)
    }
    return replay
  }

  private func replayed(
    _ file: borrowing JournalFile, since known: StoredAccount?
  ) throws(StoreError) -> Replay {
    var replay: Replay
    if let known, try file.holds(known.position) {
      replay = Replay(of: known)
    } else {
      replay = Replay(of: id, from: try Checkpoint.read(of: id, in: directory))
    }
    let delivered = try outbox.deliveredSequence()
    replay.mails.removeAll { $0.sequence <= delivered }
    replay.tail = try file.read(after: replay.position) { line, position throws(LineFault) in
      try replay.apply(line, at: position, delivered: delivered)
    }
    try check(replay)
    if replay.position != known?.position { try secure(replay.position, in: file) }
    return replay
  }

  /// Makes sure that what was read would survive a loss of power before anything relies on it: who
  /// wrote it may have been killed before they had synchronized it.
  private func secure(
    _ position: JournalPosition, in file: borrowing JournalFile
  ) throws(StoreError) {
    guard !directory.files.isReadOnly else { return }
    if position.isBase || position.sequence == 1 {
      // Nothing was committed since these names were given.
      try directory.synchronize()
      try Directory(containing: directory.path, files: directory.files).synchronize()
    }
    try file.synchronizeContents()
  }

  /// Checks what only a journal's end can tell.
  func check(_ replay: Replay) throws(StoreError) {
    // The first line came with the file, so that no crash can have torn it.
    if let tail = replay.tail, tail.position == .start, case .torn = tail.kind {
      throw .damaged(file: journal.path, line: 1, tail.damage)
    }
    do throws(LineFault) {
      try replay.checkEnd()
    } catch {
      throw .damaged(
        file: journal.path, line: replay.position.nextLineNumber, error.damage)
    }
  }

  /// Does what a crash left undone; the lock is held alone.
  private func completed(
    _ replay: Replay, in file: borrowing JournalFile
  ) throws(StoreError) -> StoredAccount {
    let recovery = try file.repair(replay.tail)
    return try finished(
      replay, recovery: recovery, outboxFault: deliver(replay.mails, mayBeHere: true))
  }

  private func finished(
    _ replay: consuming Replay, recovery: JournalRecovery?, outboxFault: StoreError?
  ) throws(StoreError) -> StoredAccount {
    guard let account = replay.account else {
      throw .damaged(file: journal.path, line: 1, .wrongAccount(found: nil))
    }
    return StoredAccount(
      account: account, recovery: recovery, outboxFault: outboxFault, position: replay.position,
      waitingMails: outboxFault == nil ? [] : replay.mails)
  }

  /// Fills the outbox; what was committed stays so where that fails.
  private func deliver(_ mails: [OutgoingMail], mayBeHere: Bool) -> StoreError? {
    do throws(StoreError) {
      try outbox.deliver(mails, mayBeHere: mayBeHere)
      return nil
    } catch {
      return error
    }
  }

  // MARK: - Appending

  /// Commits a transaction onto what was read.
  ///
  /// - Parameters:
  ///   - transaction: What happened.
  ///   - known: The state on which it was decided.
  /// - Returns: The new state.
  /// - Throws: `conflict` where others appended since; nothing is written then.
  func append(
    _ transaction: Transaction, onto known: StoredAccount
  ) throws(StoreError) -> StoredAccount {
    try journal.withFile(.exclusive, for: .writing) { file throws(StoreError) in
      var replay = try replay(upTo: known, in: file)
      let recovery = try file.repair(replay.tail)
      let line = JournalLine(transaction, sequence: replay.position.sequence + 1)
      _ = try file.append(line, after: replay.position) { end in
        replay.apply(transaction, at: end)
      }
      return try finished(
        replay, recovery: recovery,
        outboxFault: deliver(replay.mails, mayBeHere: !known.waitingMails.isEmpty))
    }
  }
}

// MARK: - Checkpoints

extension AccountDirectory {
  /// Writes the whole state down and lets the journal begin anew after it.
  ///
  /// What is settled goes to the archive first. The journal is shortened last, so that at any moment
  /// checkpoint and journal together hold everything. Those that are replaced stay as spares.
  ///
  /// - Parameters:
  ///   - known: What was read or appended last.
  ///   - timestamp: When that is.
  /// - Returns: The account without what is in the archive.
  /// - Throws: `conflict` where others appended since; or why the outbox cannot be filled, since its
  ///   mails wait in the journal.
  func checkpoint(
    _ known: StoredAccount, at timestamp: Timestamp
  ) throws(StoreError) -> StoredAccount {
    try journal.withFile(.exclusive, for: .writing) { file throws(StoreError) in
      let replay = try replay(upTo: known, in: file)
      let stored = try completed(replay, in: file)
      if let fault = stored.outboxFault { throw fault }
      guard !replay.position.isBase else { return stored }
      var account = stored.account
      let settled = account.archiveSettled()
      try archive(count: stored.account.archivedCount).append(settled)
      let base = try begin(
        from: Checkpoint.Record(
          account: account, at: timestamp, transaction: replay.position.checksum),
        sequence: stored.sequence
      ) { () throws(StoreError) in try keepSpare() }
      return StoredAccount(
        account: account, recovery: stored.recovery, outboxFault: nil,
        position: JournalPosition.start.advanced(over: base), waitingMails: [])
    }
  }

  /// Gives checkpoint and journal, which are about to be replaced, second names, by which a recovery
  /// finds them.
  ///
  /// They are removed and made anew, since renaming one name of a file to another does nothing: after
  /// a crash the journal can be its own spare.
  private func keepSpare() throws(StoreError) {
    try directory.link(Checkpoint.name, to: Checkpoint.spareName)
    try directory.link(Self.journalName, to: Self.spareJournalName)
  }

  /// Writes a checkpoint, and a journal that goes on from it.
  ///
  /// `prepare` is done last before the checkpoint that is there is replaced.
  ///
  /// - Returns: The journal's first line.
  func begin(
    from record: Checkpoint.Record, sequence: Int,
    _ prepare: () throws(StoreError) -> Void = {}
  ) throws(StoreError) -> JournalLine {
    let checksum = try Checkpoint.write(record, sequence: sequence, in: directory, prepare)
    let base = JournalLine(Checkpoint.Base(checkpoint: checksum), sequence: sequence)
    try directory.write(
      base.terminated, to: Self.journalName, through: directory.path(of: Self.journalDraftName))
    return base
  }

  func archive(count: Int) -> DocumentArchive {
    DocumentArchive(of: id, in: directory.directory(ArchiveFiles.directoryName), count: count)
  }

  /// The archive's files, however many of their lines belong to it.
  var archiveFiles: ArchiveFiles {
    ArchiveFiles(directory: directory.directory(ArchiveFiles.directoryName))
  }
}

// MARK: - Names

extension AccountDirectory {
  /// Checks that an account's name can be a directory's, before any path is made of it.
  ///
  /// - Throws: `invalidAccountID`.
  static func check(_ id: AccountID) throws(StoreError) {
    let bytes = Array(id.rawValue.utf8)
    guard (1...64).contains(bytes.count), isLetterOrDigit(bytes[0]),
      bytes.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") })
    else { throw .invalidAccountID(id.rawValue) }
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
