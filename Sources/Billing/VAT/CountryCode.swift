/// A country by its two letters of ISO 3166-1: `IT`, `IE`; Greece is `GR`.
public typealias CountryCode = Identifier<Country>

/// What a ``CountryCode`` names.
public enum Country {
  /// The 27 member states of the European Union by ISO 3166-1.
  public static let memberStates: Set<CountryCode> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}

extension CountryCode {
  public var isMemberState: Bool { Country.memberStates.contains(self) }
}
