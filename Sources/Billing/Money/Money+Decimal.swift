extension Money {
  /// Reads an amount as people write it in a catalog: `109`, `109.00`, `-0.5`.
  ///
  /// It is nil where the text is not such an amount, or has more decimals than the currency.
  ///
  /// - Parameters:
  ///   - text: Digits with a point before the decimals, without grouping; a sign may stand first.
  ///   - currency: Tells how many decimals there may be.
  public init?(decimal text: String, currency: Currency) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var digits: [UInt8] = []
    var point: Int?
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: ".") where point == nil: point = digits.count
      default: return nil
      }
    }
    let decimals = digits.count - (point ?? digits.count)
    guard (point ?? digits.count) > 0, point == nil || decimals > 0, decimals <= currency.decimals
    else { return nil }
    digits += repeatElement(UInt8(ascii: "0"), count: currency.decimals - decimals)
    let sign = isNegative ? "-" : ""
    guard let minorUnits = Int64(sign + String(decoding: digits, as: UTF8.self)) else { return nil }
    self.init(minorUnits: minorUnits, currency: currency)
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
