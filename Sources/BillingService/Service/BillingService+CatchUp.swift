import Billing
import BillingStore

extension BillingService {
  /// An account as the store has it, whatever is unfinished; the day is then the store's, too.
  ///
  /// - Parameters:
  ///   - id: The account.
  ///   - known: What was read of it before; then only what was committed since is read.
  /// - Returns: The account with its place in the journal.
  /// - Throws: `store`.
  func stored(
    _ id: AccountID, since known: StoredAccount? = nil
  ) throws(ServiceError) -> StoredAccount {
    try clock.readAnew()
    return try ServiceError.store { () throws(StoreError) in
      if let known { try store.refresh(known) } else { try store.load(id) }
    }
  }

  /// An account with what was left unfinished finished, and up to date (rules 31 and 36).
  ///
  /// Where another terminal is paying, the account is as the store has it: that terminal does it.
  func current(_ stored: StoredAccount) throws(ServiceError) -> Progress {
    var progress = Progress(stored)
    let account = progress.account
    guard account.openPayment != nil || isDue(account), let hold = try paymentHold(of: account.id)
    else { return progress }
    defer { withExtendedLifetime(hold) {} }
    try progress.refresh(from: store)
    try catchUp(&progress)
    return progress
  }

  /// Nil while somebody is paying.
  func paymentHold(of id: AccountID) throws(ServiceError) -> PaymentHold? {
    try ServiceError.store { () throws(StoreError) in try store.holdPayments(of: id) }
  }

  func isDue(_ account: Account) -> Bool {
    account.nextDueDay.map { $0 <= today(for: account) } ?? false
  }

  // MARK: - With payments held

  /// Finishes an open payment, then lets time go on to today, with the charges that it wants.
  ///
  /// Where the gateway does not answer the payment stays open, and time stands still until it does.
  func catchUp(_ progress: inout Progress) throws(ServiceError) {
    try finishOpenPayment(of: &progress)
    while progress.account.openPayment == nil, isDue(progress.account) {
      try commit(.advance, to: &progress, as: .system)
      try finishOpenPayment(of: &progress)
    }
  }

  /// Commits what became of an open payment; it stays open where the gateway does not answer.
  private func finishOpenPayment(of progress: inout Progress) throws(ServiceError) {
    guard let intent = progress.account.openPayment else { return }
    let outcome: PaymentOutcome
    do throws(GatewayFault) {
      outcome = try finalOutcome(of: intent)
    } catch .unreachable {
      return
    } catch {
      throw .gateway(error)
    }
    try commit(.settlePayment(intent.key, outcome), to: &progress, as: .system)
  }

  /// What became of a charge that nobody waits for any more.
  ///
  /// What a person began and the gateway was never asked for is given up: nothing was charged. A
  /// renewal is charged; where it was before, the key brings that outcome back (rule 31).
  ///
  /// A key that charged something else, as after a journal came back from a backup, did not charge
  /// this payment: it is given up, and the next one has another key.
  private func finalOutcome(of intent: PaymentIntent) throws(GatewayFault) -> PaymentOutcome {
    do throws(GatewayFault) {
      switch intent.purpose {
      case .order, .invoice:
        return try gateway.outcome(of: intent.key, intent.amount, to: intent.method)
          ?? .failed(.neverAsked)
      case .renewal:
        return try gateway.charge(intent.key, intent.amount, to: intent.method)
      }
    } catch .keyReused {
      return .failed(.neverAsked)
    }
  }
}
