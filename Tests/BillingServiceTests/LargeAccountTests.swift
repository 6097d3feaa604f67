import Billing
import BillingService
import BillingStore
import TestSupport
import Testing

@Suite("A large account")
struct LargeAccountTests {
  private static let count = 300

  /// A corporate account whose plans are all renewed on one day.
  private static func account() throws -> Account {
    let shop = try Shop()
    let globex = try shop.store.load("globex").account
    let plan = globex.subscriptions[1]
    let start = Day.november23
    let term = PaidTerm(
      frequency: .monthly, unitPrice: Money(minorUnits: 20_000, currency: .eur), anchor: start,
      period: Period(start: start, end: start.advanced(by: 30)),
      treatment: globex.invoices[0].invoice.lines[0].treatment,
      invoice: globex.invoices[0].invoice.number)
    var account = Account(
      id: globex.id, series: globex.series, kind: globex.kind, currency: globex.currency,
      timeZone: globex.timeZone, language: globex.language, company: globex.company,
      people: globex.people, openedOn: start)
    for number in 1...count {
      let subscription = Subscription(
        id: SubscriptionID("sub-\(number)"), plan: plan.plan, planName: plan.planName,
        seatKind: plan.seatKind, seats: 3, standing: .paid(term))
      account.apply(.subscriptionStarted(subscription: subscription))
    }
    return account
  }

  @Test("Rule 38 · 300 renewals of one day fit into the journal, each with its invoice and e-mail")
  func renewals() throws {
    let directory = try TemporaryDirectory()
    let store = try Store.create(at: directory.path + "/store")
    let account = try Self.account()
    _ = try store.open(
      account, at: BillingClock.fixed(.november23).timestamp(in: account.timeZone), by: "system")
    let due = Day.november23.advanced(by: 30)
    let service = BillingService(
      store: store, gateway: SandboxGateway(store: store), clock: .fixed(due),
      catalog: try CatalogSource.embedded())

    let after = try service.load("globex")
    #expect(after.invoices.count - account.invoices.count == Self.count)
    #expect(after.mails.count - account.mails.count == Self.count)
    #expect(after.subscriptions.allSatisfy { $0.paidTerm?.period.start == due })
    #expect(try service.load("globex") == after)

    let lines = try StoreCopy(of: store.path).lines(of: "globex").dropFirst()
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count < 2 << 20 })
  }
}
