import Billing

/// An account on its way through its checkpoint and its journal.
struct Replay {
  /// Nil before the first transaction.
  private(set) var account: Account?
  private(set) var position = JournalPosition.start
  /// Not yet in the outbox, in the order of their transactions.
  var mails: [OutgoingMail] = []
  /// What follows the last good line.
  var tail: JournalTail?

  private let id: AccountID
  /// Where reading began; nil where there is no checkpoint.
  private let checkpoint: Checkpoint?

  /// Begins with the checkpoint, or with nothing.
  init(of id: AccountID, from checkpoint: Checkpoint?) {
    self.id = id
    self.checkpoint = checkpoint
    account = checkpoint?.record.account
  }

  init(of known: StoredAccount) {
    id = known.account.id
    checkpoint = nil
    account = known.account
    position = known.position
    mails = known.waitingMails
  }

  /// Takes in a line of the journal, or passes over it where the checkpoint holds it.
  ///
  /// - Parameters:
  ///   - line: The line whose turn it is.
  ///   - next: The position after it.
  ///   - delivered: Up to which transaction the outbox has the mails.
  /// - Throws: What the line should have held.
  mutating func apply(
    _ line: JournalLine, at next: JournalPosition, delivered: Int
  ) throws(LineFault) {
    if position == .start, line.isBase {
      try check(line)
    } else if let checkpoint, line.sequence <= checkpoint.sequence {
      try check(line, against: checkpoint)
    } else {
      let transaction = try line.record(as: Transaction.self)
      if account == nil { try checkOpening(transaction) }
      apply(transaction, at: next)
      mails.removeAll { $0.sequence <= delivered }
    }
    position = next
  }

  /// Takes in a transaction that was just appended.
  mutating func apply(_ transaction: Transaction, at next: JournalPosition) {
    for event in transaction.events {
      if account == nil, case .accountOpened(let opened) = event { account = opened }
      account?.apply(event)
      if case .mailSent(let mail) = event {
        mails.append(OutgoingMail(mail, sequence: next.sequence))
      }
    }
    position = next
  }

  /// Checks, at the journal's end, that it reaches as far as the checkpoint.
  ///
  /// - Throws: What the next line should have been.
  func checkEnd() throws(LineFault) {
    guard let checkpoint, position.sequence < checkpoint.sequence else { return }
    throw LineFault(damage: .missing)
  }

  // MARK: - Where checkpoint and journal meet

  /// A journal's base is the checkpoint that is there, or an earlier one that it replaced: then a
  /// crash came before the journal was shortened again.
  private func check(_ base: JournalLine) throws(LineFault) {
    let named = try base.record(as: Checkpoint.Base.self).checkpoint
    // A recovery takes the checksum of what it goes on from for granted, but not its number.
    guard let checkpoint, checkpoint.sequence >= base.sequence else {
      throw LineFault(damage: .wrongCheckpoint(found: checkpoint?.checksum, expected: named))
    }
    guard checkpoint.sequence > base.sequence || checkpoint.checksum == named else {
      throw LineFault(damage: .wrongCheckpoint(found: checkpoint.checksum, expected: named))
    }
  }

  /// The transaction that a checkpoint was taken after is that of the journal.
  private func check(_ line: JournalLine, against checkpoint: Checkpoint) throws(LineFault) {
    guard line.sequence < checkpoint.sequence || line.checksum == checkpoint.record.transaction
    else {
      throw LineFault(
        damage: .wrongChecksum(found: line.checksum, computed: checkpoint.record.transaction))
    }
  }

  private func checkOpening(_ transaction: Transaction) throws(LineFault) {
    guard case .accountOpened(let opened) = transaction.events.first else {
      throw LineFault(damage: .wrongAccount(found: nil))
    }
    guard opened.id == id else { throw LineFault(damage: .wrongAccount(found: opened.id)) }
  }
}
