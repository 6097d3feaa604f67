import Billing
import CustomDump
import Testing

@Suite("Documents that others pass over")
struct PassedOverTests {
  /// An open invoice of 23 November, and as many settled ones after it, on the day after.
  private func waiting(_ count: Int) throws -> Shop {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    try shop.performAsProgram(.addOffer(.adding(.assist)))
    try shop.accept("offer-1")
    for _ in 0..<count { try shop.issueSettled() }
    shop.take([.dayBegan(day: day("2026-11-24"))])
    return shop
  }

  @Test(
    "Rule 33 · more than 1,000 documents pass an open invoice over",
    arguments: [(1000, 0), (1001, 1001)])
  func passing(count: Int, leaving: Int) throws {
    var shop = try waiting(count)
    let archived = shop.archive()
    #expect(archived.count == leaving)
    #expect(shop.account.invoices.first?.invoice.number == "ACME-2026-000001")
    #expect(shop.account.invoices.count == 1 + count - leaving)
    var restored = shop.account
    restored.restore(archived)
    #expect(restored == Account.replaying(shop.events))
  }

  @Test("Rule 33 · what was passed over is paid in the state, and stays there for good")
  func paidLater() throws {
    var shop = try waiting(1001)
    var archived = shop.archive()
    shop.today = day("2026-11-24")
    try shop.pay("ACME-2026-000001")
    try shop.issueSettled()
    shop.take([.dayBegan(day: day("2026-11-25"))])
    archived += shop.archive()
    #expect(archived.last?.document.issued.number == "ACME-2026-001003")
    #expect(shop.account.archived?.count == 1002)
    #expect(shop.account.invoice("ACME-2026-000001")?.status == .paid)
    #expect(shop.account.invoices.count == 1)
    var restored = shop.account
    restored.restore(archived)
    #expect(restored == Account.replaying(shop.events))
  }

  @Test("However many documents a day has, none of them passes another over before it leaves")
  func crowded() throws {
    var shop = Shop()
    for _ in 0..<1005 { try shop.issueSettled() }
    #expect(shop.archive() == [])
    shop.take([.dayBegan(day: day("2026-11-24"))])
    #expect(shop.archive().count == 1005)
  }

  @Test("E-mails about what was passed over stay with it")
  func mails() throws {
    var shop = try waiting(0)
    shop.send(about: .offerAccepted("offer-1"))
    shop.send(about: .message(.representative))
    try shop.issueSettled()
    shop.send(about: .invoicePaid("ACME-2026-000002"))
    shop.take([.dayBegan(day: day("2026-11-25"))])
    var account = shop.account
    let archived = account.archiveSettled(waiting: 0)
    expectNoDifference(archived.map { $0.mails.map(\.id) }, [["mail-2", "mail-3"]])
    expectNoDifference(account.mails.map(\.id), ["mail-1"])
    account.restore(archived)
    expectNoDifference(account, Account.replaying(shop.events))
  }
}

extension Shop {
  /// Issues a settled invoice on the last day that was seen.
  fileprivate mutating func issueSettled() throws {
    let day = account.lastSeenDay
    let context = Context(today: day, catalog: .sample, actor: .system)
    let quote = try Account.sample().quote(for: [.buying(.assist)], in: context)
    let heading = Invoice.Heading(
      number: account.nextInvoiceNumber(on: day), day: day, dueDay: day, seller: .sample,
      buyer: account.company)
    let payment = InvoicePayment(
      day: day, amount: quote.due, reference: "charge", brand: .visa, lastFour: "4242")
    take([
      .invoiceIssued(invoice: Invoice(heading, quote: quote)),
      .invoicePaid(number: heading.number, payment: payment),
    ])
  }
}
