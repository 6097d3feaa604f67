import Billing
import BillingCenterUI
import BillingService
import BillingStore
import TerminalUI
import Testing

@Suite("Long lists")
struct LongListTests {
  private static let count = 10_000

  /// An account with so many invoices, of several plans and over many years.
  private func program(_ shop: Shop) throws -> HeadlessSession<BillingCenterApp> {
    let acme = try shop.account
    let quotes = acme.orders.map(\.quote).filter { $0.due.isPositive }
    let seller = try #require(acme.invoices.first?.invoice.seller)
    let first = try #require(Day(iso8601: "2000-01-01"))
    var account = Account(
      id: "large", series: "LARGE", kind: .online, currency: .eur, timeZone: acme.timeZone,
      language: .italian, company: acme.company, people: acme.people, openedOn: .november23)
    for number in 1...Self.count {
      let day = first.advanced(by: (number - 1) * 9_700 / Self.count)
      let digits = String(number)
      let padded = String(repeating: "0", count: 6 - digits.count) + digits
      let invoice = Invoice(
        Invoice.Heading(
          number: InvoiceNumber("LARGE-\(day.components.year)-\(padded)"), day: day, dueDay: day,
          seller: seller, buyer: acme.company),
        quote: quotes[number % quotes.count])
      account.apply(.invoiceIssued(invoice: invoice))
    }
    let service = try shop.otherTerminal()
    _ = try service.store.open(
      account, at: service.clock.timestamp(in: account.timeZone), by: "system")
    let theme = shop.session.app.theme
    let app = try BillingCenterApp(
      setup: BillingCenterApp.Setup(
        service: service, language: .italian, themes: [theme], theme: theme),
      account: (id: "large", person: shop.user.person))
    return HeadlessSession(app, size: Size(columns: 100, rows: 30))
  }

  @Test("H2 · 10,000 invoices are listed, scrolled and searched")
  func invoices() throws {
    var session = try program(Shop(.anna))
    session.send(.enter, .character("3"))
    #expect(session.frame.text.contains("10.000 documenti"))
    session.send(.down, .pageDown, .end)
    #expect(session.frame.text.contains("› LARGE-2000-000001"))
    session.send(.character("/"))
    session.type("9876")
    #expect(session.frame.text.contains("LARGE-2026-009876"))
    #expect(session.frame.text.contains("1 documento"))
    session.send(.enter, .enter)
    #expect(session.app.topScreen == .invoice)
    session.send(.escape, .escape)
    #expect(session.frame.text.contains("10.000 documenti"))
  }
}
