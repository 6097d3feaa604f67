package import Billing
import BillingStore

extension BillingService {
  /// Moves the store's clock to a day, and lets time go on to it for every account (rule 36).
  ///
  /// From then on the computer's clock counts as many days ahead (`BillingClock.moved(by:)`),
  /// for every program that uses the store. A fixed clock is not stored: it moves the store's clock
  /// ahead of the computer's day, and no further than that.
  ///
  /// The clock is moved before the accounts are. What is interrupted then goes on when an account
  /// is opened next, or when this is done again; an account that were ahead of the clock would
  /// take no command.
  ///
  /// - Parameter day: Today or later.
  /// - Returns: All accounts, by id.
  /// - Throws: `cannotAdvance` for a day that is past or too far; `refused` with `clockBehind`
  ///   where an account has seen a later day. Nothing is changed then, nor where an account or the
  ///   store cannot be read (`store`). After a `gateway` fault it can be done again.
  package func advance(to day: Day) throws(ServiceError) -> [AdvancedAccount] {
    let accounts = try storedAccounts()
    try checkThatTimeCanGoOn(to: day, for: accounts.map(\.account))
    try moveClock(to: day, for: accounts.map(\.account))
    var advanced: [AdvancedAccount] = []
    for stored in accounts { advanced.append(try advance(stored, to: day)) }
    return advanced
  }

  private func storedAccounts() throws(ServiceError) -> [StoredAccount] {
    try ServiceError.store { () throws(StoreError) in
      var accounts: [StoredAccount] = []
      for id in try store.accountIDs() { accounts.append(try store.load(id)) }
      return accounts
    }
  }

  private func checkThatTimeCanGoOn(
    to day: Day, for accounts: [Account]
  ) throws(ServiceError) {
    let today = clock.earliestToday(of: accounts)
    guard day >= today else { throw .cannotAdvance(.dayPast(day, today: today)) }
    for account in accounts {
      let target = max(day, self.today(for: account))
      guard account.lastSeenDay <= target else {
        throw .refused(.clockBehind(today: target, lastSeen: account.lastSeenDay))
      }
    }
  }

  private func moveClock(to day: Day, for accounts: [Account]) throws(ServiceError) {
    let computersDay = BillingClock.system.earliestToday(of: accounts)
    let offset = computersDay.distance(to: day)
    guard offset <= Store.dayOffsets.upperBound else {
      let last = computersDay.advanced(by: Store.dayOffsets.upperBound)
      throw .cannotAdvance(.tooFar(day, last: last))
    }
    guard offset > 0 else { return }
    try ServiceError.store { () throws(StoreError) in try store.raiseDayOffset(to: offset) }
  }

  /// An account whose own day is further on, as on the other side of the world, goes on to that.
  private func advance(
    _ stored: StoredAccount, to day: Day
  ) throws(ServiceError) -> AdvancedAccount {
    var progress = Progress(stored)
    guard let hold = try paymentHold(of: stored.account.id) else {
      return AdvancedAccount(progress, isHeldUp: true)
    }
    defer { withExtendedLifetime(hold) {} }
    let target = max(day, today(for: stored.account))
    let then = BillingService(
      store: store, gateway: gateway, clock: .fixed(target), catalog: catalog)
    try progress.refresh(from: store)
    try then.catchUp(&progress)
    let isHeldUp = progress.account.openPayment != nil
    if !isHeldUp { try then.commit(.advance, to: &progress, as: .system) }
    return AdvancedAccount(progress, isHeldUp: isHeldUp)
  }
}

extension BillingClock {
  /// The day that it is where it is earliest for one of the accounts, so that a clock that is moved
  /// by days takes none of them to less than the day that is meant.
  fileprivate func earliestToday(of accounts: [Account]) -> Day {
    accounts.map { today(in: $0.timeZone) }.min() ?? today(in: "UTC")
  }
}
