public import Billing

/// An account as it was read from the store, with its place in the journal.
public struct StoredAccount: Sendable {
  public let account: Account
  /// What reading or appending had to set aside; nil where the journal was whole.
  public let recovery: JournalRecovery?
  /// Why e-mails still wait to be put into the outbox; nil where all are there.
  ///
  /// They are kept in the journal, and the next opening tries again.
  public let outboxFault: StoreError?

  let position: JournalPosition
  /// In the journal and not yet in the outbox.
  let waitingMails: [OutgoingMail]

  /// The number of its last transaction; at least 1.
  public var sequence: Int { position.sequence }

  /// From here on a checkpoint is worth its while: so much is read in some 20 ms, and a checkpoint
  /// writes about as much.
  package static let mostJournalBytes = 1 << 20
}
