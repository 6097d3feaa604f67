package import Billing

/// An invoice or a credit note as people keep it (rule 34).
package enum InvoiceDocument {
  /// An invoice with its payments as plain text, at most 72 columns wide.
  package static func text(_ record: InvoiceRecord, _ formats: Formats) -> String {
    text(InvoiceView(record.invoice, formats, Settlement(record, formats)))
  }

  /// An invoice with its payments as a page of HTML that needs no other file and prints on A4.
  package static func html(_ record: InvoiceRecord, _ formats: Formats) -> String {
    html(InvoiceView(record.invoice, formats, Settlement(record, formats)))
  }

  /// A document as it was issued, as a credit note stays, as plain text.
  package static func text(_ document: Invoice, _ formats: Formats) -> String {
    text(InvoiceView(document, formats, nil))
  }

  /// A document as it was issued, as a credit note stays, as a page of HTML.
  package static func html(_ document: Invoice, _ formats: Formats) -> String {
    html(InvoiceView(document, formats, nil))
  }

  private static func text(_ view: InvoiceView) -> String {
    TextLayout.laidOut(Templates.render("invoice.text", view))
  }

  private static func html(_ view: InvoiceView) -> String {
    Templates.render("invoice.html", view)
  }
}

private struct InvoiceView {
  let language: String
  let label: [String: String]
  let rule: String
  let title: String
  let day: String
  /// Nil on a credit note, which nobody pays.
  let dueDay: String?
  let order: String?
  let corrects: String?
  let purchaseOrder: String?
  let copies: String?
  let seller: PartyView
  let buyer: PartyView
  let lines: [LineView]
  let totals: TotalsView
  let settlement: Settlement?

  init(_ document: Invoice, _ formats: Formats, _ settlement: Settlement?) {
    language = formats.language.rawValue
    label = formats.labels
    rule = formats.rule
    title = formats.title(of: document)
    day = formats.longDate(document.day)
    dueDay = document.kind == .invoice ? formats.longDate(document.dueDay) : nil
    order = document.order?.rawValue
    corrects = formats.corrects(document)?.capitalizedFirst
    purchaseOrder = document.purchaseOrder
    copies = formats.copies(document)
    seller = PartyView(
      name: document.seller.name, address: document.seller.address,
      vatNumber: document.seller.vatNumber, formats)
    buyer = PartyView(
      name: document.buyer.name, address: document.buyer.address,
      vatNumber: document.buyer.vatNumber, formats)
    lines = document.lines.map { LineView($0, formats) }
    totals = TotalsView(document, formats)
    self.settlement = settlement
  }
}

/// What became of an invoice since it was issued.
private struct Settlement {
  let status: String
  let payments: [AmountView]
  /// The credit note that took the rest back.
  let credits: [AmountView]
  let open: String

  init(_ record: InvoiceRecord, _ formats: Formats) {
    status = formats.status(record.status)
    payments = record.payments.map { AmountView($0, formats) }
    credits = [record.creditNote].compactMap(\.self).map { number in
      AmountView(
        name: "\(formats.label(.creditNote)) \(number)",
        amount: record.amountTakenBack.map(formats.amount) ?? "")
    }
    open = formats.amount(record.open)
  }
}

extension InvoiceRecord {
  /// What was due and neither paid nor is open; nil where it cannot be told.
  fileprivate var amountTakenBack: Money? {
    let paid = try? payments.map(\.amount).total(in: open.currency)
    return paid.flatMap { try? invoice.due - $0 }.flatMap { try? $0 - open }
  }
}

/// Who sells or buys.
private struct PartyView {
  let name: String
  let street: String
  let city: String
  let country: String
  let vatNumber: String?

  init(name: String, address: PostalAddress, vatNumber: VATNumber?, _ formats: Formats) {
    self.name = name
    street = address.street
    city = "\(address.postalCode) \(address.city)"
    country = formats.country(address.country)
    self.vatNumber = vatNumber?.description
  }
}
