/// How one member state makes its VAT numbers: their formats and their check digits.
///
/// The patterns are those of the European Commission's table "VAT identification number structure"
/// (VIES FAQ). Where a check digit's source says "VIES rules", it is the Commission's "VIES: VAT
/// Number Construction Rules, Functional Description"; what is said of each state was compared with
/// python-stdnum's documentation of the module named beside it.
struct VATNumberScheme: Sendable {
  /// The state's ISO 3166 code.
  let country: String
  /// What stands before the state's numbers: the country code, but `EL` for Greece.
  let prefix: String
  /// A valid number, with its prefix, to show to whoever got the format wrong.
  let example: String
  /// The length that shorter, older numbers are brought to by one zero in front.
  let zeroFilledLength: Int?
  /// The kinds of number in use; the first that fits decides.
  let forms: [Form]

  init(
    country: String, prefix: String? = nil, example: String, zeroFilledLength: Int? = nil,
    forms: [Form]
  ) {
    self.country = country
    self.prefix = prefix ?? country
    self.example = example
    self.zeroFilledLength = zeroFilledLength
    self.forms = forms
  }

  /// All 27 member states, in the order of their ISO 3166 codes.
  static let all: [VATNumberScheme] = [
    .austria, .belgium, .bulgaria, .cyprus, .czechia, .germany, .denmark, .estonia, .spain,
    .finland, .france, .greece, .croatia, .hungary, .ireland, .italy, .lithuania, .luxembourg,
    .latvia, .malta, .netherlands, .poland, .portugal, .romania, .sweden, .slovenia, .slovakia,
  ]

  /// What follows the prefix of `compact`, a text in upper case without separators.
  ///
  /// A text that begins with the prefix is first read without it, then as it stands, because a
  /// French number may begin with any two letters, and those may be FR.
  ///
  /// - Parameter compact: The number, with or without its prefix.
  /// - Returns: The number without its prefix, brought to its full length.
  /// - Throws: ``VATNumberError`` where no reading is a valid number of the state.
  func digits(of compact: String) throws(VATNumberError) -> String {
    let withoutPrefix = withoutPrefix(compact)
    for reading in [withoutPrefix, compact[...]].compactMap(\.self).map(zeroFilled)
    where form(of: reading)?.checks(VATNumberBody(reading)) == true {
      return reading
    }
    if withoutPrefix == nil, let other = Self.all.first(where: { $0.withoutPrefix(compact) != nil })
    {
      throw .wrongCountry(expected: country, found: other.country)
    }
    throw form(of: zeroFilled(withoutPrefix ?? compact[...])) == nil
      ? .wrongFormat(country: country, example: example) : .wrongCheckDigit(country: country)
  }

  /// The text after the state's prefix, or after `GR` for Greece, or nil where it has neither.
  private func withoutPrefix(_ compact: String) -> Substring? {
    [prefix, country].first(where: compact.hasPrefix).map { compact.dropFirst($0.count) }
  }

  private func form(of reading: String) -> Form? {
    let body = VATNumberBody(reading)
    return forms.first { $0.fits(body) }
  }

  private func zeroFilled(_ reading: Substring) -> String {
    reading.count + 1 == zeroFilledLength ? "0" + reading : String(reading)
  }
}

extension VATNumberScheme {
  /// One kind of number that a state gives.
  struct Form: Sendable {
    /// The characters, one for one: see ``fits(_:)``.
    let pattern: String
    /// Whether the parts that have few possible values have one of them.
    let isInRange: @Sendable (VATNumberBody) -> Bool
    /// Whether the check digit is right.
    let checks: @Sendable (VATNumberBody) -> Bool

    init(
      _ pattern: String,
      where isInRange: @escaping @Sendable (VATNumberBody) -> Bool = { _ in true },
      checks: @escaping @Sendable (VATNumberBody) -> Bool
    ) {
      self.pattern = pattern
      self.isInRange = isInRange
      self.checks = checks
    }

    /// Whether `body` has this form, apart from its check digit.
    ///
    /// As in the VIES table a pattern's `9` is a digit, `L` a letter, `X` either and `S` either or
    /// `+` or `*`; every other character is itself.
    func fits(_ body: VATNumberBody) -> Bool {
      body.characters.count == pattern.utf8.count
        && zip(body.characters, pattern.utf8).allSatisfy(Self.isCharacter)
        && isInRange(body)
    }

    private static func isCharacter(_ character: UInt8, like pattern: UInt8) -> Bool {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
      let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(character)
      return switch Unicode.Scalar(pattern) {
      case "9": isDigit
      case "L": isLetter
      case "X": isDigit || isLetter
      case "S":
        isDigit || isLetter || character == UInt8(ascii: "+") || character == UInt8(ascii: "*")
      default: character == pattern
      }
    }
  }
}
