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
}
