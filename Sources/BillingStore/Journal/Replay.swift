import Billing

/// An account on its way through its journal.
struct Replay {
  /// Nil before the first transaction.
  private(set) var account: Account?
  private(set) var position = JournalPosition.start
  /// Not yet in the outbox, in the order of their transactions.
  var mails: [OutgoingMail] = []
  /// What follows the last whole line.
  var tail: JournalFile.Tail?

  init() {}

  init(of known: StoredAccount) {
    account = known.account
    position = known.position
    mails = known.waitingMails
  }

  /// Takes in a line of the journal.
  ///
  /// - Parameters:
  ///   - line: The line whose turn it is.
  ///   - next: The position after it.
  ///   - id: Whose journal it is.
  ///   - delivered: Up to which transaction the outbox has the mails.
  /// - Throws: What the line should have held.
  mutating func apply(
    _ line: JournalLine, at next: JournalPosition, of id: AccountID, delivered: Int
  ) throws(LineFault) {
    let transaction = try line.record(as: Transaction.self)
    if account == nil {
      guard case .accountOpened(let opened) = transaction.events.first else {
        throw LineFault(damage: .wrongAccount(found: nil))
      }
      guard opened.id == id else { throw LineFault(damage: .wrongAccount(found: opened.id)) }
    }
    apply(transaction, at: next)
    mails.removeAll { $0.sequence <= delivered }
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
}
