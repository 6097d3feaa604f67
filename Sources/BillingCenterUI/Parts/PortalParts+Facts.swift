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
        .text(representative.name), .text(contact.email), .text(contact.phone),
        .text(formats.fitted(contact.hours[context.language]), role: .muted),
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
    if isOpen {
      rows.append(.button("purchase-order", title, action: .editPurchaseOrder))
    }
    return box(context.label(.purchaseOrder), rows)
  }

  var recipients: View<Message> {
    let addresses = context.account.invoiceRecipients
    var rows: [View<Message>] =
      addresses.isEmpty
      ? [none(strings.noRecipients)] : addresses.map { .text("\($0)") }
    if isOpen {
      rows.append(
        .button(
          "recipients", addresses.isEmpty ? strings.add : strings.edit, action: .editRecipients))
    }
    return box(strings.invoiceRecipients, rows)
  }

  var billingContact: View<Message> {
    guard let contact = context.account.billingContact else {
      return box(formats.role(.billingContact), [none(strings.none)])
    }
    return box(formats.role(.billingContact), [.text(contact.name), .text(contact.id.rawValue)])
  }
}
