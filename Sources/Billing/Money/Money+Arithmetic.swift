extension Money {
  /// The sum of two amounts of one currency.
  ///
  /// - Throws: `overflow` and `currencyMismatch`.
  public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
    guard left.currency == right.currency else {
      throw .currencyMismatch(left.currency, right.currency)
    }
    let (sum, overflow) = left.minorUnits.addingReportingOverflow(right.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: sum, currency: left.currency)
  }

  /// The difference of two amounts of one currency.
  ///
  /// - Throws: `overflow` and `currencyMismatch`.
  public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
    guard left.currency == right.currency else {
      throw .currencyMismatch(left.currency, right.currency)
    }
    let (difference, overflow) = left.minorUnits.subtractingReportingOverflow(right.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: difference, currency: left.currency)
  }

  /// The amount with the other sign.
  ///
  /// - Throws: `overflow` for the most negative amount.
  public func negated() throws(MoneyError) -> Money {
    try scaled(by: -1, over: 1)
  }

  /// The amount taken a number of times.
  ///
  /// - Throws: `overflow`.
  public func times(_ factor: Int) throws(MoneyError) -> Money {
    try scaled(by: Int64(factor), over: 1)
  }

  /// The amount times a fraction, rounded half away from zero to the minor unit (rule 2).
  ///
  /// - Parameters:
  ///   - numerator: For instance the days that are left.
  ///   - denominator: For instance the days of the period; above zero.
  /// - Returns: The rounded amount.
  /// - Throws: `overflow`.
  public func scaled(by numerator: Int64, over denominator: Int64) throws(MoneyError) -> Money {
    precondition(denominator > 0, "a fraction needs a denominator above zero")
    let product = Int128(minorUnits) * Int128(numerator)
    let doubled = 2 * product.magnitude + UInt128(denominator)
    let magnitude = Int128(doubled / (2 * UInt128(denominator)))
    guard let rounded = Int64(exactly: product < 0 ? -magnitude : magnitude) else {
      throw .overflow
    }
    return Money(minorUnits: rounded, currency: currency)
  }

  /// A share in hundredths of a percent, rounded half away from zero (rule 2).
  ///
  /// - Parameter rateBasisPoints: 2200 for 22 %.
  /// - Returns: The rounded share.
  /// - Throws: `overflow`.
  public func share(rateBasisPoints: Int) throws(MoneyError) -> Money {
    try scaled(by: Int64(rateBasisPoints), over: 10_000)
  }
}

extension Sequence<Money> {
  /// The sum of all amounts.
  ///
  /// - Parameter currency: The currency of every amount, and of the sum of none.
  /// - Returns: The sum.
  /// - Throws: `overflow` and `currencyMismatch`.
  public func total(in currency: Currency) throws(MoneyError) -> Money {
    var total = Money.zero(currency)
    for amount in self { total = try total + amount }
    return total
  }
}

extension Money: Comparable {
  /// Orders amounts of one currency; those of two currencies by currency.
  public static func < (left: Money, right: Money) -> Bool {
    left.currency == right.currency
      ? left.minorUnits < right.minorUnits
      : left.currency.code < right.currency.code
  }
}
