package import Billing

/// A card as somebody typed it; it lives until the gateway has given a token for it (rule 30).
package struct CardEntry: Sendable {
  package let number: CardNumber
  package let expiry: CardExpiry
  /// The three or four digits that only the card itself bears.
  package let securityCode: String
  package let holder: String

  package init(number: CardNumber, expiry: CardExpiry, securityCode: String, holder: String) {
    self.number = number
    self.expiry = expiry
    self.securityCode = securityCode
    self.holder = holder
  }
}

extension CardEntry: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What may be shown of it: neither the full number nor the security code.
  package var description: String { "\(number), \(expiry.month)/\(expiry.year), \(holder)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
