import Billing
import TerminalUI

// MARK: - A Corporate account's portal

extension ScreenPath {
  /// The ways that only a Corporate account has.
  package static let portal: [ScreenPath] = [
    ScreenPath(.portal) { _ in toBilling },
    ScreenPath(.offer) { _ in toOffer },
    ScreenPath("offer-accepted", .offer) { _ in toOffer + keys(.enter) },
    ScreenPath(.rejectOffer) { _ in toReject },
    ScreenPath("portal-offer-rejected", .portal) { _ in toReject + keys(.enter) },
    ScreenPath(.purchaseOrder) { _ in toBilling + keys(.character("o")) },
    ScreenPath("purchase-order-error", .purchaseOrder) { _ in
      toBilling + keys(.character("o")) + [.text("PO-4711")] + keys(.tab) + [.text("31.2.2027")]
        + keys(.enter)
    },
    ScreenPath(.invoiceRecipients) { _ in toBilling + keys(.character("r")) },
    ScreenPath("invoice-recipients-error", .invoiceRecipients) { _ in
      toBilling + keys(.character("r")) + [.text("conti@globex.example")] + keys(.enter)
        + [.text("conti.globex.example")] + keys(.enter)
    },
    ScreenPath(.payInvoice) { _ in toPayment },
    ScreenPath("pay-invoice-part-error", .payInvoice) { _ in
      toPart + [.text("100.50")] + keys(.tab, .tab, .tab, .tab, .tab, .tab, .enter)
    },
    ScreenPath("pay-invoice-declined", .payInvoice) { account in
      toPayment + card("4000000000000002", of: account) + keys(.tab, .tab, .enter)
    },
    ScreenPath("invoice-paid", .payInvoice) { account in
      toPayment + card("4242424242424242", of: account) + keys(.tab, .tab, .enter)
    },
    ScreenPath("invoice-part-paid", .payInvoice) { account in
      toPart + [.text("1000")] + keys(.tab) + card("4242424242424242", of: account)
        + keys(.tab, .tab, .enter)
    },
  ]

  private static let toOffer = toBilling + keys(.enter)
  private static let toReject = toOffer + keys(.backTab, .enter)
  /// The newest invoice, whose main button pays it.
  private static let toPayment = toBilling + keys(.character("3"), .enter, .enter)
  /// From the card's number back to the choice, and on to the part's amount.
  private static let toPart = toPayment + keys(.backTab, .down, .tab)
}
