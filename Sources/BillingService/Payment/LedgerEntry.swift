package import Billing

/// One thing that the sandbox gateway remembers; its ledger's line.
package enum LedgerEntry: Hashable, Sendable, Codable {
  /// A card got a token; `everyChargeFails` tells why its charges will be declined, if they will.
  case cardSaved(token: String, everyChargeFails: PaymentFailure?)
  case chargeAnswered(Charge)

  /// A charge and what became of it.
  package struct Charge: Hashable, Sendable, Codable {
    package let key: IdempotencyKey
    package let token: String
    package let amount: Money
    package let outcome: PaymentOutcome
  }

  var charge: Charge? {
    if case .chargeAnswered(let charge) = self { charge } else { nil }
  }
}
