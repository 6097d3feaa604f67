package import Billing

/// An invoice as people keep it (rule 34).
package enum InvoiceDocument {
  /// The invoice as plain text, at most 76 columns wide.
  package static func text(_ record: InvoiceRecord, _ formats: Formats) -> String {
    TextLayout.laidOut(Templates.render("invoice.text", InvoiceView(record, formats)))
  }

  /// The invoice as a page of HTML that needs no other file and prints on A4.
  package static func html(_ record: InvoiceRecord, _ formats: Formats) -> String {
    Templates.render("invoice.html", InvoiceView(record, formats))
  }
}

private struct InvoiceView {
  let language: String
  let label: [String: String]
  let rule: String
  let number: String
  let day: String
  let dueDay: String
  let order: String?
  let status: String
  let seller: PartyView
  let buyer: PartyView
  let lines: [LineView]
  let totals: TotalsView
  let payments: [AmountView]
  let open: String

  init(_ record: InvoiceRecord, _ formats: Formats) {
    let invoice = record.invoice
    language = formats.language.rawValue
    label = formats.labels
    rule = formats.rule
    number = invoice.number.rawValue
    day = formats.longDate(invoice.day)
    dueDay = formats.longDate(invoice.dueDay)
    order = invoice.order?.rawValue
    status = formats.status(record.status)
    seller = PartyView(
      name: invoice.seller.name, address: invoice.seller.address,
      vatNumber: invoice.seller.vatNumber, formats)
    buyer = PartyView(
      name: invoice.buyer.name, address: invoice.buyer.address,
      vatNumber: invoice.buyer.vatNumber, formats)
    lines = invoice.lines.map { LineView($0, formats) }
    totals = TotalsView(
      net: invoice.net, vat: invoice.vat, gross: invoice.gross, balanceUsed: invoice.balanceUsed,
      due: invoice.due, formats)
    payments = record.payments.map { payment in
      AmountView(
        name: "\(formats.longDate(payment.day)), "
          + formats.card(payment.brand, lastFour: payment.lastFour),
        amount: formats.amount(payment.amount))
    }
    open = formats.amount(record.open)
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
