import Billing

extension ScreenContext {
  /// Why this person may not pay, change the card or answer offers; nil where they may: the billing
  /// contact of any account (rule 40).
  var portalClosedReason: BillingError? {
    do throws(BillingError) {
      try account.checkThatPortalIsOpen(to: person.id)
      return nil
    } catch {
      return error
    }
  }

  /// Whether an invoice should have been paid before today.
  func isOverdue(_ record: InvoiceRecord) -> Bool {
    record.open.isPositive && record.invoice.dueDay < today
  }
}
