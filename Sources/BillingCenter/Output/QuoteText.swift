import Billing
import BillingDocuments

/// A quote as people read it.
enum QuoteText {
  /// An order summary: items, lines, net, VAT with its reason, balance, and what is due.
  static func text(of quote: Quote, _ formats: Formats) -> String {
    var list = AmountList()
    for item in quote.items { add(item, in: quote.currency, to: &list, formats) }
    list.add("")
    list.add(formats.label(.net), formats.amount(quote.net))
    for vat in quote.vat { list.add(formats.vatLabel(vat), formats.amount(vat.amount)) }
    list.add(formats.label(.total), formats.amount(quote.gross))
    list.add(formats.label(.balanceUsed), formats.amount(quote.balanceUsed))
    list.add(formats.label(.totalDue), formats.amount(quote.due))
    return list.text
  }

  private static func add(
    _ item: QuoteItem, in currency: Currency, to list: inout AmountList, _ formats: Formats
  ) {
    list.add(formats.item(item))
    if item.lines.isEmpty {
      list.add("  " + formats.period(item.period), formats.amount(.zero(currency)))
    }
    for line in item.lines { list.add("  " + formats.line(line), formats.amount(line.net)) }
    guard let next = item.billingDate else { return }
    let name = formats.words("Next billing date", "Prossima data di fatturazione")
    list.add("  \(name): \(formats.date(next))")
  }
}
