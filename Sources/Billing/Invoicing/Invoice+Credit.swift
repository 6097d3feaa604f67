extension Invoice {
  /// Takes back an invoice that is not paid whole (rule 37).
  ///
  /// Each line returns with the other sign, so that the two together come to nothing. What was
  /// paid, by balance or by card, goes to the balance; the rest is what is no longer owed.
  ///
  /// - Parameters:
  ///   - heading: The credit note's own; it names the invoice.
  ///   - record: The invoice and what was paid of it.
  /// - Throws: `overflow`.
  init(_ heading: Heading, takingBack record: InvoiceRecord) throws(MoneyError) {
    let invoice = record.invoice
    var lines: [QuoteLine] = []
    for line in invoice.lines { lines.append(try line.negated()) }
    var vat: [VATAmount] = []
    for amount in invoice.vat { vat.append(try amount.negated()) }
    let returned = try invoice.gross - record.open
    self.init(
      heading, kind: .creditNote,
      Figures(
        lines: lines, vat: vat, net: try invoice.net.negated(),
        vatTotal: try invoice.vatTotal.negated(), gross: try invoice.gross.negated(),
        balanceUsed: try returned.negated(), due: try record.open.negated()))
  }
}

extension QuoteLine {
  fileprivate func negated() throws(MoneyError) -> QuoteLine {
    QuoteLine(
      kind: kind == .charge ? .credit : .charge, plan: plan, planName: planName,
      seatKind: seatKind, seats: seats, frequency: frequency, unitPrice: unitPrice,
      net: try net.negated(), period: period, days: days, treatment: treatment)
  }
}

extension VATAmount {
  fileprivate func negated() throws(MoneyError) -> VATAmount {
    VATAmount(treatment: treatment, net: try net.negated(), amount: try amount.negated())
  }
}
