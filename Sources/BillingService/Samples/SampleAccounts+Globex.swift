import Billing

extension SampleAccounts {
  private static let paymentDays = 30

  /// A corporate account with two plans, three open invoices and two offers.
  static func globex(
    on today: Day, catalog: Catalog, gateway: any PaymentGateway
  ) throws(ServiceError) -> Sample {
    let renewal = billingDay(upTo: today.advanced(by: -9))
    let meetingStart = BillingFrequency.monthly.boundary(-1, from: renewal)
    var past = SampleHistory(
      of: globexWhenOpened(on: meetingStart), catalog: catalog, gateway: gateway)
    try past.agree(
      on: offered("gotomeeting", "plus", seats: 120, .monthly, catalog),
      paymentDays: paymentDays, terms: usualTerms, on: meetingStart)
    try past.agree(
      on: offered("gotowebinar", "pro", seats: 10, .annual, catalog),
      paymentDays: paymentDays, terms: usualTerms,
      on: billingDay(upTo: today.advanced(by: -26)))
    try makeOffers(to: &past, on: today)
    return Sample(opened: past.account)
  }

  private static func globexWhenOpened(on day: Day) -> Account {
    guard let vatNumber = try? VATNumber("IT12345670587", country: "IT") else {
      preconditionFailure("the sample's VAT number is well-formed")
    }
    return Account(
      id: "globex", series: "GLOBEX",
      kind: .corporate(representative: representative, paymentDays: paymentDays), currency: .eur,
      timeZone: timeZone, language: .italian,
      company: Company(
        name: "Globex S.p.A.",
        address: PostalAddress(
          street: "Via Nazionale 200", postalCode: "00184", city: "Roma", country: "IT"),
        vatNumber: vatNumber),
      people: [
        Person(id: "paolo.verdi@globex.example", name: "Paolo Verdi", role: .billingContact),
        Person(id: "elena.russo@globex.example", name: "Elena Russo", role: .reader),
      ],
      openedOn: day)
  }

  private static var representative: Representative {
    Representative(
      name: "Laura Bruni",
      contact: ContactWays(
        email: "laura.bruni@northquay.example", phone: "+353 20 910 0145",
        hours: LocalizedText(
          english: "Monday to Friday, 9:00 to 17:00, Rome time",
          italian: "dal lunedì al venerdì, dalle 9 alle 17, ora di Roma")))
  }

  private static func offered(
    _ product: ProductID, _ tier: TierID, seats: Int, _ frequency: BillingFrequency,
    _ catalog: Catalog
  ) throws(ServiceError) -> OfferedPlan {
    let plan = PlanID(product: product, tier: tier)
    let price = try ServiceError.refused { () throws(BillingError) in
      try catalog.unitPrice(of: plan, frequency, in: .eur)
    }
    return OfferedPlan(plan: plan, seats: seats, frequency: frequency, unitPrice: price)
  }

  private static let usualTerms = LocalizedText(
    english: "Renewed at the end of each period", italian: "Rinnovo alla fine di ogni periodo")

  private static func makeOffers(
    to past: inout SampleHistory, on today: Day
  ) throws(ServiceError) {
    try past.offer(
      OfferedPlan(
        plan: PlanID(product: "gototraining", tier: "pro"), seats: 15, frequency: .annual,
        unitPrice: Money(minorUnits: 169_800, currency: .eur)),
      paymentDays: paymentDays,
      terms: LocalizedText(
        english: "Introductory price for the first year",
        italian: "Prezzo di lancio per il primo anno"),
      on: today.advanced(by: -6), until: today.advanced(by: 24))
    try past.offer(
      OfferedPlan(
        plan: PlanID(product: "gotoassist", tier: "standard"), seats: 8, frequency: .monthly,
        unitPrice: Money(minorUnits: 6_200, currency: .eur)),
      paymentDays: paymentDays,
      terms: LocalizedText(
        english: "Can be cancelled at the end of any month",
        italian: "Disdetta possibile alla fine di ogni mese"),
      on: today.advanced(by: -2), until: today.advanced(by: 12))
  }
}
