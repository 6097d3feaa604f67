import Billing
import BillingService
import BillingStore
import Synchronization
import Testing

@Suite("A payment that was cut off (rule 31)")
struct PaymentRecoveryTests {
  private let shop: Shop
  private let earlierCharges: Int

  init() throws {
    shop = try Shop()
    earlierCharges = try shop.captured().count
  }

  private var dying: TestGateway {
    TestGateway(
      sandbox: shop.gateway, afterCharge: { () throws(GatewayFault) in throw .unreachable })
  }

  private var deaf: TestGateway {
    TestGateway(
      sandbox: shop.gateway, isReachable: false,
      beforeCharge: { () throws(GatewayFault) in throw .unreachable })
  }

  private func charges() throws -> Int { try shop.captured().count - earlierCharges }

  @Test("Cut off after the charge, the next start places the order, charged once")
  func afterCharge() throws {
    let quote = try shop.fillCart()
    #expect(throws: ServiceError.gateway(.unreachable)) {
      try shop.terminal(gateway: dying).placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    }
    #expect(try shop.store.load("nuova").account.openPayment != nil)

    let opened = try shop.service.open("nuova")
    let account = opened.account
    #expect(opened.finished == .placed("NUOVA-ORD-000001"))
    #expect(account.openPayment == nil)
    #expect(account.orders.map(\.quote) == [quote])
    #expect(account.invoices.map(\.status) == [.paid])
    #expect(account.mails.count == 1)
    #expect(account.cart.isEmpty)
    #expect(try charges() == 1)
    #expect(try shop.service.load("nuova") == account)
    #expect(try shop.service.open("nuova").finished == nil)
  }

  @Test("Cut off before the charge, the next start gives the payment up and keeps the cart")
  func beforeCharge() throws {
    let quote = try shop.fillCart()
    #expect(throws: ServiceError.gateway(.unreachable)) {
      try shop.terminal(gateway: deaf).placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    }
    let opened = try shop.service.open("nuova")
    let account = opened.account
    #expect(opened.finished == .orderNotCharged(.neverAsked))
    #expect(account.openPayment == nil)
    #expect(account.orders.isEmpty)
    #expect(account.cart.items.count == 1)
    #expect(try charges() == 0)

    let again = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .placed = again else {
      Issue.record("\(again)")
      return
    }
    #expect(try charges() == 1)
    #expect(try shop.captured().last?.key == "nuova/order/2")
  }

  @Test("Cut off after the decline, the next start keeps the cart")
  func afterDecline() throws {
    let quote = try shop.fillCart(cardNumber: "4000000000000341")
    #expect(throws: ServiceError.gateway(.unreachable)) {
      try shop.terminal(gateway: dying).placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    }
    let account = try shop.service.load("nuova")
    #expect(account.openPayment == nil)
    #expect(account.orders.isEmpty)
    #expect(account.cart.items.count == 1)
    #expect(try charges() == 0)
  }

  @Test("Placing the same order again after a cut finds that it was paid, and pays no second time")
  func placedAgain() throws {
    let quote = try shop.fillCart()
    _ = try? shop.terminal(gateway: dying).placeOrder(
      agreed: quote, on: "nuova", as: Shop.giulia)
    let outcome = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .placed(let order, let account) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(order.quote == quote)
    #expect(account.orders.count == 1)
    #expect(try charges() == 1)
  }

  @Test("While the gateway cannot be reached the account can be read, and takes no command")
  func unreachable() throws {
    let quote = try shop.fillCart()
    let service = shop.terminal(gateway: deaf)
    _ = try? service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    #expect(try service.load("nuova").openPayment?.orderedQuote == quote)
    #expect(throws: ServiceError.refused(.paymentInProgress)) {
      try service.perform(.startTrial(Shop.meetingTrial), on: "nuova", as: Shop.giulia)
    }
    #expect(throws: ServiceError.refused(.paymentInProgress)) {
      try service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    }
    #expect(throws: ServiceError.refused(.paymentInProgress)) {
      try service.save(.test("4242424242424242"), on: "nuova", as: Shop.giulia)
    }
  }

  @Test("A payment that another terminal is making is left to it")
  func otherTerminal() throws {
    let quote = try shop.fillCart()
    let seen = Mutex<[Result<Account, ServiceError>]>([])
    let other = shop.service
    let slow = TestGateway(
      sandbox: shop.gateway,
      beforeCharge: {
        let read = Result { () throws(ServiceError) in try other.load("nuova") }
        let ordered = Result { () throws(ServiceError) in
          switch try other.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia) {
          case .placed(_, let account), .declined(_, let account): account
          }
        }
        seen.withLock { $0 = [read, ordered] }
      })
    let outcome = try shop.terminal(gateway: slow).placeOrder(
      agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .placed = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let results = seen.withLock { $0 }
    #expect(try results[0].get().openPayment?.orderedQuote == quote)
    #expect(results[1] == .failure(.refused(.paymentInProgress)))
    #expect(try charges() == 1)
  }

  @Test("A payment is finished even where the clock went back meanwhile")
  func clockBehind() throws {
    let quote = try shop.fillCart()
    _ = try? shop.terminal(gateway: dying).placeOrder(
      agreed: quote, on: "nuova", as: Shop.giulia)
    let yesterday = shop.terminal(on: Day.november23.advanced(by: -1))
    let account = try yesterday.load("nuova")
    #expect(account.orders.map(\.day) == [.november23])
    #expect(account.lastSeenDay == .november23)
  }

  @Test(
    "An outcome that was only half written is asked for again, and the order is the same",
    arguments: [2, 3, 100, 1000])
  func tornOutcome(missingBytes: Int) throws {
    let quote = try shop.fillCart()
    _ = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    let whole = try shop.store.load("nuova").account
    try shop.truncateJournal(of: "nuova", by: missingBytes)

    #expect(try shop.store.load("nuova").account.openPayment?.orderedQuote == quote)
    #expect(try shop.service.load("nuova") == whole)
    #expect(try charges() == 1)
    let mails = try shop.directory.files().keys.filter { $0.contains("nuova/outbox/new/") }
    #expect(mails.count == 1)
  }

  @Test("A charge of a history that is lost pays for no order of the one that came back")
  func lostHistory() throws {
    let card = try shop.gateway.save(.test("4242424242424242")).get()
    let cent = Money(minorUnits: 1, currency: .eur)
    _ = try shop.gateway.charge("nuova/order/1", cent, to: card)
    let quote = try shop.fillCart()
    #expect(throws: ServiceError.gateway(.keyReused("nuova/order/1"))) {
      try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    }

    let account = try shop.service.load("nuova")
    #expect(account.openPayment == nil)
    #expect(account.orders.isEmpty)
    #expect(account.cart.items.count == 1)
    let again = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .placed(let order, _) = again else {
      Issue.record("\(again)")
      return
    }
    #expect(order.quote == quote)
    #expect(try shop.captured().map(\.amount).suffix(2) == [cent, quote.due])
  }

  @Test("A ledger that is damaged is an error, not a charge that never was")
  func damagedLedger() throws {
    let quote = try shop.fillCart()
    _ = try? shop.terminal(gateway: dying).placeOrder(
      agreed: quote, on: "nuova", as: Shop.giulia)
    try shop.damageLedger()
    #expect {
      try shop.terminal(gateway: SandboxGateway(store: shop.store)).load("nuova")
    } throws: { error in
      guard case .gateway(.ledger(.damaged)) = error as? ServiceError else { return false }
      return true
    }
    #expect(try shop.store.load("nuova").account.openPayment?.orderedQuote == quote)
  }
}
