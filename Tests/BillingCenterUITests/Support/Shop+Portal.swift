import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

extension User {
  /// May read a Corporate account only.
  static let elena = User(account: "globex", person: "elena.russo@globex.example")
}

// MARK: - Ways through the portal, each from My Account on

extension Shop {
  /// The Corporate Billing Portal, which is the first section of its account.
  func goToPortal() {
    press(.enter)
  }

  /// The first pending offer.
  func goToOffer() {
    goToPortal()
    press(.enter)
  }

  /// The form that pays the overdue invoice of 3,120.00.
  func goToOverdueInvoice() {
    goToPortal()
    act(on: "pay-GLOBEX-2026-000001")
    expectScreen(.payInvoice)
  }

  /// The invoice with a number, as it is in the store.
  func invoice(_ number: InvoiceNumber) throws -> InvoiceRecord {
    try #require(try account.invoice(number))
  }
}
