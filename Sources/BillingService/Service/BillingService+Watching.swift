package import Billing
package import BillingStore

extension BillingService {
  /// An account as it is by now, for a terminal that shows it already.
  ///
  /// What was due by today happens (rule 36). A payment that is open is left to whoever is making
  /// it.
  ///
  /// - Parameter id: The account.
  /// - Returns: The account, and how others have left it.
  /// - Throws: What `load` throws.
  package func look(at id: AccountID) throws(ServiceError) -> SeenAccount {
    let stored = try stored(id)
    let account = isDue(stored.account) ? try current(stored).account : stored.account
    return SeenAccount(account: account, leftByOthers: stored.account)
  }
}

/// An account that was looked at again.
package struct SeenAccount: Sendable {
  package let account: Account
  /// As it was before time went on here.
  package let leftByOthers: Account
}

/// Tells an open terminal that somebody else has changed its account, or moved the store's clock.
package final class AccountWatch: Sendable {
  private let watch: StoreWatch

  /// Watches a store; an account of it only once it is followed.
  package init(_ store: Store) {
    watch = StoreWatch(store)
  }

  /// Can be read when there is news; nil where the system has nothing to watch with.
  package var descriptor: Int32? { watch.descriptor }

  /// Follows an account in place of the one before; nil follows none.
  ///
  /// What happens from then on is news: the account is read afterwards.
  package func follow(_ id: AccountID?) { watch.follow(id) }

  /// Takes out what has come, without waiting.
  ///
  /// - Returns: Whether there was news, which may be this program's own.
  package func takeNews() -> Bool { watch.takeNews() }
}
