import Billing
import BillingService
import Foundation

/// Accounts that the samples have no likeness of, as of 23 November 2026.
enum TestAccount {
  /// Billing contact of an account with very many of everything.
  static let lina = User(account: "lunga", person: "lina@lunga.example")
  /// Billing contact of an account whose names are all long.
  static let massimiliano = User(
    account: "gherardesca",
    person: "massimiliano.bartolomei-della-gherardesca@industrie-meccaniche.example")
  /// The same person for a Corporate account.
  static let massimilianoOfPortal = User(
    account: "gherardesca-corporate", person: massimiliano.person)
  /// Billing contact of a Corporate account with nothing in it.
  static let vittoria = User(account: "vittoria", person: "vittoria@vittoria.example")

  /// An account with so many monthly subscriptions and so many paid invoices.
  static func long(
    subscriptions: Int, invoices: Int, catalog: Catalog
  ) throws(BillingError) -> Account {
    var account = opened(
      lina, series: "LUNGA", contact: "Lina Lungo",
      Company(
        name: "Lunga S.p.A.",
        address: PostalAddress(
          street: "Via Lunga 1", postalCode: "20100", city: "Milano", country: "IT")))
    try fill(&account, subscriptions: subscriptions, invoices: invoices, catalog: catalog)
    return account
  }

  /// An account whose company has 60 characters, and everybody else at least as many.
  static func longNames(catalog: Catalog) throws(BillingError) -> Account {
    var account = opened(
      massimiliano, series: "GHERARDESCA",
      contact: "Massimiliano Alessandro Bartolomei della Gherardesca Cavalcanti",
      Company(
        name: "Industrie Meccaniche e Siderurgiche della Gherardesca S.p.A.",
        address: PostalAddress(
          street: "Strada Provinciale di Castelnuovo Berardenga Scalo 1234/bis, edificio C",
          postalCode: "53019", city: "Castelnuovo Berardenga Scalo d'Arbia Vecchio",
          country: "IT")))
    try fill(&account, subscriptions: 3, invoices: 4, catalog: catalog)
    return account
  }

  /// A Corporate account with nothing in it.
  static let emptyPortal = opened(
    vittoria, series: "VITTORIA", contact: "Vittoria Neri",
    Company(
      name: "Vittoria S.p.A.",
      address: PostalAddress(
        street: "Via Vittoria 1", postalCode: "00187", city: "Roma", country: "IT")),
    kind: .corporate(
      representative: Representative(name: "Laura Bruni", contact: officeHours), paymentDays: 30))

  /// A Corporate account where every name is long, with an offer, and with invoices to pay.
  static func longNamesPortal(catalog: Catalog) throws(BillingError) -> Account {
    let twin = try longNames(catalog: catalog)
    let representative = Representative(
      name: "Maria Antonietta Colonna di Castiglione Montefalco", contact: officeHours)
    var account = Account(
      id: massimilianoOfPortal.account, series: "PORTALE",
      kind: .corporate(representative: representative, paymentDays: 30), currency: .eur,
      timeZone: twin.timeZone, language: .italian, company: twin.company, people: twin.people,
      openedOn: .november23)
    for record in twin.invoices { account.apply(.invoiceIssued(invoice: record.invoice)) }
    for subscription in twin.subscriptions {
      account.apply(.subscriptionStarted(subscription: subscription))
    }
    let plan = OfferedPlan(
      plan: PlanID(product: "gotowebinar", tier: "plus"), seats: 1_500, frequency: .annual,
      unitPrice: Money(minorUnits: 169_800, currency: .eur))
    let terms = "Prezzo di lancio per il primo anno, poi quello del listino in vigore al rinnovo"
    account.apply(
      .offerMade(
        offer: Offer(
          id: "offer-1", items: [.add(plan)], madeOn: .november23,
          lastDay: Day.november23.advanced(by: 30), paymentDays: 30,
          terms: LocalizedText(english: terms, italian: terms))))
    return account
  }

  private static let officeHours = ContactWays(
    email: "laura.bruni@northquay.example", phone: "+353 20 910 0145",
    hours: LocalizedText(
      english: "Monday to Friday, 9:00 to 17:00, Rome time",
      italian: "dal lunedì al venerdì, dalle 9 alle 17, ora di Roma"))

  /// The program's own catalog with long names for what is sold.
  static func longNamesCatalog() throws -> Catalog {
    let own = try JSONEncoder().encode(try CatalogSource.embedded())
    let names = [
      "GoToWebinar": "GoToWebinar Conferenze", "GoToMeeting": "GoToMeeting Riunioni estese",
      "Starter": "Starter Piccole Imprese", "Pro": "Pro Internazionale",
      "Plus": "Plus Grandi Imprese",
    ]
    let text = names.reduce(String(decoding: own, as: UTF8.self)) { text, name in
      text.replacing("\"name\":\"\(name.key)\"", with: "\"name\":\"\(name.value)\"")
    }
    return try CatalogSource.decode(Array(text.utf8))
  }

  private static func opened(
    _ user: User, series: String, contact: String, _ company: Company,
    kind: AccountKind = .online
  ) -> Account {
    Account(
      id: user.account, series: series, kind: kind, currency: .eur, timeZone: "Europe/Rome",
      language: .italian, company: company,
      people: [Person(id: user.person, name: contact, role: .billingContact)],
      openedOn: .november23)
  }

  private static func fill(
    _ account: inout Account, subscriptions: Int, invoices: Int, catalog: Catalog
  ) throws(BillingError) {
    let today = Day.november23
    let plan = PlanID(product: "gotowebinar", tier: "pro")
    let quote = try account.quote(
      for: [.purchase(PurchaseRequest(plan: plan, seats: 3, frequency: .monthly))],
      in: Context(today: today, catalog: catalog, actor: .system))
    for number in 1...max(1, invoices) {
      let digits = String(1_000_000 + number).dropFirst()
      let invoice = Invoice(
        Invoice.Heading(
          number: InvoiceNumber("\(account.series)-2026-\(digits)"), day: today.advanced(by: -9),
          dueDay: today, seller: catalog.seller, buyer: account.company), quote: quote)
      account.apply(.invoiceIssued(invoice: invoice))
      account.apply(
        .invoicePaid(
          number: invoice.number,
          payment: InvoicePayment(
            day: invoice.day, amount: invoice.due, reference: "charge", brand: .visa,
            lastFour: "4242")))
    }
    guard let item = quote.items.first, let line = item.lines.first,
      let invoice = account.invoices.last?.invoice.number
    else { return }
    let term = PaidTerm(
      frequency: .monthly, unitPrice: line.unitPrice, anchor: item.period.start,
      period: item.period, treatment: line.treatment, invoice: invoice)
    for number in 0..<subscriptions {
      account.apply(
        .subscriptionStarted(
          subscription: Subscription(
            id: SubscriptionID("sub-\(number + 1)"), plan: plan, planName: item.planName,
            seatKind: item.seatKind, seats: 3, standing: .paid(term))))
    }
  }
}
