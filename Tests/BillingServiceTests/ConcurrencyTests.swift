import Billing
@testable import BillingService
import BillingStore
import Testing

@Suite("Two terminals on one account")
struct ConcurrencyTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  @Test("A command decided on what is no longer so is decided again")
  func decidedAgain() throws {
    var progress = Progress(try shop.store.load("nuova"))
    let other = shop.terminal()
    _ = try other.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    try shop.service.commit(
      .addToCart(Shop.webinarPro), to: &progress, as: .person(Shop.giulia))
    #expect(progress.account.cart.items.map(\.id) == ["item-1", "item-2"])
  }

  @Test("A command that has become impossible meanwhile is refused and changes nothing")
  func refusedMeanwhile() throws {
    var progress = Progress(try shop.store.load("nuova"))
    let started = try shop.terminal().perform(
      .startTrial(Shop.meetingTrial), on: "nuova", as: Shop.giulia)
    #expect(throws: ServiceError.refused(.trialAlreadyUsed("gotomeeting"))) {
      try shop.service.commit(
        .startTrial(Shop.meetingTrial), to: &progress, as: .person(Shop.giulia))
    }
    #expect(try shop.service.load("nuova") == started)
  }

  @Test("Nothing is lost when several change the cart at once")
  func manyAtOnce() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...6 {
        group.addTask { [service = shop.service] in
          _ = try service.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
        }
      }
      try await group.waitForAll()
    }
    let items = try shop.service.load("nuova").cart.items
    #expect(Set(items.map(\.id)).count == 6)
  }

  @Test("The same cart ordered by two terminals at once is bought and charged once")
  func orderedTwice() async throws {
    let quote = try shop.fillCart()
    let before = try shop.captured().count
    let placed = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 1...4 {
        group.addTask { [service = shop.service] in
          do throws(ServiceError) {
            let outcome = try service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
            if case .placed = outcome { return true }
            return false
          } catch .refused(.paymentInProgress), .refused(.cartEmpty) {
            return false
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(placed == 1)
    #expect(try shop.service.load("nuova").orders.count == 1)
    #expect(try shop.captured().count - before == 1)
  }

  @Test("Rule 31 · A payment that another terminal has finished meanwhile is finished once")
  func finishedMeanwhile() throws {
    let quote = try shop.fillCart()
    let dying = TestGateway(
      sandbox: shop.gateway, afterCharge: { () throws(GatewayFault) in throw .unreachable })
    _ = try? shop.terminal(gateway: dying).placeOrder(
      agreed: quote, on: "nuova", as: Shop.giulia)
    let stale = try shop.store.load("nuova")
    let finished = try shop.terminal().load("nuova")
    let progress = try shop.service.current(stale)
    #expect(progress.account == finished)
    #expect(progress.events.isEmpty)
  }

  @Test("Rule 36 · Time goes on once, however many open the account at once")
  func openedAtOnce() async throws {
    let later = shop.terminal(on: Day.november23.advanced(by: 100))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...4 { group.addTask { _ = try later.open("acme") } }
      try await group.waitForAll()
    }
    let alone = try Shop()
    let expected = try alone.terminal(on: Day.november23.advanced(by: 100)).load("acme")
    #expect(try later.load("acme") == expected)
    #expect(try shop.captured().map(\.key) == alone.captured().map(\.key))
  }

  @Test("A command that changes nothing writes nothing")
  func nothingChanged() throws {
    let account = try shop.service.perform(
      .addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    let sequence = try shop.store.load("nuova").sequence
    let item = account.cart.items[0]
    _ = try shop.service.perform(
      .editCartItem(item.id, item.content), on: "nuova", as: Shop.giulia)
    #expect(try shop.store.load("nuova").sequence == sequence)
  }
}
