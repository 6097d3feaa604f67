package import Billing

/// What is wrong in a catalog's file, and where.
package struct CatalogFault: Error, Hashable, Sendable {
  /// Whether a catalog with it can be in force.
  package enum Severity: String, Hashable, Sendable, Encodable {
    /// Nothing is sold from such a catalog.
    case error
    /// Probably not meant, but the rules know what to make of it.
    case warning
  }

  /// What is wrong there.
  package enum Problem: Hashable, Sendable {
    /// From this line on, counted from one, the file is no JSON.
    case notJSON(line: Int)
    /// Too many lists and objects lie in one another.
    case tooDeep(line: Int)
    case tooLarge(limitBytes: Int)
    case missing
    /// Not of the kind or form that belongs there; `found` is a text or number as it was written.
    case invalid(found: String?)
    case outOfRange(found: String, ClosedRange<Int>)
    /// A number that is not above the one before it in a list.
    case notRising(found: Int, after: Int)
    /// A text of nothing but blanks, or a list that needs at least one entry and has none.
    case empty
    /// The same name stands there twice.
    case repeated(String)
    /// Nothing of that name belongs there; it is probably mistyped.
    case unknownField
    case unknownCurrency
    case tooManyDecimals(found: String, Currency)
    /// A price that is zero or negative.
    case notAboveZero(found: String)
    /// A price that 64 bits cannot hold for as many seats.
    case priceTooHigh(found: String, seats: Int)
    /// A price or a seat limit that falls from one tier to the next.
    case belowLowerTier(found: String, tier: String, lower: String)
    case sameAsLowerTier(tier: String)
    case annualAboveTwelveMonths(annual: Money, twelveMonths: Money)
    /// A tier has no price in a currency in which others are sold.
    case currencyMissing(String)
    /// A feature does not say what a tier has of it.
    case featureValueMissing(tier: String)
    case unknownTier
    case rateMissing(CountryCode)
  }

  /// As in `products[1] (gotowebinar) › tiers[0] (starter) › seatLimit`; empty for the whole file.
  package let place: String
  package let problem: Problem
  package let severity: Severity

  package init(place: String, problem: Problem, severity: Severity = .error) {
    self.place = place
    self.problem = problem
    self.severity = severity
  }
}

extension CatalogFault.Problem {
  /// A stable word for scripts.
  package var code: String {
    switch self {
    case .notJSON: "notJSON"
    case .tooDeep: "tooDeep"
    case .tooLarge: "tooLarge"
    case .missing: "missing"
    case .invalid: "invalid"
    case .outOfRange: "outOfRange"
    case .notRising: "notRising"
    case .empty: "empty"
    case .repeated: "repeated"
    case .unknownField: "unknownField"
    case .unknownCurrency: "unknownCurrency"
    case .tooManyDecimals: "tooManyDecimals"
    case .notAboveZero: "notAboveZero"
    case .priceTooHigh: "priceTooHigh"
    case .belowLowerTier: "belowLowerTier"
    case .sameAsLowerTier: "sameAsLowerTier"
    case .annualAboveTwelveMonths: "annualAboveTwelveMonths"
    case .currencyMissing: "currencyMissing"
    case .featureValueMissing: "featureValueMissing"
    case .unknownTier: "unknownTier"
    case .rateMissing: "rateMissing"
    }
  }
}
