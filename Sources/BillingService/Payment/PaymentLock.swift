import BillingStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Held by whoever is paying for an account, from the intent to its outcome.
///
/// The system releases it when its holder dies, so an open payment whose lock is free was left by
/// a crash and may be finished by anybody (rule 31).
final class PaymentLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes the lock without waiting.
  ///
  /// - Parameter path: The lock's file, which is made where it is missing.
  /// - Returns: Nil where somebody else holds it.
  /// - Throws: `io` where the file cannot be opened or locked.
  static func take(_ path: String) throws(StoreError) -> PaymentLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .io(path: path, operation: .lock, code: errno)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK else { throw .io(path: path, operation: .lock, code: code) }
      return nil
    }
    return PaymentLock(descriptor: descriptor)
  }

  deinit {
    close(descriptor)
  }
}
