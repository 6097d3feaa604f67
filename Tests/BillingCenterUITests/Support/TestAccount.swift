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
    _ user: User, series: String, contact: String, _ company: Company
  ) -> Account {
    Account(
      id: user.account, series: series, kind: .online, currency: .eur, timeZone: "Europe/Rome",
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
