import BillingStore
import Synchronization

/// The ledger in a store's `gateway` directory.
///
/// What was read of it is kept, so that a charge reads only what others have added since.
final class LedgerFile: SandboxLedger {
  private struct Known {
    var book = LedgerBook()
    /// Nil until the ledger was read.
    var place: JournalPlace?
  }

  private let journal: LineJournal
  private let known = Mutex(Known())

  init(of store: Store) {
    journal = store.gatewayLedger
  }

  func update<Answer: Sendable>(
    _ body: (LedgerBook) -> (answer: Answer, added: LedgerEntry?)
  ) throws(StoreError) -> Answer {
    try known.withLock { (known) throws(StoreError) in
      try journal.withLock { journal throws(StoreError) in
        try Self.read(&journal, into: &known)
        let (answer, added) = body(known.book)
        if let added {
          try journal.append(added)
          known.book.add(added)
          known.place = journal.place
        }
        return answer
      }
    }
  }

  private static func read(
    _ journal: inout LockedLineJournal, into known: inout Known
  ) throws(StoreError) {
    if let place = known.place,
      let added = try journal.records(as: LedgerEntry.self, after: place)
    {
      for entry in added { known.book.add(entry) }
    } else {
      known.book = LedgerBook(try journal.records(as: LedgerEntry.self))
    }
    known.place = journal.place
  }
}
