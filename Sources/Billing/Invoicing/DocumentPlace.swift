/// Where an invoice or credit note stands among all of its account, the oldest first.
///
/// By day, of one day the invoices before the credit notes, and then by number. Nothing is dated
/// back, so that a new document stands after all of the days before its own.
public struct DocumentPlace: Hashable, Sendable, Codable {
  public let day: Day
  public let kind: Invoice.Kind
  public let number: InvoiceNumber

  public init(of document: Invoice) {
    day = document.day
    kind = document.kind
    number = document.number
  }
}

extension DocumentPlace: Comparable {
  public static func < (left: DocumentPlace, right: DocumentPlace) -> Bool {
    guard left.day == right.day else { return left.day < right.day }
    guard left.kind == right.kind else { return left.kind == .invoice }
    return left.number.serial < right.number.serial
  }
}
