/// Why a text is not a VAT number of the customer's state (rule 26).
///
/// Countries are two-letter ISO 3166 codes throughout: Greece is `GR`.
public enum VATNumberError: Error, Hashable, Sendable {
  /// The customer's country is none of the 27 member states, so that it has no such number.
  case notAMemberState(String)
  /// There is nothing but separators.
  case empty
  /// The number begins with the prefix of another member state than the customer's.
  case wrongCountry(expected: String, found: String)
  /// The length, the letters or a part with few possible values are not those of the state.
  ///
  /// `example` is a valid number of that state, with its prefix.
  case wrongFormat(country: String, example: String)
  /// The format is right, but the check digit says that a character is wrong.
  case wrongCheckDigit(country: String)
}
