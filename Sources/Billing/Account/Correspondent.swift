/// Whom a person of an account can write to (promises G1, G4 and J3).
public enum Correspondent: String, CaseIterable, Hashable, Sendable, Codable {
  /// The vendor's person for a corporate account.
  case representative
  /// The one who may change the account.
  case billingContact
  /// The vendor's own.
  case customerService
}
