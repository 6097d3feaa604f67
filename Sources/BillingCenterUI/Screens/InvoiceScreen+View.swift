import Billing
import BillingDocuments
import TerminalUI

// MARK: - View

extension InvoiceScreen {
  func rows(
    of document: IssuedDocument, _ mails: [Mail], in context: ScreenContext
  ) -> [View<Message>] {
    let issued = document.issued
    let kind = context.label(issued.kind == .invoice ? .invoice : .creditNote)
    var rows: [View<Message>] = [
      .heading(
        "\(kind) \(number)", trailing: .text([InvoicesScreen.status(of: document, context)])),
      facts(of: issued, in: context), parties(of: issued, in: context),
      lines(of: document, in: context),
    ]
    if mails.count > 1 {
      rows.append(
        .box(
          title: [Span(context.strings.emails, .title)],
          .column(mails.map { row(of: $0, in: context) })))
    }
    return rows
  }

  private func row(of mail: Mail, in context: ScreenContext) -> View<Message> {
    let day = context.formats.date(mail.day)
    return .selectable(
      ControlID("\(mail.id)"), isSelected: false, action: .readMail(mail)
    ) { isFocused in
      .row(
        spacing: 2,
        [
          View.text(day, role: isFocused ? .selectedFocused : .muted, wraps: false).width(12),
          View.text(
            mail.title, role: isFocused ? .selectedFocused : .text, wraps: false
          ).flexible(),
        ])
    }
  }

  private func facts(of invoice: Invoice, in context: ScreenContext) -> View<Message> {
    let formats = context.formats
    let fact = { (name: String, value: String) in View<Message>.fact(name, value, nameColumns: 20) }
    var facts = [fact(context.label(.issued), formats.longDate(invoice.day))]
    if invoice.dueDay != invoice.day {
      facts.append(fact(context.label(.payBy), formats.longDate(invoice.dueDay)))
    }
    if let corrects = formats.corrects(invoice) { facts.append(.text(corrects.capitalizedFirst)) }
    if let order = invoice.order {
      facts.append(
        .copyableFact("order", context.label(.order), order.rawValue, nameColumns: 20) {
          .copy($0)
        })
    }
    if let number = invoice.purchaseOrder {
      facts.append(fact(context.label(.purchaseOrder), formats.fitted(number)))
    }
    if let copies = formats.copies(invoice) { facts.append(fact(context.label(.copies), copies)) }
    return .column(facts + [.blank()])
  }

  private func parties(of invoice: Invoice, in context: ScreenContext) -> View<Message> {
    let seller = party(
      context.label(.seller), invoice.seller.name, invoice.seller.address, invoice.seller.vatNumber,
      in: context)
    let buyer = party(
      context.label(.customer), invoice.buyer.name, invoice.buyer.address, invoice.buyer.vatNumber,
      in: context)
    return .cards(minimumColumns: 34, maximumPerRow: 2, [seller, buyer])
  }

  private func party(
    _ title: String, _ name: String, _ address: PostalAddress, _ vatNumber: VATNumber?,
    in context: ScreenContext
  ) -> View<Message> {
    var rows: [View<Message>] = [
      .text(name), .text(address.street), .text("\(address.postalCode) \(address.city)"),
      .text(context.formats.country(address.country)),
    ]
    if let vatNumber { rows.append(.text("\(context.label(.vatNumber)) \(vatNumber)")) }
    return .box(title: [Span(title, .title)], .column(rows))
  }

  private func lines(of document: IssuedDocument, in context: ScreenContext) -> View<Message> {
    let (formats, invoice) = (context.formats, document.issued)
    var rows: [View<Message>] = invoice.lines.map { line in
      .column([
        .text(line.planName, role: .accent),
        View.amountRow(formats.line(line), formats.amount(line.net)).padding(leading: 2),
      ])
    }
    rows += [.divider, .amountRow(context.label(.net), formats.amount(invoice.net))]
    rows += invoice.vat.map {
      .amountRow(formats.vatLabel($0, among: invoice.vat), formats.amount($0.amount))
    }
    rows.append(
      .row(
        spacing: 2,
        [
          View.text(context.label(.total), role: .title).flexible(),
          .copyable("total", formats.amount(invoice.gross), role: .title) { .copy($0) },
        ]))
    rows += settlement(of: document, in: context)
    rows += invoice.vat.compactMap { formats.legalNote($0.treatment) }.map {
      .text($0, role: .muted)
    }
    return .box(.column(rows))
  }

  /// What the balance, the card and credits have done about it.
  private func settlement(
    of document: IssuedDocument, in context: ScreenContext
  ) -> [View<Message>] {
    let (strings, formats, invoice) = (context.strings, context.formats, document.issued)
    guard let record = document.record else {
      return [(Label.noLongerOwed, invoice.due), (.toBalance, invoice.balanceUsed)]
        .filter { !$0.1.isZero }
        .map { label, amount in
          .amountRow(
            context.label(label),
            formats.amount(Money(minorUnits: -amount.minorUnits, currency: amount.currency)))
        }
    }
    var rows: [View<Message>] = []
    if !invoice.balanceUsed.isZero {
      rows.append(.amountRow(context.label(.balanceUsed), formats.amount(invoice.balanceUsed)))
    }
    rows += record.payments.map { payment in
      .amountRow(
        strings.paid(
          payment.day, formats.card(payment.brand, lastFour: payment.lastFour)),
        formats.amount(payment.amount))
    }
    if let note = record.creditNote {
      rows.append(.fact(context.label(.creditNote), note.rawValue))
    }
    if !record.open.isZero {
      rows.append(
        .amountRow(context.label(.stillOpen), formats.amount(record.open), labelRole: .warning))
    }
    return rows
  }
}
