package import Billing
package import BillingStore

/// Where a service's accounts are kept: a ``Store``, or what is only imagined over one.
package protocol AccountStore: Sendable {
  /// The directory's absolute path.
  var path: String { get }

  /// How many days the store's clock is ahead of the computer's; one of `Store.dayOffsets`.
  func dayOffset() throws(StoreError) -> Int
  /// Moves the store's clock ahead; one that is further ahead stays there.
  func raiseDayOffset(to days: Int) throws(StoreError)

  /// The accounts that are kept here, sorted.
  func accountIDs() throws(StoreError) -> [AccountID]

  /// Begins to keep an account, with what happens to it in its first transaction.
  ///
  /// - Throws: `accountExists`, or why it cannot be kept.
  func open(
    _ account: Account, followedBy events: [Event], at timestamp: Timestamp, by actor: String
  ) throws(StoreError) -> StoredAccount

  /// An account as of its last transaction.
  ///
  /// - Throws: `unknownAccount`, or why it cannot be read.
  func load(_ id: AccountID) throws(StoreError) -> StoredAccount

  /// An account that was read before, with what others appended since.
  func refresh(_ stored: StoredAccount) throws(StoreError) -> StoredAccount

  /// Commits what happened, all of it or nothing.
  ///
  /// - Throws: `conflict` where somebody else appended onto `stored` meanwhile, or why it cannot be
  ///   written.
  func append(
    _ events: [Event], onto stored: StoredAccount, at timestamp: Timestamp, by actor: String
  ) throws(StoreError) -> StoredAccount

  /// Writes an account's whole state down and lets its journal begin anew.
  ///
  /// - Throws: `conflict` where somebody else appended onto `stored` meanwhile, or why it cannot be
  ///   written; nothing is lost then.
  func checkpoint(
    _ stored: StoredAccount, at timestamp: Timestamp
  ) throws(StoreError) -> StoredAccount
  /// How long an account's journal is, in bytes.
  func journalByteCount(of id: AccountID) throws(StoreError) -> Int

  /// The documents that have left an account's state.
  ///
  /// - Parameter account: The account as it was read.
  /// - Returns: Its archive; nothing is read before it is asked for.
  func archive(of account: Account) -> DocumentArchive

  /// Keeps others from paying for an account, without waiting.
  ///
  /// - Returns: What is let go of afterwards; nil where somebody else is paying.
  func holdPayments(of id: AccountID) throws(StoreError) -> PaymentHold?
}

extension Store: AccountStore {
  package func holdPayments(of id: AccountID) throws(StoreError) -> PaymentHold? {
    guard let lock = try takePaymentLock(of: id) else { return nil }
    return PaymentHold(lock)
  }
}
