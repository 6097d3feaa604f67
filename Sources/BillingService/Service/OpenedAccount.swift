package import Billing
package import BillingStore

/// An account as it was opened, with what had been left unfinished.
package struct OpenedAccount: Sendable {
  /// What became of a payment that a crash had left open.
  package enum FinishedPayment: Hashable, Sendable {
    /// It had been charged, and its order is placed now.
    case placed(OrderNumber)
    /// It had been charged, and it is recorded on its invoice now.
    case paid(InvoiceNumber)
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
    finished = Self.finished(before.account, stored.account)
  }

  private static func finished(_ before: Account, _ after: Account) -> FinishedPayment? {
    guard let intent = before.openPayment, intent.key != after.openPayment?.key else { return nil }
    switch intent.purpose {
    case .order:
      guard after.orders.count > before.orders.count else { return .notCharged }
      return after.orders.last.map { .placed($0.number) }
    case .invoice(let number):
      return isPaid(number, before, after) ? .paid(number) : .notCharged
    case .renewal(let renewal):
      return isPaid(renewal.invoice, before, after) ? .paid(renewal.invoice) : .notCharged
    }
  }

  private static func isPaid(
    _ number: InvoiceNumber, _ before: Account, _ after: Account
  ) -> Bool {
    let known = before.invoice(number)?.payments.count ?? 0
    return (after.invoice(number)?.payments.count ?? 0) > known
  }
}
