/// A VAT identification number of an EU member state, checked by format and check digit (rule 26).
///
/// It says that the number can exist, not that it is in use: only the state's register knows that.
public struct VATNumber: Hashable, Sendable {
  /// The member state, as its two-letter ISO 3166 code: Greece is `GR`.
  public let country: String
  /// The letters that the state puts before its numbers: the country code, but `EL` for Greece.
  public let prefix: String
  /// What follows the prefix, in upper case and without separators.
  ///
  /// Some states have letters here too, as in Austria's `U13585627`.
  public let digits: String

  /// Reads a number as a customer writes it.
  ///
  /// White space, dots, hyphens, lower case and a missing prefix are forgiven, and both `EL` and
  /// `GR` are understood for Greece. The 9-digit numbers that Belgium gave until 2005 and the
  /// 8-digit ones of Greece get the zero that these states have put before them since.
  ///
  /// - Parameters:
  ///   - text: The number, with or without its prefix.
  ///   - country: The ISO 3166 code of the customer's state, which supplies a missing prefix.
  /// - Throws: The first ``VATNumberError`` that applies, in their order of declaration.
  public init(_ text: String, country: String) throws(VATNumberError) {
    guard let scheme = VATNumberScheme.all.first(where: { $0.country == country }) else {
      throw .notAMemberState(country)
    }
    let compact = Self.compacted(text)
    guard !compact.isEmpty else { throw .empty }
    self.country = country
    prefix = scheme.prefix
    digits = try scheme.digits(of: compact)
  }

  /// The ISO 3166 codes of the 27 member states, in alphabetical order.
  ///
  /// A customer from one of them is offered the VAT number's field (rule 26).
  public static let memberStates: [String] = VATNumberScheme.all.map(\.country)

  /// `text` in upper case without the separators that rule 26 forgives.
  ///
  /// Only ASCII letters change case, lest a foreign letter such as a dotless i become a valid one.
  private static func compacted(_ text: String) -> String {
    var compact = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isWhitespace || properties.generalCategory == .dashPunctuation || scalar == "."
      {
        continue
      }
      compact.append(
        ("a"..."z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) - 32) : scalar)
    }
    return String(compact)
  }
}

extension VATNumber: CustomStringConvertible {
  /// The number as invoices print it and the store keeps it: `IT00743110157`.
  public var description: String { prefix + digits }
}

extension VATNumber: Codable {
  /// Reads the one string that ``encode(to:)`` writes, and checks it again.
  ///
  /// - Parameter decoder: What holds the string.
  /// - Throws: `DecodingError.dataCorrupted` where the string is no valid number of a member state.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let scheme = Self.scheme(ofStored: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "No member state's prefix: \(text)")
    }
    do {
      try self.init(text, country: scheme.country)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error): \(text)")
    }
  }

  /// Whether a text is read as a number, as one that is stored would be.
  package static func isStored(_ text: String) -> Bool {
    guard let scheme = scheme(ofStored: text) else { return false }
    return (try? VATNumber(text, country: scheme.country)) != nil
  }

  private static func scheme(ofStored text: String) -> VATNumberScheme? {
    VATNumberScheme.all.first { text.hasPrefix($0.prefix) }
  }

  /// Writes the number as one string, its ``description``.
  ///
  /// - Parameter encoder: What takes the string.
  /// - Throws: Whatever `encoder` throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
