package import Billing

/// What became of an order, and the account afterwards.
package enum OrderOutcome: Hashable, Sendable {
  case placed(Order, Account)
  /// Nothing was bought or charged, and the cart is as it was (rule 32).
  case declined(PaymentFailure, Account)
}

/// What became of a payment of an invoice, and the account afterwards.
package enum InvoicePaymentOutcome: Hashable, Sendable {
  case paid(InvoicePayment, Account)
  /// Nothing was charged, and the invoice is open as it was.
  case declined(PaymentFailure, Account)
}
