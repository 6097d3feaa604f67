package import Billing
package import BillingStore

/// An account as it was opened, with what had been left unfinished.
package struct OpenedAccount: Sendable {
  package let account: Account
  /// What reading it had to set aside; nil where its journal was whole.
  package let recovery: JournalRecovery?
  /// Nil where no payment was open, or it still is.
  package let finished: FinishedPayment?

  init(_ progress: Progress, before: StoredAccount) {
    account = progress.account
    recovery = before.recovery
    finished = before.account.openPayment.flatMap { FinishedPayment($0, progress) }
  }
}

/// What became of a payment that a crash had left open.
package enum FinishedPayment: Hashable, Sendable {
  /// It had been charged, and its order is placed now.
  case placed(OrderNumber)
  /// It had been charged, and it is recorded on its invoice now.
  case paid(InvoiceNumber)
  /// A renewal is charged and recorded on its invoice.
  case renewed(InvoiceNumber)
  /// Nothing was charged, and the cart is as it was.
  case orderNotCharged(PaymentFailure)
  /// Nothing was charged, and the invoice is open as it was.
  case invoiceNotCharged(InvoiceNumber, PaymentFailure)
  /// Nothing was charged for a renewal, which is past due now or has ended (rule 37).
  case renewalNotCharged(InvoiceNumber, PaymentFailure)

  /// Nil where the outcome is not known yet.
  init?(_ intent: PaymentIntent, _ progress: Progress) {
    if let reason = progress.failure(of: intent.key) {
      self =
        switch intent.purpose {
        case .order: .orderNotCharged(reason)
        case .invoice(let number): .invoiceNotCharged(number, reason)
        case .renewal(let renewal): .renewalNotCharged(renewal.invoice, reason)
        }
    } else if progress.payment(under: intent.key) != nil {
      switch intent.purpose {
      case .order:
        guard let order = progress.order(paidUnder: intent.key) else { return nil }
        self = .placed(order.number)
      case .invoice(let number): self = .paid(number)
      case .renewal(let renewal): self = .renewed(renewal.invoice)
      }
    } else {
      return nil
    }
  }
}
