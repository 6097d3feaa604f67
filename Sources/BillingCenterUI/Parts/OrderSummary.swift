import Billing
import BillingDocuments
import TerminalUI

extension View {
  /// What an order costs, line by line, from the same quote that is charged (rule 24).
  static func orderSummary(_ quote: Quote, in context: ScreenContext) -> View {
    .box(
      title: [Span(context.label(.orderSummary), .title)],
      .column(
        quote.items.map { item($0, in: context) } + [.divider, totals(of: quote, in: context)]))
  }

  private static func item(_ item: QuoteItem, in context: ScreenContext) -> View {
    let formats = context.formats
    let title = View.text(
      formats.item(item, on: context.account, context.catalog), role: .accent)
    guard !item.lines.isEmpty else {
      let free = formats.amount(.zero(context.account.currency))
      let dates = context.strings.trialDates(formats.period(item.period))
      return .column([title, amountRow(dates, free).padding(leading: 2)])
    }
    return .column(
      [title]
        + item.lines.map { line in
          amountRow(formats.line(line), formats.amount(line.net)).padding(leading: 2)
        }
        + [
          item.trialDaysGivenUp.map {
            View.text(formats.trialDaysGivenUp($0).capitalizedFirst, role: .muted)
              .padding(leading: 2)
          }
        ].compactMap(\.self))
  }

  /// What an order's lines come to: net, VAT with its reason, balance, and what is due.
  private static func totals(of quote: Quote, in context: ScreenContext) -> View {
    let formats = context.formats
    var rows = [amountRow(context.label(.net), formats.amount(quote.net))]
    rows += quote.vat.map {
      amountRow(formats.vatLabel($0, among: quote.vat), formats.amount($0.amount))
    }
    rows += [
      amountRow(context.label(.total), formats.amount(quote.gross)),
      quote.toBalance.isPositive
        ? amountRow(context.label(.toBalance), formats.amount(quote.toBalance))
        : amountRow(
          context.label(.balanceUsed), formats.amount(quote.balanceUsed), labelRole: .muted),
      amountRow(
        context.label(.totalDue), formats.amount(quote.due), labelRole: .title, amountRole: .title),
      amountRow(
        context.strings.balanceAfter, formats.amount(quote.balanceAfter), labelRole: .muted),
    ]
    return .column(rows)
  }
}
