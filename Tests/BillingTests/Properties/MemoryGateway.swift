import Billing

/// A gateway that remembers each key's success and forgets its failures (rule 31).
struct MemoryGateway {
  private(set) var captured: [IdempotencyKey: Int] = [:]
  private(set) var total = 0

  mutating func charge(_ intent: PaymentIntent, fails: PaymentFailure?) -> PaymentOutcome {
    if captured[intent.key] == nil {
      if let fails { return .failed(fails) }
      captured[intent.key] = intent.amount.count
      total += intent.amount.count
    }
    return .captured(reference: "charge-\(intent.key)")
  }
}
