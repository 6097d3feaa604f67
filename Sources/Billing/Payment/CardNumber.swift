/// A card's full number, which lives in memory only (rule 30).
public struct CardNumber: Sendable {
  /// Why digits are no card number.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    /// Something besides digits, spaces and hyphens.
    case notDigits
    /// Fewer than 12 or more than 19 digits (ISO/IEC 7812).
    case wrongLength(Int)
    /// The last digit does not fit the others (Luhn, ISO/IEC 7812 annex B).
    case wrongCheckDigit
  }

  /// Digits only.
  public let digits: String

  /// Reads a number as people type it, with spaces or hyphens between groups.
  ///
  /// - Parameter text: What was typed.
  /// - Throws: What is wrong with it.
  public init(_ text: String) throws(Fault) {
    let digits = text.filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" }
    guard !digits.isEmpty else { throw .empty }
    guard digits.allSatisfy(\.isASCIIDigit) else { throw .notDigits }
    guard (12...19).contains(digits.count) else { throw .wrongLength(digits.count) }
    guard digits.compactMap(\.wholeNumberValue).luhnSum.isMultiple(of: 10) else {
      throw .wrongCheckDigit
    }
    self.digits = digits
  }

  /// The last four digits, which may be shown and kept.
  public var lastFour: String { String(digits.suffix(4)) }
  public var brand: CardBrand { CardBrand(startingWith: digits) }
}

// MARK: - What a log, a crash report or a debugger shows

extension CardNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The last four digits alone.
  public var description: String { "•••• \(lastFour)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension CardBrand {
  /// Recognises a brand from a number's first digits, also while it is being typed.
  public init(startingWith digits: String) {
    let two = Int(digits.prefix(2)) ?? 0
    let three = Int(digits.prefix(3)) ?? 0
    let four = Int(digits.prefix(4)) ?? 0
    self =
      switch digits.count {
      case 1...: Self.brand(two: two, three: three, four: four, first: digits.first)
      default: .unknown
      }
  }

  private static func brand(two: Int, three: Int, four: Int, first: Character?) -> CardBrand {
    if first == "4" { return .visa }
    if (51...55).contains(two) || (2221...2720).contains(four) { return .mastercard }
    if two == 34 || two == 37 { return .americanExpress }
    if four == 6011 || two == 65 || (644...649).contains(three) { return .discover }
    if two == 36 || two == 38 || two == 39 || (300...305).contains(three) { return .dinersClub }
    if (3528...3589).contains(four) { return .jcb }
    if two == 62 { return .unionPay }
    return .unknown
  }

  /// How the digits are grouped when they are shown.
  public var grouping: [Int] {
    switch self {
    case .americanExpress: [4, 6, 5]
    case .dinersClub: [4, 6, 4]
    default: [4, 4, 4, 4, 3]
    }
  }

  /// How many digits the CVC has.
  public var securityCodeLength: Int { self == .americanExpress ? 4 : 3 }
}
