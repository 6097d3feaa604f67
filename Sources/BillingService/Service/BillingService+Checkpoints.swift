package import Billing
package import BillingDocuments
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
  /// - Parameter id: The account; nil takes all.
  /// - Returns: What was taken, by id.
  /// - Throws: `store`.
  package func checkpoint(_ id: AccountID?) throws(ServiceError) -> [TakenCheckpoint] {
    try ServiceError.store { () throws(StoreError) in
      var taken: [TakenCheckpoint] = []
      let ids = if let id { [id] } else { try store.accountIDs() }
      for id in ids {
        taken.append(TakenCheckpoint(try checkpoint(store.load(id))))
      }
      return taken
    }
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
  /// - Throws: `store`.
  package func checkpointWhatHasGrown() throws(ServiceError) {
    let ids = try ServiceError.store { () throws(StoreError) in try store.accountIDs() }
    for id in ids { try checkpointIfGrown(id) }
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

extension Formats {
  /// What was taken, an account a line.
  package func text(of taken: [TakenCheckpoint]) -> String {
    taken.map { checkpoint in
      let archived = number(checkpoint.archivedCount)
      let transactions =
        number(checkpoint.transactionCount)
        + (checkpoint.transactionCount == 1
          ? words(" transaction", " transazione") : words(" transactions", " transazioni"))
      let documents = documents(checkpoint.documentCount)
      return words(
        "\(checkpoint.account): \(transactions), \(documents), \(archived) in the archive",
        "\(checkpoint.account): \(transactions), \(documents), \(archived) in archivio") + "\n"
    }.joined()
  }
}
