package import Billing

/// An invoice in a list, as JSON: amounts in minor units.
package struct InvoiceSummaryDocument: Encodable {
  private let number: InvoiceNumber
  private let day: Day
  private let dueDay: Day
  private let status: InvoiceRecord.Status
  private let currency: Currency
  private let net: Int64
  private let vatTotal: Int64
  private let gross: Int64
  private let balanceUsed: Int64
  private let due: Int64
  private let open: Int64

  package init(_ record: InvoiceRecord) {
    let invoice = record.invoice
    number = invoice.number
    day = invoice.day
    dueDay = invoice.dueDay
    status = record.status
    currency = invoice.gross.currency
    net = invoice.net.minorUnits
    vatTotal = invoice.vatTotal.minorUnits
    gross = invoice.gross.minorUnits
    balanceUsed = invoice.balanceUsed.minorUnits
    due = invoice.due.minorUnits
    open = record.open.minorUnits
  }
}

/// A credit note in a list, as JSON: amounts in minor units, negative.
package struct CreditNoteSummaryDocument: Encodable {
  private let number: InvoiceNumber
  private let day: Day
  private let corrects: [InvoiceNumber]
  private let currency: Currency
  private let net: Int64
  private let vatTotal: Int64
  private let gross: Int64
  /// What it gave to the account balance.
  private let toBalance: Int64

  package init(_ note: Invoice) {
    number = note.number
    day = note.day
    corrects = note.corrects
    currency = note.gross.currency
    net = note.net.minorUnits
    vatTotal = note.vatTotal.minorUnits
    gross = note.gross.minorUnits
    toBalance = -note.balanceUsed.minorUnits
  }
}

/// An invoice or a credit note with all of its parts, as JSON: amounts in minor units.
package struct InvoiceDetails: Encodable {
  private let document: IssuedDocument
  private let formats: Formats

  package init(_ document: IssuedDocument, _ formats: Formats) {
    self.document = document
    self.formats = formats
  }

  package func encode(to encoder: any Encoder) throws {
    switch document {
    case .invoice(let record): try InvoiceDetailDocument(record, formats).encode(to: encoder)
    case .creditNote(let note): try CreditNoteDetailDocument(note, formats).encode(to: encoder)
    }
  }
}

/// All of an invoice, as JSON: the summary's members and the invoice's parts.
private struct InvoiceDetailDocument: Encodable {
  private let summary: InvoiceSummaryDocument
  private let parts: InvoicePartsDocument
  private let payments: [PaymentDocument]
  /// What took it back.
  @Nullable private var creditNote: InvoiceNumber?

  private enum CodingKeys: CodingKey {
    case kind, payments, creditNote
  }

  init(_ record: InvoiceRecord, _ formats: Formats) {
    summary = InvoiceSummaryDocument(record)
    parts = InvoicePartsDocument(record.invoice, formats)
    payments = record.payments.map(PaymentDocument.init)
    creditNote = record.creditNote
  }

  func encode(to encoder: any Encoder) throws {
    try summary.encode(to: encoder)
    try parts.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Invoice.Kind.invoice, forKey: .kind)
    try container.encode(payments, forKey: .payments)
    try container.encode(_creditNote, forKey: .creditNote)
  }
}

/// All of a credit note, as JSON: the summary's members and the note's parts.
private struct CreditNoteDetailDocument: Encodable {
  private let summary: CreditNoteSummaryDocument
  private let parts: InvoicePartsDocument

  private enum CodingKeys: CodingKey {
    case kind
  }

  init(_ note: Invoice, _ formats: Formats) {
    summary = CreditNoteSummaryDocument(note)
    parts = InvoicePartsDocument(note, formats)
  }

  func encode(to encoder: any Encoder) throws {
    try summary.encode(to: encoder)
    try parts.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Invoice.Kind.creditNote, forKey: .kind)
  }
}

/// What an invoice and a credit note both have.
private struct InvoicePartsDocument: Encodable {
  @Nullable private var order: OrderNumber?
  /// The customer's own order number.
  @Nullable private var purchaseOrder: String?
  private let copies: [EmailAddress]
  private let seller: PartyDocument
  private let buyer: PartyDocument
  private let lines: [LineDocument]
  private let vat: [VATDocument]

  init(_ invoice: Invoice, _ formats: Formats) {
    order = invoice.order
    purchaseOrder = invoice.purchaseOrder
    copies = invoice.copies
    seller = PartyDocument(
      name: invoice.seller.name, address: invoice.seller.address,
      vatNumber: invoice.seller.vatNumber)
    buyer = PartyDocument(
      name: invoice.buyer.name, address: invoice.buyer.address,
      vatNumber: invoice.buyer.vatNumber)
    lines = invoice.lines.map { LineDocument($0, formats) }
    vat = invoice.vat.map { VATDocument($0, formats) }
  }
}

/// Who sells or buys.
private struct PartyDocument: Encodable {
  let name: String
  let address: PostalAddress
  @Nullable var vatNumber: VATNumber?
}

/// A payment without the gateway's name for it.
package struct PaymentDocument: Encodable {
  private let day: Day
  private let amount: Int64
  private let brand: CardBrand
  private let lastFour: String

  package init(_ payment: InvoicePayment) {
    day = payment.day
    amount = payment.amount.minorUnits
    brand = payment.brand
    lastFour = payment.lastFour
  }
}
