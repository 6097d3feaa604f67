/// A currency of ISO 4217 with its own number of decimals (rule 1).
public struct Currency: Hashable, Sendable {
  /// The code's letters, one in a byte: so an amount is copied as the plain number that it is.
  private let letters: UInt32
  /// How many decimals the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD.
  public let decimals: Int

  /// Finds a currency by its code.
  ///
  /// It is nil where ISO 4217 has no such currency in use.
  ///
  /// - Parameter code: Three capital letters.
  public init?(code: String) {
    if code == "EUR" {
      // Most amounts are, and an account has thousands.
      self = .eur
      return
    }
    guard Self.codes.contains(code) else { return nil }
    self.init(knownCode: code)
  }

  private init(knownCode code: String) {
    letters = code.utf8.reduce(0) { letters, letter in letters << 8 | UInt32(letter) }
    decimals =
      if Self.withoutDecimals.contains(code) {
        0
      } else if Self.withThreeDecimals.contains(code) {
        3
      } else {
        2
      }
  }

  /// The three capital letters of ISO 4217.
  public var code: String {
    String(unsafeUninitializedCapacity: 3) { code in
      for index in 0..<3 {
        code[index] = UInt8(truncatingIfNeeded: letters >> (16 - 8 * index))
      }
      return 3
    }
  }

  public static let eur = Currency(knownCode: "EUR")
}

extension Currency: CustomStringConvertible {
  public var description: String { code }
}

extension Currency: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let code = try container.decode(String.self)
    guard let currency = Currency(code: code) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(code) is not a currency of ISO 4217")
    }
    self = currency
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

// MARK: - ISO 4217, list one, as of January 2026

extension Currency {
  private static let withoutDecimals: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  private static let withThreeDecimals: Set<String> = [
    "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND",
  ]
  private static let codes = withoutDecimals.union(withThreeDecimals).union([
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BMD",
    "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CNY", "COP",
    "CRC", "CUP", "CVE", "CZK", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP",
    "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS",
    "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD",
    "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN",
    "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR",
    "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
    "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD",
    "TWD", "TZS", "UAH", "USD", "UYU", "UZS", "VED", "VES", "WST", "XCD", "XCG", "YER", "ZAR",
    "ZMW", "ZWG",
  ])
}
