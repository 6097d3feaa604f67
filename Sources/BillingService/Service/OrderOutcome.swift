package import Billing

/// What became of an order, and the account afterwards.
package enum OrderOutcome: Hashable, Sendable {
  case placed(Order, Account)
  /// Nothing was bought or charged, and the cart is as it was (rule 32).
  case declined(PaymentFailure, Account)
}
