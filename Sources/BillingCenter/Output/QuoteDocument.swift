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
