/// Which VAT a supply bears, and why (rule 25).
public struct VATTreatment: Hashable, Sendable, Codable {
  /// The categories of EN 16931 that occur here.
  public enum Category: String, Hashable, Sendable, Codable {
    /// The standard rate of a member state; code S of EN 16931.
    case standard
    /// The buyer owes the tax; code AE.
    case reverseCharge
    /// Not within the scope of VAT; code O.
    case outOfScope
  }

  /// Why the rate is what it is.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// Seller and buyer are in one country.
    case domestic
    /// The buyer is in another member state and has a valid VAT number there.
    case buyerHasVATNumber
    /// The buyer is in another member state and has no VAT number on file.
    case buyerHasNoVATNumber
    /// The buyer is outside the European Union.
    case buyerOutsideUnion
  }

  public let category: Category
  /// Hundredths of a percent: 2200 is 22 %.
  public let rateBasisPoints: Int
  public let reason: Reason
  /// The country whose rule it is: the seller's at home, the buyer's else.
  public let country: CountryCode

  /// Whether another treatment has the same category and rate, by which VAT is summed (rule 27).
  func isTaxedLike(_ other: VATTreatment) -> Bool {
    category == other.category && rateBasisPoints == other.rateBasisPoints
  }

  package init(category: Category, rateBasisPoints: Int, reason: Reason, country: CountryCode) {
    self.category = category
    self.rateBasisPoints = rateBasisPoints
    self.reason = reason
    self.country = country
  }

  /// What a sale from `seller` to `buyer` bears today.
  ///
  /// - Throws: `vatRateMissing` where the catalog lacks the country's rate.
  public init(seller: CountryCode, buyer: Company, rates: VATRates) throws(BillingError) {
    let country = buyer.address.country
    if country == seller {
      self.init(
        category: .standard, rateBasisPoints: try rates.standardRate(of: seller),
        reason: .domestic, country: seller)
    } else if !country.isMemberState {
      self.init(
        category: .outOfScope, rateBasisPoints: 0, reason: .buyerOutsideUnion, country: country)
    } else if buyer.vatNumber?.country == country.rawValue {
      self.init(
        category: .reverseCharge, rateBasisPoints: 0, reason: .buyerHasVATNumber, country: country)
    } else {
      self.init(
        category: .standard, rateBasisPoints: try rates.standardRate(of: country),
        reason: .buyerHasNoVATNumber, country: country)
    }
  }
}
