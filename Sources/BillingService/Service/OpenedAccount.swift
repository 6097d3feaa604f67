package import Billing
package import BillingStore

/// An account as it was opened, with what had been left unfinished.
package struct OpenedAccount: Sendable {
  /// What became of a payment that a crash had left open.
  package enum FinishedPayment: Hashable, Sendable {
    /// It had been charged, and its order is placed now.
    case placed(OrderNumber)
    /// Nothing was charged, and the cart is as it was.
    case notCharged
  }

  package let account: Account
  /// What reading it had to set aside; nil where its journal was whole.
  package let recovery: JournalRecovery?
  /// Nil where no payment was open, or it still is.
  package let finished: FinishedPayment?

  init(_ stored: StoredAccount, before: StoredAccount) {
    account = stored.account
    recovery = before.recovery
    finished =
      if before.account.openPayment == nil || stored.account.openPayment != nil {
        nil
      } else if stored.account.orders.count > before.account.orders.count,
        let order = stored.account.orders.last
      {
        .placed(order.number)
      } else {
        .notCharged
      }
  }
}
