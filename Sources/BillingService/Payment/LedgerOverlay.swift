import BillingStore
import Synchronization

/// A ledger in which nothing is written: what is added stays in memory, after what a store's ledger
/// held when it was first asked.
final class LedgerOverlay: SandboxLedger {
  /// Nil where there is no store.
  private let base: Store?
  /// Nil until it is first asked.
  private let book: Mutex<LedgerBook?>

  init(over base: Store?) {
    self.base = base
    book = Mutex(nil)
  }

  /// A ledger with what another one holds by now.
  init(branching other: LedgerOverlay) {
    base = other.base
    book = Mutex(other.book.withLock { $0 })
  }

  private func recorded() throws(StoreError) -> [LedgerEntry] {
    try base?.gatewayLedger.records(as: LedgerEntry.self) ?? []
  }

  func update<Answer: Sendable>(
    _ body: (LedgerBook) -> (answer: Answer, added: LedgerEntry?)
  ) throws(StoreError) -> Answer {
    try book.withLock { (book) throws(StoreError) in
      if book == nil { book = LedgerBook(try recorded()) }
      let (answer, added) = body(book ?? LedgerBook())
      if let added { book?.add(added) }
      return answer
    }
  }
}
