package import Billing

/// One thing that the sandbox gateway remembers; a line of its ledger.
package enum LedgerEntry: Hashable, Sendable, Codable {
  /// A card got a token; `everyChargeFails` tells why its charges will be declined, if they will.
  case cardSaved(token: String, everyChargeFails: PaymentFailure?)
  /// A charge was asked for, and this became of it.
  case charge(key: IdempotencyKey, token: String, amount: Money, outcome: PaymentOutcome)
}
