import Billing
import BillingDocuments
import TerminalUI

// MARK: - Who and what else

extension PortalParts {
  var representativeCard: View<Message> {
    let contact = representative.contact
    let write = strings.write(to: .representative)
    return box(
      strings.representative,
      [
        .text(representative.name),
        .copyable("representative-email", contact.email) { .copy($0) },
        .copyable("representative-phone", contact.phone) { .copy($0) },
        .text(formats.fitted(contact.hours[context.language]), role: .muted), .blank(),
        .wrappingRow(
          (isOpen
            ? [.button("write", write, action: .way(.write(to: .representative)))] : [])
            + [
              .button(
                "customer-service", strings.customerService, action: .way(.customerService))
            ]),
      ])
  }

  var purchaseOrder: View<Message> {
    var rows: [View<Message>] = [none(strings.noPurchaseOrder)]
    if let order = context.account.purchaseOrder {
      rows = [.text(formats.fitted(order.number))]
      if let lastDay = order.lastDay {
        let isOver = lastDay < context.today
        rows.append(
          .text(
            isOver ? "▲ " + strings.expiredOn(lastDay) : strings.validUntil(lastDay),
            role: isOver ? .warning : .muted))
      }
    }
    let title = context.account.purchaseOrder == nil ? strings.set : strings.edit
    let button =
      isOpen
      ? View.button("purchase-order", title, action: Message.editPurchaseOrder) : .empty
    return box(context.label(.purchaseOrder), [beside(rows, button)])
  }

  var recipients: View<Message> {
    let addresses = context.account.invoiceRecipients
    let title = addresses.isEmpty ? strings.add : strings.edit
    let button =
      isOpen ? View.button("recipients", title, action: Message.editRecipients) : .empty
    guard !addresses.isEmpty else {
      return box(strings.invoiceRecipients, [beside([none(strings.noRecipients)], button)])
    }
    return box(strings.invoiceRecipients, addresses.map { .text("\($0)") } + [button])
  }

  /// What is known, with the button that changes it at the right.
  private func beside(_ rows: [View<Message>], _ button: View<Message>) -> View<Message> {
    .row(spacing: 2, [View.column(rows).flexible(), button])
  }

  var billingContact: View<Message> {
    guard let contact = context.account.billingContact else {
      return box(formats.role(.billingContact), [none(strings.none)])
    }
    return box(formats.role(.billingContact), [.text(contact.name), .text(contact.id.rawValue)])
  }
}
