/// An invoice with what happened to it since, or a credit note, to which nothing happens any more.
public enum IssuedDocument: Hashable, Sendable {
  case invoice(InvoiceRecord)
  case creditNote(Invoice)

  /// The document as it was issued.
  public var issued: Invoice {
    switch self {
    case .invoice(let record): record.invoice
    case .creditNote(let note): note
    }
  }

  /// The invoice with what happened to it; nil for a credit note.
  public var record: InvoiceRecord? {
    if case .invoice(let record) = self { record } else { nil }
  }
}

extension Account {
  /// The invoice or credit note with a number, and what happened to it.
  public func issuedDocument(_ number: InvoiceNumber) -> IssuedDocument? {
    invoice(number).map { .invoice($0) } ?? creditNote(number).map { .creditNote($0) }
  }

  /// All invoices and credit notes, newest first; of one day the credit notes come first.
  public var documentsNewestFirst: [IssuedDocument] {
    var documents: [IssuedDocument] = []
    documents.reserveCapacity(invoices.count + creditNotes.count)
    var notes = creditNotes[...]
    for record in invoices.reversed() {
      while let note = notes.last, note.day >= record.invoice.day {
        documents.append(.creditNote(note))
        notes.removeLast()
      }
      documents.append(.invoice(record))
    }
    return documents + notes.reversed().map { .creditNote($0) }
  }
}
