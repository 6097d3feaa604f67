/// The standard rates of the member states, as the catalog has them (rule 25).
public struct VATRates: Hashable, Sendable, Codable {
  /// A state's standard rate.
  public struct Rate: Hashable, Sendable, Codable {
    public let country: CountryCode
    /// Hundredths of a percent: 2200 is 22 %.
    public let rateBasisPoints: Int

    public init(country: CountryCode, rateBasisPoints: Int) {
      self.country = country
      self.rateBasisPoints = rateBasisPoints
    }

    /// From nothing to all of the price.
    package static let possibleBasisPoints = 0...10_000

    /// Reads a rate from a catalog, where it is from nothing to all of the price.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      country = try container.decode(CountryCode.self, forKey: .country)
      rateBasisPoints = try container.decode(.rateBasisPoints, in: Self.possibleBasisPoints)
    }
  }

  private let rates: [Rate]

  public init(_ rates: [Rate]) {
    self.rates = rates
  }

  public init(from decoder: any Decoder) throws {
    rates = try decoder.singleValueContainer().decode([Rate].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rates)
  }

  /// A country's standard rate in basis points.
  ///
  /// - Throws: `vatRateMissing` where the catalog has none.
  public func standardRate(of country: CountryCode) throws(BillingError) -> Int {
    guard let rate = rates.first(where: { $0.country == country }) else {
      throw .vatRateMissing(country)
    }
    return rate.rateBasisPoints
  }
}
