/// A settled document that has left its account's state, with what belongs to it.
public struct ArchivedDocument: Hashable, Sendable, Codable {
  public let document: IssuedDocument
  /// The order that it is for, and orders without a document that were placed before.
  public let orders: [Order]
  /// What was written about it, and what was written about nothing that has a document before.
  public let mails: [Mail]

  public init(document: IssuedDocument, orders: [Order], mails: [Mail]) {
    self.document = document
    self.orders = orders
    self.mails = mails
  }

  private enum CodingKeys: String, CodingKey {
    case invoice, creditNote, orders, mails
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let note = try container.decodeIfPresent(Invoice.self, forKey: .creditNote) {
      document = .creditNote(note)
    } else {
      document = .invoice(try container.decode(InvoiceRecord.self, forKey: .invoice))
    }
    orders = try container.decode([Order].self, forKey: .orders)
    mails = try container.decode([Mail].self, forKey: .mails)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch document {
    case .invoice(let record): try container.encode(record, forKey: .invoice)
    case .creditNote(let note): try container.encode(note, forKey: .creditNote)
    }
    try container.encode(orders, forKey: .orders)
    try container.encode(mails, forKey: .mails)
  }
}

/// Up to where an account's documents have left its state.
public struct ArchiveMark: Hashable, Sendable, Codable {
  /// How many have left, since the account was opened.
  public let count: Int
  /// The last of them; none that was issued before it leaves any more.
  public let last: InvoiceNumber

  public init(count: Int, last: InvoiceNumber) {
    self.count = count
    self.last = last
  }
}
