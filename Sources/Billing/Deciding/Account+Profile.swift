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
}
