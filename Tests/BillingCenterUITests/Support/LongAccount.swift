import Billing
import BillingService

/// An account with very many subscriptions and paid invoices, as of 23 November 2026.
enum LongAccount {
  static let id: AccountID = "lunga"
  static let contact = User(account: id, person: "lina@lunga.example")

  /// The account, its subscriptions by the month, its invoices of one order each.
  static func make(
    subscriptions: Int, invoices: Int, catalog: Catalog
  ) throws(BillingError) -> Account {
    var account = opened()
    let today = Day.november23
    let context = Context(today: today, catalog: catalog, actor: .system)
    let plan = PlanID(product: "gotowebinar", tier: "pro")
    let quote = try account.quote(
      for: [.purchase(PurchaseRequest(plan: plan, seats: 3, frequency: .monthly))], in: context)
    let year = today.components.year
    for number in 0..<invoices {
      let digits = String(1_000_001 + number).dropFirst()
      let invoice = Invoice(
        Invoice.Heading(
          number: InvoiceNumber("LUNGA-\(year)-\(digits)"), day: today.advanced(by: -9),
          dueDay: today, seller: catalog.seller, buyer: account.company), quote: quote)
      account.apply(.invoiceIssued(invoice: invoice))
      account.apply(.invoicePaid(number: invoice.number, payment: payment(of: invoice)))
    }
    guard let item = quote.items.first, let line = item.lines.first else { return account }
    for number in 0..<subscriptions {
      let term = PaidTerm(
        frequency: .monthly, unitPrice: line.unitPrice, anchor: item.period.start,
        period: item.period, treatment: line.treatment,
        invoice: account.invoices.last?.invoice.number ?? "LUNGA-2026-000001")
      account.apply(
        .subscriptionStarted(
          subscription: Subscription(
            id: SubscriptionID("sub-\(number + 1)"), plan: plan, planName: item.planName,
            seatKind: item.seatKind, seats: 3, standing: .paid(term))))
    }
    return account
  }

  private static func opened() -> Account {
    Account(
      id: id, series: "LUNGA", kind: .online, currency: .eur, timeZone: "Europe/Rome",
      language: .italian,
      company: Company(
        name: "Lunga S.p.A.",
        address: PostalAddress(
          street: "Via Lunga 1", postalCode: "20100", city: "Milano", country: "IT")),
      people: [Person(id: contact.person, name: "Lina Lungo", role: .billingContact)],
      openedOn: .november23)
  }

  private static func payment(of invoice: Invoice) -> InvoicePayment {
    InvoicePayment(
      day: invoice.day, amount: invoice.due, reference: "charge", brand: .visa, lastFour: "4242")
  }
}
