import Billing
import BillingService
import BillingStore
import Testing

@Suite("Looking at an account again")
struct WatchingTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  @Test("What others did is there, and nothing is written for looking")
  func others() throws {
    let other = try shop.service.perform(
      .addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    let files = try shop.directory.files()
    let seen = try shop.terminal().look(at: "nuova")
    #expect(seen.account == other)
    #expect(seen.leftByOthers == other)
    #expect(try shop.directory.files() == files)
  }

  @Test("Rule 36 · What was due on a new day happens, and is told from what others did")
  func newDay() throws {
    let before = try shop.service.load("acme")
    let later = Day.november23.advanced(by: 40)
    let seen = try shop.terminal(on: later).look(at: "acme")
    #expect(seen.leftByOthers == before)
    #expect(seen.account.lastSeenDay > before.lastSeenDay)
    #expect(seen.account.invoices.count > before.invoices.count)
    #expect(try shop.terminal(on: later).load("acme") == seen.account)
  }

  @Test("Rule 31 · A payment that another terminal is making is left to it")
  func payment() throws {
    let quote = try shop.fillCart()
    let deaf = TestGateway(
      sandbox: shop.gateway, isReachable: true,
      beforeCharge: { () throws(GatewayFault) in throw .unreachable })
    #expect(throws: ServiceError.gateway(.unreachable)) {
      try shop.terminal(gateway: deaf).placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    }
    // Nobody holds the lock any more; a look takes it from nobody either.
    let seen = try shop.service.look(at: "nuova")
    #expect(seen.account.openPayment != nil)
    #expect(seen.account == seen.leftByOthers)
  }

  @Test("Rule 5 · A command is decided by the store's day, also where another program moved it")
  func clockMoved() throws {
    let computersDay = BillingClock.system.today(in: "Europe/Rome")
    try shop.store.raiseDayOffset(to: max(0, computersDay.distance(to: .november23)))
    let open = BillingService(
      store: shop.store, gateway: shop.gateway,
      clock: try BillingClock.system.moved(by: shop.store), catalog: shop.catalog)
    let target = open.clock.today(in: "Europe/Rome").advanced(by: 10)
    _ = try BillingService(
      store: shop.store, gateway: shop.gateway,
      clock: try BillingClock.system.moved(by: shop.store), catalog: shop.catalog
    ).advance(to: target)
    _ = try open.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    _ = try open.perform(.startTrial(Shop.meetingTrial), on: "nuova", as: Shop.giulia)
    #expect(try open.load("nuova").lastSeenDay >= target)
  }
}
