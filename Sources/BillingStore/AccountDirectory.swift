import Billing

/// One account's directory: its journal, the lock over it, and its outbox.
struct AccountDirectory {
  let id: AccountID
  let directory: Directory
  private let journal: LineJournal
  private let outbox: Outbox

  init(_ directory: Directory, id: AccountID, lockTimeoutMilliseconds: Int) {
    self.id = id
    self.directory = directory
    let lock = FileLock(
      path: directory.path(of: "lock"), timeoutMilliseconds: lockTimeoutMilliseconds,
      files: directory.files)
    journal = LineJournal(
      path: directory.path(of: "journal.ndjson"), lock: lock, files: directory.files)
    outbox = Outbox(directory: directory.directory("outbox"))
  }

  /// Makes the directory with the account's first transaction, in a place where nothing is.
  func make(with transaction: Transaction) throws(StoreError) {
    try directory.make()
    try outbox.make()
    try journal.withFile(.exclusive, for: .making) { file throws(StoreError) in
      _ = try file.append(transaction, after: .start)
    }
    try directory.synchronize()
  }

  // MARK: - Reading

  /// The account with all that was appended since it was read.
  ///
  /// Where nothing was read yet, or the journal was exchanged since, all of it is read.
  func read(since known: StoredAccount?) throws(StoreError) -> StoredAccount {
    let replay = try journal.withFile(.shared, for: .reading) { file throws(StoreError) in
      try replayed(file, since: known)
    }
    guard replay.tail != nil || !replay.mails.isEmpty else {
      return try finished(replay, recovery: nil, outboxFault: nil)
    }
    return try journal.withFile(.exclusive, for: .writing) { file throws(StoreError) in
      try completed(try replayed(file, since: known), in: file)
    }
  }

  private func replayed(
    _ file: borrowing JournalFile, since known: StoredAccount?
  ) throws(StoreError) -> Replay {
    var replay = Replay()
    if let known, try file.holds(known.position) { replay = Replay(of: known) }
    let delivered = try outbox.deliveredSequence()
    replay.mails.removeAll { $0.sequence <= delivered }
    replay.tail = try file.read(after: replay.position) { line, position throws(LineFault) in
      try replay.apply(line, at: position, of: id, delivered: delivered)
    }
    return replay
  }

  /// Does what a crash left undone; the lock is held alone.
  private func completed(
    _ replay: Replay, in file: borrowing JournalFile
  ) throws(StoreError) -> StoredAccount {
    let recovery = try file.setAside(replay.tail)
    return try finished(replay, recovery: recovery, outboxFault: deliver(replay.mails))
  }

  private func finished(
    _ replay: Replay, recovery: JournalRecovery?, outboxFault: StoreError?
  ) throws(StoreError) -> StoredAccount {
    guard let account = replay.account else {
      throw .damaged(file: journal.path, line: 1, .wrongAccount(found: nil))
    }
    return StoredAccount(
      account: account, recovery: recovery, outboxFault: outboxFault, position: replay.position,
      waitingMails: outboxFault == nil ? [] : replay.mails)
  }

  /// Fills the outbox; what was committed stays so where that fails.
  private func deliver(_ mails: [OutgoingMail]) -> StoreError? {
    do throws(StoreError) {
      try outbox.deliver(mails)
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
      var replay = Replay(of: known)
      if try !file.ends(at: known.position) {
        replay = try replayed(file, since: known)
        guard replay.position == known.position else {
          throw .conflict(known: known.sequence, found: replay.position.sequence)
        }
      }
      let recovery = try file.setAside(replay.tail)
      let position = try file.append(transaction, after: replay.position)
      replay.apply(transaction, at: position)
      return try finished(replay, recovery: recovery, outboxFault: deliver(replay.mails))
    }
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
