import Billing

/// The rules' arithmetic once more, written from their text and with nothing of the code under
/// test but days and their calendar parts.
enum Reference {
  /// A quotient rounded half away from zero (rule 2).
  static func rounded(_ numerator: Int, over denominator: Int) -> Int {
    let (quotient, rest) = abs(numerator).quotientAndRemainder(dividingBy: denominator)
    let magnitude = quotient + (2 * rest >= denominator ? 1 : 0)
    return numerator < 0 ? -magnitude : magnitude
  }

  /// A number of months after an anchor, clamped to the month's end (rule 4).
  static func boundary(_ months: Int, after anchor: Day) -> Day {
    let (year, month, day) = anchor.components
    let index = year * 12 + (month - 1) + months
    for number in [day, 30, 29, 28] where number <= day {
      if let found = Day(year: index / 12, month: index % 12 + 1, day: number) { return found }
    }
    preconditionFailure("every month has 28 days")
  }

  /// The period of a frequency that begins a number of periods after the anchor (rule 4).
  static func period(_ index: Int, _ frequency: BillingFrequency, after anchor: Day) -> Period {
    let months = frequency == .annual ? 12 : 1
    return Period(
      start: boundary(index * months, after: anchor),
      end: boundary((index + 1) * months, after: anchor))
  }

  /// A category and rate of VAT, by which a document's lines are summed (rule 27).
  struct Tax: Hashable {
    let category: VATTreatment.Category
    let basisPoints: Int

    init(_ category: VATTreatment.Category, _ basisPoints: Int) {
      self.category = category
      self.basisPoints = basisPoints
    }

    init(_ treatment: VATTreatment) {
      self.init(treatment.category, treatment.rateBasisPoints)
    }
  }

  private static let union: Set<String> = ["IE", "IT", "FI", "FR", "DE"]

  /// How an Irish seller's sale is taxed (rule 25); nil where the catalog has no rate.
  static func tax(on buyer: Company, in catalog: Catalog) -> Tax? {
    let country = buyer.address.country.rawValue
    if country != "IE" {
      guard union.contains(country) else { return Tax(.outOfScope, 0) }
      if buyer.vatNumber != nil { return Tax(.reverseCharge, 0) }
    }
    do throws(BillingError) {
      return Tax(.standard, try catalog.vatRates.standardRate(of: buyer.address.country))
    } catch {
      return nil
    }
  }

  /// Agreed terms as plain numbers.
  struct Terms: Hashable {
    var plan: PlanID
    var seats: Int
    var frequency: BillingFrequency
    var unitPrice: Int

    /// The net price of a whole period (rule 9).
    var net: Int { seats * unitPrice }
  }
}
