import BillingStore

/// Held by whoever is paying for an account, from the intent to its outcome (rule 31).
package struct PaymentHold: ~Copyable {
  /// Nil where nobody else could pay for what is held.
  private let lock: PaymentLock?

  init(_ lock: consuming PaymentLock) {
    self.lock = consume lock
  }

  /// The hold over an account that nobody else sees.
  init() {
    lock = nil
  }
}
