/// A country by its two letters of ISO 3166-1: `IT`, `IE`; Greece is `GR`.
public typealias CountryCode = Identifier<Country>

/// What a ``CountryCode`` names.
public enum Country {}

extension CountryCode {
  /// Whether it is one of the 27 member states of the European Union.
  public var isMemberState: Bool { VATNumber.memberStates.contains(rawValue) }
}
