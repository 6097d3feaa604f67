extension Account {
  /// The invoice with a number, and what was paid of it; nil also where it has left the state.
  public func invoice(_ number: InvoiceNumber) -> InvoiceRecord? {
    invoices.index(ofNumber: number, \.invoice.number).map { invoices[$0] }
  }

  /// The credit note with a number; nil also where it has left the state.
  public func creditNote(_ number: InvoiceNumber) -> Invoice? {
    creditNotes.index(ofNumber: number, \.number).map { creditNotes[$0] }
  }

  /// The invoice or credit note with a number; nil also where it has left the state.
  public func document(_ number: InvoiceNumber) -> Invoice? {
    invoice(number)?.invoice ?? creditNote(number)
  }

  /// The number of the next invoice in a day's year: `ACME-2026-000123` (rule 33).
  public func nextInvoiceNumber(on day: Day) -> InvoiceNumber {
    nextNumber(of: .invoice, on: day)
  }

  /// The number of the next document of a kind in a day's year.
  ///
  /// Credit notes are numbered in a series of their own, `ACME-CN-2026-000001` (rule 33).
  func nextNumber(of kind: Invoice.Kind, on day: Day) -> InvoiceNumber {
    let year = day.components.year
    return switch kind {
    case .invoice:
      InvoiceNumber("\(series)-\(year)-\(padded(counters.invoices[year, default: 0] + 1))")
    case .creditNote:
      InvoiceNumber("\(series)-CN-\(year)-\(padded(counters.creditNotes[year, default: 0] + 1))")
    }
  }

  /// A number of six digits or more, with zeros before it.
  func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Whether an invoice's number was given, though the invoice may have left for the archive.
  func hasGiven(_ number: InvoiceNumber) -> Bool {
    counters.invoices.contains { year, count in
      let prefix = "\(series)-\(year)-"
      guard number.rawValue.hasPrefix(prefix),
        let ordinal = Int(number.rawValue.dropFirst(prefix.count)), ordinal > 0, ordinal <= count
      else { return false }
      return number.rawValue == prefix + padded(ordinal)
    }
  }

  /// Whether something of an invoice is still to be paid; one that is settled may be archived.
  func isOpen(_ number: InvoiceNumber) -> Bool {
    invoice(number)?.open.isPositive ?? false
  }

  /// The purchase order number that an invoice of a day carries (promise J5).
  func purchaseOrderNumber(on day: Day) -> String? {
    purchaseOrder.flatMap { $0.isInForce(on: day) ? $0.number : nil }
  }
}
