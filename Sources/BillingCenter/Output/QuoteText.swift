import Billing
import BillingDocuments

/// A quote as people read it.
enum QuoteText {
  /// An order summary: items, lines, net, VAT with its reason, balance, and what is due.
  ///
  /// - Parameters:
  ///   - quote: The quote.
  ///   - formats: The language.
  ///   - namesItems: Whether each item's id stands before it, as commands take it.
  /// - Returns: The summary, its lines ended.
  static func text(
    of quote: Quote, _ formats: Formats, namesItems: Bool = false
  ) -> String {
    var list = AmountList()
    for item in quote.items {
      list.add((namesItems ? "\(item.item)  " : "") + formats.item(item))
      add(item, in: quote.currency, to: &list, formats)
    }
    list.add("")
    list.add(formats.label(.net), formats.amount(quote.net))
    for vat in quote.vat {
      list.add(formats.vatLabel(vat, among: quote.vat), formats.amount(vat.amount))
    }
    list.add(formats.label(.total), formats.amount(quote.gross))
    if quote.toBalance.isPositive {
      list.add(formats.label(.toBalance), formats.amount(quote.toBalance))
    } else {
      list.add(formats.label(.balanceUsed), formats.amount(quote.balanceUsed))
    }
    list.add(formats.label(.totalDue), formats.amount(quote.due))
    list.add(
      formats.words("Account balance after", "Saldo dell'account dopo l'ordine"),
      formats.amount(quote.balanceAfter))
    return list.text
  }

  private static func add(
    _ item: QuoteItem, in currency: Currency, to list: inout AmountList, _ formats: Formats
  ) {
    if item.lines.isEmpty {
      list.add("  " + formats.period(item.period), formats.amount(.zero(currency)))
    }
    for line in item.lines { list.add("  " + formats.line(line), formats.amount(line.net)) }
    if let days = item.trialDaysGivenUp {
      list.add("  " + formats.trialDaysGivenUp(days).capitalizedFirst)
    }
    guard let next = item.billingDate else { return }
    let name = formats.words("Next billing date", "Prossima data di fatturazione")
    list.add("  \(name): \(formats.date(next))")
  }
}
