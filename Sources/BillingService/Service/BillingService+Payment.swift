import Billing
import BillingStore

extension BillingService {
  /// An account as the store has it, whatever is unfinished.
  func stored(_ id: AccountID) throws(ServiceError) -> StoredAccount {
    try ServiceError.store { () throws(StoreError) in try store.load(id) }
  }

  /// An account with the payment that a crash left open finished, and with time gone on to today.
  func current(_ id: AccountID) throws(ServiceError) -> StoredAccount {
    try brought(upToDate: try stored(id))
  }

  /// The account finished and up to date, where nobody else is at it (rules 31 and 36).
  func brought(upToDate stored: StoredAccount) throws(ServiceError) -> StoredAccount {
    guard stored.account.openPayment != nil || isDue(stored.account),
      let lock = try paymentLock(of: stored.account.id)
    else { return stored }
    defer { withExtendedLifetime(lock) {} }
    let now = try ServiceError.store { () throws(StoreError) in try store.refresh(stored) }
    return try advancing(try finishingOpenPayment(of: now))
  }

  /// Nil while somebody is paying.
  func paymentLock(of id: AccountID) throws(ServiceError) -> PaymentLock? {
    try ServiceError.store { () throws(StoreError) in
      try store.takePaymentLock(of: id)
    }
  }

  // MARK: - With the payment lock held

  /// Lets time go on to today, and makes the charges that it wants (rules 36 and 37).
  ///
  /// A charge that the gateway does not answer stays open, and time stands still until it does.
  func advancing(_ stored: StoredAccount) throws(ServiceError) -> StoredAccount {
    var stored = stored
    while stored.account.openPayment == nil, isDue(stored.account) {
      stored = try commit(.advance, onto: stored, as: .system)
      do throws(ServiceError) {
        stored = try settlingOpenPayment(of: stored).account
      } catch .gateway(.unreachable) {
        return stored
      }
    }
    return stored
  }

  private func isDue(_ account: Account) -> Bool {
    account.nextDueDay.map { $0 <= today(for: account) } ?? false
  }

  /// Makes the charge that was just begun and commits what became of it; nil where none was.
  func settlingOpenPayment(
    of begun: StoredAccount
  ) throws(ServiceError) -> (outcome: PaymentOutcome?, account: StoredAccount) {
    guard let intent = begun.account.openPayment else { return (nil, begun) }
    let outcome = try ServiceError.gateway { () throws(GatewayFault) in
      try gateway.charge(intent.key, intent.amount, to: intent.method)
    }
    return (outcome, try commit(.settlePayment(intent.key, outcome), onto: begun, as: .system))
  }

  /// Asks the gateway what became of a payment that was left open, and commits it.
  ///
  /// What a person began and the gateway was never asked for is given up: nothing was charged. A
  /// renewal's charge is made now, under the same key.
  func finishingOpenPayment(of stored: StoredAccount) throws(ServiceError) -> StoredAccount {
    guard let intent = stored.account.openPayment else { return stored }
    let outcome: PaymentOutcome
    do throws(GatewayFault) {
      outcome = try self.outcome(of: intent)
    } catch .unreachable {
      return stored
    } catch {
      throw .gateway(error)
    }
    return try commit(.settlePayment(intent.key, outcome), onto: stored, as: .system)
  }

  /// A key that charged something else, as after a journal came back from a backup, did not charge
  /// this payment: it is given up, and the next one has another key.
  private func outcome(of intent: PaymentIntent) throws(GatewayFault) -> PaymentOutcome {
    do throws(GatewayFault) {
      if let known = try gateway.outcome(of: intent.key, intent.amount, to: intent.method) {
        return known
      }
      guard case .renewal = intent.purpose else { return .failed(.neverAsked) }
      return try gateway.charge(intent.key, intent.amount, to: intent.method)
    } catch .keyReused {
      return .failed(.neverAsked)
    }
  }
}
