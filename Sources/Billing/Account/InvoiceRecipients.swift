extension Account {
  /// The most recipients that invoices may have besides the billing contact (promise J5).
  public static let invoiceRecipientLimit = 5
}

/// Why addresses cannot be the recipients of invoices.
public enum InvoiceRecipientFault: Hashable, Sendable {
  /// More than ``Account/invoiceRecipientLimit``; tells how many.
  case tooMany(Int)
  case twice(EmailAddress)
  /// It is the billing contact's own, who gets every invoice anyway.
  case billingContact(EmailAddress)
}
