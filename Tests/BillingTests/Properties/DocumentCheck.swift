import Billing

/// The sum of a document's parts, computed again (rules 27, 28 and 34).
enum DocumentCheck {
  static func check(_ quote: Quote, balance: Int) throws(Fault) {
    let lines = quote.items.flatMap(\.lines)
    try check(lines, quote.vat, net: quote.net, vatTotal: quote.vatTotal, gross: quote.gross)
    let gross = quote.gross.count
    try ensureEqual(quote.balanceUsed.count, min(balance, gross), "rule 28, balance used")
    try ensureEqual(quote.due.count, gross - min(balance, gross), "rule 28, due")
    try ensureEqual(quote.toBalance.count, max(0, -gross), "rule 28, to the balance")
    try ensureEqual(quote.balanceAfter.count, balance - min(balance, gross), "balance after")
    try ensure(quote.balanceAfter.count >= 0, "the balance would be negative")
  }

  static func check(_ invoice: Invoice) throws(Fault) {
    try check(
      invoice.lines, invoice.vat, net: invoice.net, vatTotal: invoice.vatTotal,
      gross: invoice.gross)
    try ensureEqual(
      invoice.balanceUsed.count + invoice.due.count, invoice.gross.count,
      "gross of \(invoice.number)")
    try ensure(
      invoice.kind == (invoice.gross.isNegative ? .creditNote : .invoice),
      "\(invoice.number) of \(invoice.gross) is a \(invoice.kind)")
  }

  private static func check(
    _ lines: [QuoteLine], _ vat: [VATAmount], net: Money, vatTotal: Money, gross: Money
  ) throws(Fault) {
    var nets: [Reference.Tax: Int] = [:]
    for line in lines { nets[Reference.Tax(line.treatment), default: 0] += line.net.count }
    try ensureEqual(vat.count, nets.count, "rule 27, one amount for each category and rate")
    var total = 0
    for amount in vat {
      let tax = Reference.Tax(amount.treatment)
      try ensureEqual(amount.net.count, nets[tax] ?? .min, "rule 27, net under \(tax)")
      let expected = Reference.rounded(
        amount.net.count * tax.basisPoints, over: 10_000)
      try ensureEqual(
        amount.amount.count, expected, "rule 27, VAT on \(amount.net.count) under \(tax)")
      total += expected
    }
    let sum = nets.values.reduce(0, +)
    try ensureEqual(net.count, sum, "net")
    try ensureEqual(vatTotal.count, total, "VAT")
    try ensureEqual(gross.count, sum + total, "gross")
  }
}
