/// A settled document that has left its account's state, with what belongs to it.
///
/// In JSON `{"invoice":{…},"orders":[…],"mails":[…]}`, or with `creditNote` for `invoice`.
public struct ArchivedDocument: Hashable, Sendable {
  public let document: IssuedDocument
  /// The order that it is for, and those without a document that were placed before.
  public let orders: [Order]
  /// What was written about it, and about what has no document before.
  public let mails: [Mail]

  public init(document: IssuedDocument, orders: [Order], mails: [Mail]) {
    self.document = document
    self.orders = orders
    self.mails = mails
  }
}

extension ArchivedDocument: Codable {
  private enum CodingKeys: String, CodingKey {
    case orders, mails
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    document = try IssuedDocument(from: decoder)
    orders = try container.decode([Order].self, forKey: .orders)
    mails = try container.decode([Mail].self, forKey: .mails)
  }

  public func encode(to encoder: any Encoder) throws {
    try document.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(orders, forKey: .orders)
    try container.encode(mails, forKey: .mails)
  }
}

/// Up to where an account's documents have left its state.
public struct ArchiveMark: Hashable, Sendable, Codable {
  /// How many have left since the account was opened; at least one.
  public let count: Int
  /// The place of the last of them; what stands before it and has not left never leaves.
  public let last: DocumentPlace

  public init(count: Int, last: DocumentPlace) {
    self.count = count
    self.last = last
  }
}
