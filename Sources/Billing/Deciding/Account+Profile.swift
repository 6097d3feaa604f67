extension Account {
  func setPaymentMethod(
    _ method: PaymentMethod, in context: Context
  ) throws(BillingError) -> [Event] {
    guard !method.expiry.isPast(on: context.today) else { throw .cardExpired(method.expiry) }
    guard PaymentMethod.isHolder(method.holder) else { throw .cardHolderIsNumber }
    return paymentMethod == method ? [] : [.paymentMethodSet(method: method)]
  }

  /// Keeps a VAT number of the account's own country, or takes it off (rule 26).
  func setVATNumber(_ number: VATNumber?) throws(BillingError) -> [Event] {
    let country = company.address.country
    if let number, number.country != country.rawValue {
      throw .vatNumberFromElsewhere(number, country: country)
    }
    return company.vatNumber == number ? [] : [.vatNumberSet(number: number)]
  }

  /// Keeps the number that the invoices to come carry, or takes it off (promise J5).
  func setPurchaseOrder(
    _ purchaseOrder: PurchaseOrder?, in context: Context
  ) throws(BillingError) -> [Event] {
    if let purchaseOrder {
      guard purchaseOrder.isPrintable, purchaseOrder.isInForce(on: context.today) else {
        throw .purchaseOrderInvalid(purchaseOrder)
      }
    }
    return self.purchaseOrder == purchaseOrder
      ? [] : [.purchaseOrderSet(purchaseOrder: purchaseOrder)]
  }

  /// Keeps who gets the invoices to come besides the billing contact (promise J5).
  func setInvoiceRecipients(_ recipients: [EmailAddress]) throws(BillingError) -> [Event] {
    guard recipients.count <= Self.invoiceRecipientLimit else {
      throw .invoiceRecipientsInvalid(.tooMany(recipients.count))
    }
    let contact = billingContact.flatMap { try? EmailAddress($0.id.rawValue) }
    for (index, recipient) in recipients.enumerated() {
      if recipients[..<index].contains(where: recipient.reachesSame) {
        throw .invoiceRecipientsInvalid(.twice(recipient))
      }
      if let contact, recipient.reachesSame(as: contact) {
        throw .invoiceRecipientsInvalid(.billingContact(recipient))
      }
    }
    return invoiceRecipients == recipients
      ? [] : [.invoiceRecipientsSet(recipients: recipients)]
  }
}
