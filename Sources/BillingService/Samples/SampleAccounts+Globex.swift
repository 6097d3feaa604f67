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
    let meeting = try past.agree(
      on: PurchaseRequest(
        plan: PlanID(product: "gotomeeting", tier: "plus"), seats: 120, frequency: .monthly),
      from: meetingStart, paymentDays: paymentDays)
    _ = try past.agree(
      on: PurchaseRequest(
        plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 10, frequency: .annual),
      from: billingDay(upTo: today.advanced(by: -26)), paymentDays: paymentDays)
    try past.renewByInvoice(meeting, paymentDays: paymentDays)

    var opened = past.account
    opened.offers = offers(on: today)
    return Sample(opened: opened)
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

  private static func offers(on today: Day) -> [Offer] {
    [
      Offer(
        id: "offer-1", plan: PlanID(product: "gototraining", tier: "pro"), seats: 15,
        frequency: .annual, unitPrice: Money(minorUnits: 169_800, currency: .eur),
        madeOn: today.advanced(by: -6), lastDay: today.advanced(by: 24), paymentDays: paymentDays,
        terms: LocalizedText(
          english: "Introductory price for the first year",
          italian: "Prezzo di lancio per il primo anno")),
      Offer(
        id: "offer-2", plan: PlanID(product: "gotoassist", tier: "standard"), seats: 8,
        frequency: .monthly, unitPrice: Money(minorUnits: 6_200, currency: .eur),
        madeOn: today.advanced(by: -2), lastDay: today.advanced(by: 12), paymentDays: paymentDays,
        terms: LocalizedText(
          english: "Can be cancelled at the end of any month",
          italian: "Disdetta possibile alla fine di ogni mese")),
    ]
  }
}
