import Billing

extension SampleAccounts {
  /// An online account with a paid plan, a trial, a pending cancellation and an ended plan.
  static func acme(
    on today: Day, catalog: Catalog, gateway: any PaymentGateway
  ) throws(ServiceError) -> Sample {
    let assistStart = BillingFrequency.annual.boundary(
      -1, from: billingDay(upTo: today.advanced(by: 53)))
    let renewal = billingDay(upTo: today.advanced(by: -15))
    var past = SampleHistory(
      of: acmeWhenOpened(on: assistStart), catalog: catalog, gateway: gateway)

    try past.save(acmeCard(on: today), on: assistStart)
    let assist = try past.buy(
      PurchaseRequest(
        plan: PlanID(product: "gotoassist", tier: "standard"), seats: 2, frequency: .annual),
      on: assistStart)

    let training = try past.buy(
      PurchaseRequest(
        plan: PlanID(product: "gototraining", tier: "starter"), seats: 1, frequency: .monthly),
      on: BillingFrequency.monthly.boundary(-7, from: renewal))
    try past.perform(
      .cancelSubscription(training),
      on: BillingFrequency.monthly.boundary(-6, from: renewal).advanced(by: 10))

    _ = try past.buy(
      PurchaseRequest(
        plan: PlanID(product: "gotowebinar", tier: "starter"), seats: 5, frequency: .monthly),
      on: BillingFrequency.monthly.boundary(-3, from: renewal))
    try past.perform(.cancelSubscription(assist), on: today.advanced(by: -10))
    try past.advance(to: today.advanced(by: -5))

    let opened = past.account
    let trial = TrialRequest(plan: PlanID(product: "gotomeeting", tier: "plus"), seats: 5)
    return Sample(
      opened: opened, events: try past.perform(.startTrial(trial), on: today.advanced(by: -5)))
  }

  private static func acmeWhenOpened(on day: Day) -> Account {
    Account(
      id: "acme", series: "ACME", kind: .online, currency: .eur, timeZone: timeZone,
      language: .italian,
      company: Company(
        name: "ACME S.r.l.",
        address: PostalAddress(
          street: "Via Torino 15", postalCode: "20123", city: "Milano", country: "IT")),
      people: [
        Person(id: "anna.rossi@acme.example", name: "Anna Rossi", role: .billingContact),
        Person(id: "marco.bianchi@acme.example", name: "Marco Bianchi", role: .reader),
      ],
      openedOn: day)
  }

  /// A card that is good for two more years.
  private static func acmeCard(on today: Day) -> CardEntry {
    let year = min(max(today.components.year + 2, 2000), 2099)
    guard let number = try? CardNumber("4242424242424242"),
      let expiry = CardExpiry(month: 12, year: year)
    else { preconditionFailure("the sandbox's paying card is well-formed") }
    return CardEntry(number: number, expiry: expiry, securityCode: "123", holder: "Anna Rossi")
  }
}
