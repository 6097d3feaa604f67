public import Billing

/// What a recovery has brought along, and what it could not.
public struct StoreRecovery: Hashable, Sendable {
  /// An account that is there again.
  public struct RecoveredAccount: Hashable, Sendable {
    public let id: AccountID
    /// The number of its last transaction.
    public let sequence: Int
    /// All of its documents, archived or not.
    public let documentCount: Int
  }

  /// By id.
  public internal(set) var accounts: [RecoveredAccount] = []
  public internal(set) var losses: [StoreLoss] = []

  /// Whether nothing is missing and nothing is doubtful.
  public var isComplete: Bool { losses.allSatisfy(\.isHarmless) }
}

/// Something that a recovery could not bring along, or only in doubt.
public enum StoreLoss: Hashable, Sendable {
  /// `store.json` cannot be read and was made anew, with a clock that is not ahead.
  case manifest(StoreError)
  /// The store's own catalog cannot be read; the program's own takes its place.
  case catalog(StoreError)
  /// Nothing of an account can be read that could be gone on from.
  case account(AccountID, StoreError)
  /// The checkpoint cannot be read; the one before it and its journal gave the same state.
  case spareCheckpoint(AccountID)
  /// The account's state was taken from a checkpoint whose checksum is wrong, so that it may have
  /// been altered.
  case doubtfulCheckpoint(AccountID)
  /// The journal cannot be trusted after a transaction. Lines that can still be read lie in the
  /// journal's `.rejected` file.
  case transactions(AccountID, after: Int, readable: Int, unreadable: Int, StoreError)
  /// The journal is missing, or ends before the checkpoint: what came after it, if anything, is
  /// lost.
  case journalEnd(AccountID, after: Int)
  /// A line that a crash left unfinished was set aside, as opening does.
  case unfinished(AccountID, byteCount: Int)
  /// Issued documents whose numbers follow each other.
  case documents(AccountID, first: InvoiceNumber, last: InvoiceNumber)
  /// An e-mail, or the outbox.
  case outbox(AccountID, StoreError)
  /// Records of the gateway's ledger, by number.
  case ledger(first: Int, last: Int)

  /// Whether nothing that was ever acknowledged is missing or in doubt.
  public var isHarmless: Bool {
    switch self {
    case .spareCheckpoint, .unfinished: true
    default: false
    }
  }
}
