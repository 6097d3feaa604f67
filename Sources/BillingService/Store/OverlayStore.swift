package import Billing
package import BillingStore
import Synchronization

/// A store in which nothing is written: what is appended stays in memory, over a store that is only
/// read.
///
/// Each account is read once, so that all that one program shows is of one moment, and goes on from
/// there for itself: whoever writes to the store below is not seen, and never conflicts.
package final class OverlayStore: AccountStore {
  private struct State {
    /// As they were read, or as they would be by now.
    var accounts: [AccountID: StoredAccount] = [:]
    var dayOffset: Int?
  }

  package let path: String
  /// Nil where there is no store: the accounts are those that were opened here.
  private let base: Store?
  private let state: Mutex<State>

  /// A store over another one.
  package init(over base: Store) {
    self.base = base
    path = base.path
    state = Mutex(State())
  }

  /// An empty store in a place where none is.
  package init(at path: String) {
    base = nil
    self.path = path
    state = Mutex(State())
  }

  /// A store with what another one knows by now; what is appended to one the other does not see.
  init(branching other: OverlayStore) {
    base = other.base
    path = other.path
    state = Mutex(other.state.withLock { $0 })
  }

  // MARK: - Its clock

  package func dayOffset() throws(StoreError) -> Int {
    try state.withLock { (state) throws(StoreError) in try dayOffset(in: state) }
  }

  package func raiseDayOffset(to days: Int) throws(StoreError) {
    try state.withLock { (state) throws(StoreError) in
      state.dayOffset = max(days, try dayOffset(in: state))
    }
  }

  private func dayOffset(in state: State) throws(StoreError) -> Int {
    if let days = state.dayOffset { return days }
    return try base?.dayOffset() ?? 0
  }

  // MARK: - Its accounts

  package func accountIDs() throws(StoreError) -> [AccountID] {
    try state.withLock { (state) throws(StoreError) in try accountIDs(in: state) }
  }

  private func accountIDs(in state: State) throws(StoreError) -> [AccountID] {
    Set(try base?.accountIDs() ?? []).union(state.accounts.keys).sorted()
  }

  package func open(
    _ account: Account, followedBy events: [Event], at timestamp: Timestamp, by actor: String
  ) throws(StoreError) -> StoredAccount {
    try state.withLock { (state) throws(StoreError) in
      guard try !accountIDs(in: state).contains(account.id) else {
        throw .accountExists(account.id)
      }
      let opened = StoredAccount(unwritten: account.applying(events), sequence: 1)
      state.accounts[account.id] = opened
      return opened
    }
  }

  package func load(_ id: AccountID) throws(StoreError) -> StoredAccount {
    try state.withLock { (state) throws(StoreError) in try account(id, in: &state) }
  }

  private func account(
    _ id: AccountID, in state: inout State
  ) throws(StoreError) -> StoredAccount {
    if let known = state.accounts[id] { return known }
    guard let base else { throw .unknownAccount(id, known: try accountIDs(in: state)) }
    let read = try base.load(id)
    state.accounts[id] = read
    return read
  }

  package func refresh(_ stored: StoredAccount) throws(StoreError) -> StoredAccount {
    try load(stored.account.id)
  }

  package func append(
    _ events: [Event], onto stored: StoredAccount, at timestamp: Timestamp, by actor: String
  ) throws(StoreError) -> StoredAccount {
    guard !events.isEmpty else { return stored }
    return try state.withLock { (state) throws(StoreError) in
      let latest = try account(stored.account.id, in: &state)
      guard latest.sequence == stored.sequence else {
        throw .conflict(known: stored.sequence, found: latest.sequence)
      }
      let next = StoredAccount(
        unwritten: latest.account.applying(events), sequence: latest.sequence + 1)
      state.accounts[stored.account.id] = next
      return next
    }
  }

  /// Nothing is written, so that nothing grows.
  package func checkpoint(
    _ stored: StoredAccount, at timestamp: Timestamp
  ) throws(StoreError) -> StoredAccount { stored }

  package func journalByteCount(of id: AccountID) throws(StoreError) -> Int { 0 }

  package func archive(of account: Account) -> DocumentArchive {
    base?.archive(of: account) ?? DocumentArchive(emptyFor: account.id)
  }

  /// Nobody else can pay for what is only here; what another program is paying in the store below
  /// is finished here as its ledger tells.
  package func holdPayments(of id: AccountID) throws(StoreError) -> PaymentHold? {
    PaymentHold()
  }
}

extension Account {
  /// The account after events that were decided.
  fileprivate func applying(_ events: [Event]) -> Account {
    events.reduce(into: self) { $0.apply($1) }
  }
}
