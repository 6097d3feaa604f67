package import Billing

/// Held by whoever is paying for an account, from the intent to its outcome.
///
/// The system releases it when its holder dies, so an open payment whose lock is free was left by
/// a crash and may be finished by anybody (rule 31).
package struct PaymentLock: ~Copyable {
  private let file: OpenFile

  /// Nil where somebody else holds it.
  init?(path: String, in files: Files) throws(StoreError) {
    let file = try OpenFile.open(path, for: .making, in: files)
    guard try file.tryLock(exclusively: true) else { return nil }
    self.file = file
  }
}

extension Store {
  /// Takes the lock over an account's payments, without waiting.
  ///
  /// - Parameter id: The account.
  /// - Returns: The lock, which is free again when it is let go of; nil where somebody else is
  ///   paying.
  /// - Throws: `unknownAccount`, `invalidAccountID`, `symbolicLink`, `notAFile` or `io`.
  package func takePaymentLock(of id: AccountID) throws(StoreError) -> PaymentLock? {
    try PaymentLock(path: accountDirectory(id).directory.path(of: "payment.lock"), in: files)
  }
}
