import Billing
import BillingDocuments

/// An invoice in a list, as JSON: amounts in minor units.
struct InvoiceSummaryDocument: Encodable {
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

  init(_ record: InvoiceRecord) {
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

/// All of an invoice, as JSON: the summary's members and the invoice's parts.
struct InvoiceDetailDocument: Encodable {
  private struct Parts: Encodable {
    @Nullable var order: OrderNumber?
    let seller: PartyDocument
    let buyer: PartyDocument
    let lines: [LineDocument]
    let vat: [VATDocument]
    let payments: [PaymentDocument]
  }

  private let summary: InvoiceSummaryDocument
  private let parts: Parts

  init(_ record: InvoiceRecord, _ formats: Formats) {
    let invoice = record.invoice
    summary = InvoiceSummaryDocument(record)
    parts = Parts(
      order: invoice.order,
      seller: PartyDocument(
        name: invoice.seller.name, address: invoice.seller.address,
        vatNumber: invoice.seller.vatNumber),
      buyer: PartyDocument(
        name: invoice.buyer.name, address: invoice.buyer.address,
        vatNumber: invoice.buyer.vatNumber),
      lines: invoice.lines.map { LineDocument($0, formats) },
      vat: invoice.vat.map { VATDocument($0, formats) },
      payments: record.payments.map(PaymentDocument.init))
  }

  func encode(to encoder: any Encoder) throws {
    try summary.encode(to: encoder)
    try parts.encode(to: encoder)
  }
}

/// Who sells or buys.
private struct PartyDocument: Encodable {
  let name: String
  let address: PostalAddress
  @Nullable var vatNumber: VATNumber?
}

/// A payment without the gateway's name for it.
struct PaymentDocument: Encodable {
  private let day: Day
  private let amount: Int64
  private let brand: CardBrand
  private let lastFour: String

  init(_ payment: InvoicePayment) {
    day = payment.day
    amount = payment.amount.minorUnits
    brand = payment.brand
    lastFour = payment.lastFour
  }
}
