package import Billing
import BillingStore

/// A checkpoint that was taken.
package struct TakenCheckpoint: Hashable, Sendable {
  package let account: AccountID
  package let transactionCount: Int
  /// How many documents stay in the account's state.
  package let documentCount: Int
  package let archivedCount: Int

  init(_ stored: StoredAccount) {
    account = stored.account.id
    transactionCount = stored.sequence
    documentCount = stored.account.invoices.count + stored.account.creditNotes.count
    archivedCount = stored.account.archivedCount
  }
}

extension BillingService {
  /// Takes a checkpoint of an account, or of all, now.
  ///
  /// One that cannot be read keeps nobody from the others.
  ///
  /// - Parameter id: The account; nil takes all.
  /// - Returns: What was taken, by id.
  /// - Throws: `store` with the first fault, once all were tried.
  package func checkpoint(_ id: AccountID?) throws(ServiceError) -> [TakenCheckpoint] {
    var taken: [TakenCheckpoint] = []
    let ids = if let id { [id] } else { try accountIDs() }
    try forEach(ids) { id throws(ServiceError) in
      let stored = try ServiceError.store { () throws(StoreError) in
        try checkpoint(store.load(id))
      }
      taken.append(TakenCheckpoint(stored))
    }
    return taken
  }

  /// Takes a checkpoint of an account whose journal has grown long.
  ///
  /// Where somebody else commits meanwhile, it is theirs to take.
  ///
  /// - Parameter id: The account.
  /// - Returns: Whether one was taken.
  /// - Throws: `store`; the account can be used as before.
  @discardableResult
  package func checkpointIfGrown(_ id: AccountID) throws(ServiceError) -> Bool {
    try checkpointIfGrown(id, beyond: StoredAccount.mostJournalBytes)
  }

  /// The same with another length, for tests.
  func checkpointIfGrown(_ id: AccountID, beyond byteCount: Int) throws(ServiceError) -> Bool {
    try ServiceError.store { () throws(StoreError) in
      guard try store.journalByteCount(of: id) > byteCount else { return false }
      do throws(StoreError) {
        let stored = try store.load(id)
        _ = try store.checkpoint(stored, at: clock.timestamp(in: stored.account.timeZone))
        return true
      } catch .conflict {
        return false
      }
    }
  }

  /// Takes a checkpoint of every account whose journal has grown long.
  ///
  /// - Throws: `store` with the first fault, once all were tried.
  package func checkpointWhatHasGrown() throws(ServiceError) {
    try forEach(accountIDs()) { id throws(ServiceError) in try checkpointIfGrown(id) }
  }

  private func accountIDs() throws(ServiceError) -> [AccountID] {
    try ServiceError.store { () throws(StoreError) in try store.accountIDs() }
  }

  /// Goes on to the next where one fails.
  private func forEach(
    _ ids: [AccountID], _ body: (AccountID) throws(ServiceError) -> Void
  ) throws(ServiceError) {
    var fault: ServiceError?
    for id in ids {
      do throws(ServiceError) {
        try body(id)
      } catch {
        fault = fault ?? error
      }
    }
    if let fault { throw fault }
  }

  /// Again where somebody else commits meanwhile.
  private func checkpoint(_ stored: StoredAccount) throws(StoreError) -> StoredAccount {
    var stored = stored
    var attempt = 1
    while true {
      do throws(StoreError) {
        return try store.checkpoint(
          stored, at: clock.timestamp(in: stored.account.timeZone))
      } catch {
        guard case .conflict = error, attempt < Self.checkpointAttempts else { throw error }
        attempt += 1
        stored = try store.refresh(stored)
      }
    }
  }

  private static let checkpointAttempts = 16
}
