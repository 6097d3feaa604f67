import Billing
import BillingDocuments

/// A quote as JSON: amounts in minor units, periods with the excluded end.
struct QuoteDocument: Encodable {
  private struct Item: Encodable {
    let item: CartItemID
    let kind: QuoteItem.Kind
    @Nullable var subscription: SubscriptionID?
    let description: String
    let period: Period
    @Nullable var billingDate: Day?
    @Nullable var trialDaysGivenUp: Int?
    let lines: [LineDocument]
  }

  private let currency: Currency
  private let items: [Item]
  private let vat: [VATDocument]
  private let net: Int64
  private let vatTotal: Int64
  private let gross: Int64
  private let balanceUsed: Int64
  private let due: Int64
  private let toBalance: Int64
  private let balanceAfter: Int64

  init(_ quote: Quote, _ formats: Formats) {
    currency = quote.currency
    items = quote.items.map { item in
      Item(
        item: item.item, kind: item.kind, subscription: item.subscription,
        description: formats.item(item), period: item.period, billingDate: item.billingDate,
        trialDaysGivenUp: item.trialDaysGivenUp,
        lines: item.lines.map { LineDocument($0, formats) })
    }
    vat = quote.vat.map { VATDocument($0, formats) }
    net = quote.net.minorUnits
    vatTotal = quote.vatTotal.minorUnits
    gross = quote.gross.minorUnits
    balanceUsed = quote.balanceUsed.minorUnits
    due = quote.due.minorUnits
    toBalance = quote.toBalance.minorUnits
    balanceAfter = quote.balanceAfter.minorUnits
  }
}

/// One line of a quote or an invoice.
struct LineDocument: Encodable {
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
  init(_ line: QuoteLine, _ formats: Formats) {
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
struct VATDocument: Encodable {
  private let category: VATTreatment.Category
  private let rateBasisPoints: Int
  private let reason: String
  private let net: Int64
  private let amount: Int64

  init(_ vat: VATAmount, _ formats: Formats) {
    category = vat.treatment.category
    rateBasisPoints = vat.treatment.rateBasisPoints
    reason = formats.vatReason(vat.treatment)
    net = vat.net.minorUnits
    amount = vat.amount.minorUnits
  }
}
