package import Billing

/// One line of a quote or an invoice.
package struct LineDocument: Encodable {
  private struct Days: Encodable {
    let remaining: Int
    let total: Int
  }

  private let description: String
  private let kind: QuoteLine.Kind
  private let seats: Int
  private let unitPrice: Int64
  private let net: Int64
  private let category: VATTreatment.Category
  private let rateBasisPoints: Int
  private let period: Period
  private let days: Days

  /// A line for the whole period has all of its days.
  package init(_ line: QuoteLine, _ formats: Formats) {
    description = formats.line(line)
    kind = line.kind
    seats = line.seats
    unitPrice = line.unitPrice.minorUnits
    net = line.net.minorUnits
    category = line.treatment.category
    rateBasisPoints = line.treatment.rateBasisPoints
    period = line.period
    days = Days(
      remaining: line.days?.remaining ?? line.period.days,
      total: line.days?.total ?? line.period.days)
  }
}

/// The VAT of one category and rate, with its reason in words.
package struct VATDocument: Encodable {
  private let category: VATTreatment.Category
  private let rateBasisPoints: Int
  private let reason: String
  private let net: Int64
  private let amount: Int64

  package init(_ vat: VATAmount, _ formats: Formats) {
    category = vat.treatment.category
    rateBasisPoints = vat.treatment.rateBasisPoints
    reason = formats.vatReason(vat.treatment)
    net = vat.net.minorUnits
    amount = vat.amount.minorUnits
  }
}
