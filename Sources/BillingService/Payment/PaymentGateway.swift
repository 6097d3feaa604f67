package import Billing
package import BillingStore

/// Who keeps cards and charges them (rule 29).
package protocol PaymentGateway: Sendable {
  /// Whether no money moves, which is then said beside every card field.
  var isSandbox: Bool { get }

  /// Keeps a card under a token.
  ///
  /// - Parameter card: The card as it was typed.
  /// - Returns: What may be kept of it, or why it is not accepted.
  /// - Throws: Where the gateway gives no answer.
  func save(_ card: CardEntry) throws(GatewayFault) -> Result<PaymentMethod, PaymentFailure>

  /// Charges a card, once for a key: the same key has the same outcome for ever (rule 31).
  ///
  /// - Parameters:
  ///   - key: Names the charge; a failure is tried again under another one.
  ///   - amount: Above zero.
  ///   - method: The card.
  /// - Returns: What became of the charge.
  /// - Throws: `keyReused`, and nothing is charged then; or where the gateway gives no answer:
  ///   `outcome(of:_:to:)` then tells what became of it.
  func charge(
    _ key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome

  /// What became of a charge.
  ///
  /// - Parameters:
  ///   - key: The charge's name.
  ///   - amount: What was to be charged.
  ///   - method: The card.
  /// - Returns: Nil where the gateway was never asked for it.
  /// - Throws: `keyReused` where that key charged something else, or where the gateway gives no
  ///   answer.
  func outcome(
    of key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome?
}

/// Why a gateway gave no answer.
package enum GatewayFault: Error, Hashable, Sendable {
  case unreachable
  /// The key names a charge of another amount or card.
  case keyReused(IdempotencyKey)
  /// The sandbox's ledger cannot be read or written.
  case ledger(StoreError)
}
