/// An address that an e-mail can be sent to, as it was typed, without blanks around it.
public struct EmailAddress: Hashable, Sendable {
  /// The most characters that an address may have (RFC 5321, 4.5.3.1.3).
  public static let lengthLimit = 254

  public let rawValue: String

  /// Reads an address.
  ///
  /// - Parameter text: What was typed; blanks around it are left out.
  /// - Throws: `empty`, `tooLong`, `forbidden` and `wrongForm`.
  public init(_ text: String) throws(EmailAddressError) {
    let address = String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !address.isEmpty else { throw .empty }
    guard address.count <= Self.lengthLimit else { throw .tooLong(address.count) }
    if let character = address.first(where: { !$0.standsInAddress }) {
      throw .forbidden(character)
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else {
      throw .wrongForm
    }
    rawValue = address
  }

  private static func isLocalPart(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
  }

  /// Whether a message to either reaches the same mailbox: capitals make no difference.
  public func reachesSame(as other: EmailAddress) -> Bool {
    rawValue.lowercased() == other.rawValue.lowercased()
  }
}

extension EmailAddress: CustomStringConvertible {
  public var description: String { rawValue }
}

extension EmailAddress: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(try container.decode(String.self))
    } catch let error as EmailAddressError {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no e-mail address: \(error)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// Why a text is no e-mail address.
public enum EmailAddressError: Error, Hashable, Sendable {
  case empty
  /// Longer than ``EmailAddress/lengthLimit``; tells its length.
  case tooLong(Int)
  /// It has a blank, a control character, a comma, or something else that no address has.
  case forbidden(Character)
  /// It has not the form `name@company.example`.
  case wrongForm
}

extension Character {
  /// Whether an unquoted address may have it (RFC 5322, 3.2.3).
  fileprivate var standsInAddress: Bool {
    isASCII && (isLetter || isNumber || ".@!#$%&'*+-/=?^_`{|}~".contains(self))
  }
}
