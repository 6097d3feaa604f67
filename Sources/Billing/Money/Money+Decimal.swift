extension Money {
  /// Reads an amount as people write it in a catalog: `109`, `109.00`, `-0.5`.
  ///
  /// It is nil where the text is not such an amount, or has more decimals than the currency.
  ///
  /// - Parameters:
  ///   - text: Digits with a point before the decimals, without grouping; a sign may stand first.
  ///   - currency: Tells how many decimals there may be.
  public init?(decimal text: String, currency: Currency) {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.count - (isNegative ? 1 : 0) == Self.length(of: parts)
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard !parts[0].isEmpty, parts.count == 1 || !decimals.isEmpty,
      decimals.count <= currency.decimals, (parts[0] + decimals).allSatisfy(\.isASCIIDigit)
    else { return nil }
    let padding = String(repeating: "0", count: currency.decimals - decimals.count)
    let sign = isNegative ? "-" : ""
    guard let minorUnits = Int64(sign + parts[0] + decimals + padding) else { return nil }
    self.init(minorUnits: minorUnits, currency: currency)
  }

  private static func length(of parts: [Substring]) -> Int {
    parts.map(\.count).reduce(0, +) + parts.count - 1
  }

  /// The amount as people write it in a catalog: `109.00`.
  public var decimal: String {
    let digits = String(minorUnits.magnitude)
    let padding = String(repeating: "0", count: max(0, currency.decimals + 1 - digits.count))
    let padded = padding + digits
    let sign = isNegative ? "-" : ""
    guard currency.decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(currency.decimals) + "." + padded.suffix(currency.decimals)
  }
}

extension Character {
  /// Compares no characters: a digit under an accent sorts among the digits too.
  package var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
