import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// The boxes of the Corporate Billing Portal.
struct PortalParts: Sendable {
  typealias Message = PortalScreen.Message

  let context: ScreenContext
  let representative: Representative

  var strings: Strings { context.strings }
  var formats: Formats { context.formats }
  var isOpen: Bool { context.portalClosedReason == nil }

  private var pendingOffers: [Offer] {
    context.account.offers.filter { $0.state == .pending && context.today <= $0.lastDay }
  }

  private var unpaid: [InvoiceRecord] {
    context.account.invoices.filter(\.open.isPositive)
  }

  func box(_ title: String, _ rows: [View<Message>]) -> View<Message> {
    .box(title: [Span(title, .title)], .column(rows))
  }

  func none(_ text: String) -> View<Message> {
    .text(text, role: .muted)
  }
}

// MARK: - What waits for an answer

extension PortalParts {
  /// Where the focus begins: what is most likely wanted.
  var firstControl: (control: ControlID, action: Message) {
    if let way = context.portalClosedReason?.ways(of: context.account).first {
      return ("refusal-1", .way(way))
    }
    if let offer = pendingOffers.first { return (control(of: offer), .open(offer.id)) }
    if let record = unpaid.first {
      return (payControl(of: record), .pay(record.invoice.number))
    }
    return ("write", .way(.write(to: .representative)))
  }

  /// Binds Enter to what it does on the portal's controls; on others it does nothing.
  var enter: KeyBinding<Message> {
    let controls: [ControlID: String] = [
      "write": strings.write(to: .representative), "customer-service": strings.customerService,
      "purchase-order": strings.edit, "recipients": strings.edit,
      "history": context.label(.invoiceHistory),
    ]
    let ways = context.wayHelp(context.portalClosedReason)
    let kinds: [(prefix: String, help: String)] = [
      ("offer-", strings.readOffer.lowercasedFirst), ("pay-", strings.pay.lowercasedFirst),
      ("invoice-", strings.keyOpen), ("latest-", strings.keyOpen),
    ]
    return context.enter(
      onlyOn: controls.merging(ways) { own, _ in own }.mapValues(strings.inHelpLine),
      action: firstControl.action
    ).varying { binding, focus in
      guard let name = focus?.name, let kind = kinds.first(where: { name.hasPrefix($0.prefix) })
      else {
        return
      }
      (binding.help, binding.isEnabled) = (kind.help, true)
    }
  }

  private func control(of offer: Offer) -> ControlID { ControlID("\(offer.id)") }
  private func payControl(of record: InvoiceRecord) -> ControlID {
    ControlID("pay-\(record.invoice.number)")
  }

  var offers: View<Message> {
    let rows = pendingOffers.map { offer -> View<Message> in
      let items = offer.items.map {
        View<Message>.text(formats.item($0, catalog: context.catalog))
      }
      return .column(
        items + [
          .row(
            spacing: 2,
            [
              View.text(price(of: offer), role: .muted).flexible(),
              .button(control(of: offer), strings.read, action: .open(offer.id)),
            ])
        ])
    }
    let list = rows.isEmpty ? none(strings.noOffers) : View.column(spacing: 1, rows)
    return box(strings.pendingOffers, [list])
  }

  /// What accepting costs, and until when it can be.
  private func price(of offer: Offer) -> String {
    let until = formats.phrase(.until, offer.lastDay).capitalizedFirst
    let quote = try? context.account.quote(accepting: offer.id, in: context.domain)
    guard let quote, quote.gross.isPositive else { return until }
    return "\(formats.amount(quote.gross)) · \(until.lowercasedFirst)"
  }

  var openInvoices: View<Message> {
    let rows = unpaid.map { record in
      View<Message>.row(
        spacing: 1,
        [
          openInvoice(record).flexible(),
          isOpen
            ? .button(payControl(of: record), strings.pay, action: .pay(record.invoice.number))
            : .empty,
        ])
    }
    return box(strings.openInvoices, rows.isEmpty ? [none(strings.noOpenInvoices)] : rows)
  }

  /// Its number, which opens it, with what is open and until when.
  private func openInvoice(_ record: InvoiceRecord) -> View<Message> {
    let number = record.invoice.number
    let due = record.invoice.dueDay
    let isOverdue = context.isOverdue(record)
    return .selectable(
      ControlID("invoice-\(number)"), isSelected: false, action: .openInvoice(number),
      copied: number.rawValue
    ) { [formats, strings] isFocused in
      .column([
        .amountRow(
          number.rawValue, formats.amount(record.open),
          labelRole: isFocused ? .selectedFocused : .accent),
        .text(
          isOverdue
            ? [Span("▲ \(strings.overdue) · \(formats.date(due))", .danger)]
            : [Span(strings.payBy(due), .muted)]
        ).padding(leading: 2),
      ])
    }
  }

  /// The last of all invoices and credit notes, whatever became of them.
  var latestInvoices: View<Message> {
    let history = context.history
    guard history.count > 0 else {
      return box(strings.latestInvoices, [none(strings.noInvoices)])
    }
    let rows = (0..<min(5, history.count)).map { index -> View<Message> in
      let document: IssuedDocument
      do throws(ServiceError) {
        document = try history.document(at: index)
      } catch {
        return .explanation(context.explain(error))
      }
      let issued = document.issued
      let status = InvoicesScreen.status(of: document, context)
      let amount = formats.amount(document.record?.open ?? issued.gross)
      let control = ControlID("latest-\(issued.number)")
      return .selectable(
        control, isSelected: false, action: .openInvoice(issued.number),
        copied: issued.number.rawValue
      ) { isFocused in
        .row(
          spacing: 2,
          [
            .text(
              issued.number.rawValue, role: isFocused ? .selectedFocused : .text, wraps: false),
            View.text([status], wraps: false).flexible(),
            .text(amount, alignment: .trailing, wraps: false),
          ])
      }
    }
    return box(
      strings.latestInvoices,
      rows + [
        .row([
          .spacer,
          .button("history", context.label(.invoiceHistory), action: .openHistory),
        ])
      ])
  }
}
