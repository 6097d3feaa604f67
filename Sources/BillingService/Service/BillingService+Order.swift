package import Billing
import BillingStore

extension BillingService {
  /// Orders the cart at the price that the person has seen, and pays what is due (rule 31).
  ///
  /// The intent is committed, then the gateway is asked under its key, then the outcome is
  /// committed. An order that costs nothing leaves the card alone. Where the last attempt at the
  /// same order turns out to have been paid, that order is the outcome: nobody pays twice.
  ///
  /// - Parameters:
  ///   - agreed: The quote that was shown.
  ///   - id: The account.
  ///   - person: Who orders.
  /// - Returns: The order, or why the card was not charged.
  /// - Throws: `refused`, also while another terminal is paying; `store`; `gateway`, after which
  ///   the payment stays open until the gateway tells what became of it.
  package func placeOrder(
    agreed: Quote, on id: AccountID, as person: PersonID
  ) throws(ServiceError) -> OrderOutcome {
    let loaded = try ServiceError.store { () throws(StoreError) in try store.load(id) }
    guard let lock = try paymentLock(of: id) else { throw .refused(.paymentInProgress) }
    defer { withExtendedLifetime(lock) {} }
    let before = try ServiceError.store { () throws(StoreError) in try store.refresh(loaded) }
    let ready = try finishOpenPayment(of: before)
    if before.account.openPayment?.quote == agreed,
      ready.account.orders.count > before.account.orders.count,
      let order = ready.account.orders.last
    {
      return .placed(order, ready.account)
    }
    return try pay(for: try commit(.placeOrder(agreed: agreed), onto: ready, as: .person(person)))
  }

  /// Charges what an order has just begun; an order that is free is already placed.
  private func pay(for begun: StoredAccount) throws(ServiceError) -> OrderOutcome {
    guard let intent = begun.account.openPayment else { return Self.outcome(of: begun.account) }
    let outcome = try ServiceError.gateway { () throws(GatewayFault) in
      try gateway.charge(intent.key, intent.amount, to: intent.method)
    }
    let settled = try commit(.settlePayment(intent.key, outcome), onto: begun, as: .system)
    switch outcome {
    case .captured: return Self.outcome(of: settled.account)
    case .failed(let reason): return .declined(reason, settled.account)
    }
  }

  private static func outcome(of account: Account) -> OrderOutcome {
    guard let order = account.orders.last else {
      preconditionFailure("an order that was decided is the account's last")
    }
    return .placed(order, account)
  }
}

extension BillingService {
  /// An account, with the payment that a crash left open finished where nobody is at it.
  func current(_ id: AccountID) throws(ServiceError) -> StoredAccount {
    try finished(try stored(id))
  }

  /// An account as the store has it, whatever is unfinished.
  func stored(_ id: AccountID) throws(ServiceError) -> StoredAccount {
    try ServiceError.store { () throws(StoreError) in try store.load(id) }
  }

  /// The account with its open payment finished, where there is one and nobody is at it.
  func finished(_ stored: StoredAccount) throws(ServiceError) -> StoredAccount {
    guard stored.account.openPayment != nil, let lock = try paymentLock(of: stored.account.id)
    else { return stored }
    defer { withExtendedLifetime(lock) {} }
    let now = try ServiceError.store { () throws(StoreError) in try store.refresh(stored) }
    return try finishOpenPayment(of: now)
  }

  /// Asks the gateway what became of an open payment and commits it; the payment lock is held.
  ///
  /// A key that charged something else, as after a journal came back from a backup, did not charge
  /// this payment: it is given up, and the next one has another key.
  private func finishOpenPayment(of stored: StoredAccount) throws(ServiceError) -> StoredAccount {
    guard let intent = stored.account.openPayment else { return stored }
    let outcome: PaymentOutcome?
    do throws(GatewayFault) {
      outcome = try gateway.outcome(of: intent.key, intent.amount, to: intent.method)
    } catch .keyReused {
      outcome = nil
    } catch .unreachable {
      return stored
    } catch {
      throw .gateway(error)
    }
    return try commit(
      .settlePayment(intent.key, outcome ?? .failed(.neverAsked)), onto: stored, as: .system)
  }

  /// Nil while somebody is paying.
  private func paymentLock(of id: AccountID) throws(ServiceError) -> PaymentLock? {
    try ServiceError.store { () throws(StoreError) in
      try store.takePaymentLock(of: id)
    }
  }
}
