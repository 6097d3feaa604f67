extension Account {
  /// Begins a trial at once (rule 16).
  func startTrial(_ trial: TrialRequest, in context: Context) throws(BillingError) -> [Event] {
    let quote = try quote(for: [.trial(trial)], in: context)
    let subscriptions = quote.items.map {
      Subscription(starting: $0, id: subscriptionID(after: 0), on: context.today)
    }
    let leavesCart = cart.item(replacedBy: .trial(trial)).map { Event.cartItemRemoved(item: $0.id) }
    return (leavesCart.map { [$0] } ?? [])
      + subscriptions.map { .subscriptionStarted(subscription: $0) }
  }

  func setPaymentMethod(
    _ method: PaymentMethod, in context: Context
  ) throws(BillingError) -> [Event] {
    guard !method.expiry.isPast(on: context.today) else { throw .cardExpired(method.expiry) }
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
