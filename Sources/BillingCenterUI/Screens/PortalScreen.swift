import Billing
import BillingDocuments
import TerminalUI

/// The Corporate Billing Portal: representative, pending offers and open invoices (promises A3, G1
/// to G4 and J5).
struct PortalScreen: Screen, Equatable {
  enum Message: Sendable {
    case open(OfferID)
    case pay(InvoiceNumber)
    case openInvoice(InvoiceNumber)
    case openHistory
    case editPurchaseOrder
    case editRecipients
    case way(GlobalAction)
    case copy(String)
  }

  let name = ScreenName.portal
  var tab: Tab? { .portal }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .open(let id): .push(OfferScreen(offer: id))
    case .pay(let number): .push(PayInvoiceScreen(number: number))
    case .openInvoice(let number): .push(InvoiceScreen(number: number))
    case .openHistory: .push(InvoicesScreen())
    case .editPurchaseOrder: .present(PurchaseOrderScreen(in: context))
    case .editRecipients: .present(InvoiceRecipientsScreen(in: context))
    case .way(let action): .perform(action)
    case .copy(let text): .copy(text)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let heading = View<Message>.heading(context.strings.corporatePortal)
    guard case .corporate(let representative, _) = context.account.kind else {
      return ScreenContent(
        body: .column([heading, .refusal(.onlineAccount, in: context) { .way($0) }]))
    }
    let parts = PortalParts(context: context, representative: representative)
    let isOpen = context.portalClosedReason == nil
    return ScreenContent(
      body: .column([heading, why(representative, in: context), .blank(), layout(parts)]),
      bindings: [
        parts.enter,
        context.key(
          .write, help: context.strings.keyWrite, isEnabled: isOpen,
          action: .way(.write(to: .representative))),
        context.key(
          .purchaseOrder, help: context.label(.purchaseOrder).lowercasedFirst, isEnabled: isOpen,
          action: .editPurchaseOrder),
        context.key(
          .invoiceRecipients, help: context.strings.keyRecipients, isEnabled: isOpen,
          action: .editRecipients),
      ],
      initialFocus: parts.firstControl.control, hasCopies: true)
  }

  /// Why nothing can be changed online; and, for somebody who may not act here either, who may.
  private func why(_ representative: Representative, in context: ScreenContext) -> View<Message> {
    if let reason = context.portalClosedReason {
      return .refusal(reason, in: context) { .way($0) }
    }
    let reason = context.explain(.corporateAccount(representative))
    return .column([
      .text(reason.what + "."), .text((reason.why ?? "") + ".", role: .muted),
    ])
  }

  /// What waits for an answer at the left, and the facts at the right; under each other where
  /// there is less room.
  private func layout(_ parts: PortalParts) -> View<Message> {
    .adaptive { columns in
      let facts = [parts.purchaseOrder, parts.recipients, parts.billingContact]
      guard columns >= 92 else {
        return .column(
          [parts.offers, parts.openInvoices, parts.representativeCard] + facts
            + [parts.latestInvoices])
      }
      let right = min(52, columns * 2 / 5)
      return .row(
        spacing: 2,
        [
          View.column([parts.offers, parts.openInvoices, parts.latestInvoices]).flexible(),
          View.column([parts.representativeCard] + facts).width(right),
        ])
    }
  }
}
