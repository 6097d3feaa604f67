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

  /// The credit note; nil for an invoice.
  public var creditNote: Invoice? {
    if case .creditNote(let note) = self { note } else { nil }
  }

  public var place: DocumentPlace { DocumentPlace(of: issued) }
}

/// `{"invoice":{…}}` or `{"creditNote":{…}}`.
extension IssuedDocument: Codable {
  private enum CodingKeys: String, CodingKey {
    case invoice, creditNote
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard container.allKeys.count == 1, let key = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "either an invoice or a credit note is wanted"))
    }
    self =
      switch key {
      case .invoice: .invoice(try container.decode(InvoiceRecord.self, forKey: key))
      case .creditNote: .creditNote(try container.decode(Invoice.self, forKey: key))
      }
    guard issued.kind == (key == .invoice ? .invoice : .creditNote) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "\(issued.number) is of the other kind")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .invoice(let record): try container.encode(record, forKey: .invoice)
    case .creditNote(let note): try container.encode(note, forKey: .creditNote)
    }
  }
}

extension Account {
  /// The invoice or credit note with a number, and what happened to it; nil also where it has left
  /// the state.
  public func issuedDocument(_ number: InvoiceNumber) -> IssuedDocument? {
    invoice(number).map { .invoice($0) } ?? creditNote(number).map { .creditNote($0) }
  }

  /// The state's invoices and credit notes, newest first; of one day the credit notes come first.
  public var documentsNewestFirst: [IssuedDocument] { documentsOldestFirst.reversed() }

  /// The state's invoices and credit notes in the order of their places.
  var documentsOldestFirst: [IssuedDocument] {
    var documents: [IssuedDocument] = []
    documents.reserveCapacity(invoices.count + creditNotes.count)
    var notes = creditNotes[...]
    for record in invoices {
      while let note = notes.first, note.day < record.invoice.day {
        documents.append(.creditNote(note))
        notes.removeFirst()
      }
      documents.append(.invoice(record))
    }
    return documents + notes.map { .creditNote($0) }
  }
}
