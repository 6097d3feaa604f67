import Billing
@testable import BillingService
import BillingStore
import CustomDump
import Foundation
import TestSupport
import Testing

@Suite("Reading without writing")
struct OverlayStoreTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  /// A service that only reads the shop's store, with its own gateway.
  private func reader(on day: Day = .november23) throws -> BillingService {
    try BillingService.reading(Store(reading: shop.store.path), clock: .fixed(day))
  }

  @Test("What is done is there when the account is read again, and nowhere else")
  func kept() throws {
    let files = try shop.directory.files()
    let reader = try reader()
    let changed = try reader.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    #expect(changed.cart.items.count == 1)
    expectNoDifference(try reader.load("nuova"), changed)
    #expect(try shop.service.load("nuova").cart.isEmpty)
    #expect(try shop.directory.files() == files)
  }

  @Test("A branch begins with what is known by then, and each goes on for itself")
  func branches() throws {
    let quote = try shop.fillCart()
    let trunk = try reader()
    let branch = trunk.branched()
    guard case .placed = try branch.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia) else {
      Issue.record("the order was declined")
      return
    }
    #expect(try branch.load("nuova").cart.isEmpty)
    #expect(try !trunk.load("nuova").cart.isEmpty)
    #expect(try !trunk.branched().load("nuova").cart.isEmpty)
    let later = branch.branched()
    _ = try later.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    #expect(try branch.load("nuova").cart.isEmpty)
  }

  @Test(
    "Rule 36 · Time goes on in memory as it would in the store, with the charges that it wants",
    arguments: ["acme", "globex", "nuova"] as [AccountID])
  func timeGoesOn(id: AccountID) throws {
    let day = Day.november23.advanced(by: 100)
    let files = try shop.directory.files()
    let read = try reader(on: day).load(id)
    #expect(try shop.directory.files() == files)
    expectNoDifference(read, try shop.terminal(on: day).load(id))
    // Nothing is due for who has bought nothing.
    #expect((read.lastSeenDay > .november23) == (id != "nuova"))
  }

  @Test("Rule 31 · An order is placed and charged in memory alone")
  func ordered() throws {
    let quote = try shop.fillCart()
    let files = try shop.directory.files()
    let reader = try reader()
    guard
      case .placed(let order, let account) = try reader.placeOrder(
        agreed: quote, on: "nuova", as: Shop.giulia)
    else {
      Issue.record("the order was declined")
      return
    }
    #expect(order.quote == quote)
    expectNoDifference(try reader.load("nuova"), account)
    #expect(try shop.directory.files() == files)
    expectNoDifference(
      try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia),
      .placed(order, account))
  }

  @Test("Rule 31 · A payment that a crash left open is finished in memory as in the store")
  func finished() throws {
    let quote = try shop.fillCart()
    let dying = TestGateway(
      sandbox: shop.gateway, afterCharge: { () throws(GatewayFault) in throw .unreachable })
    _ = try? shop.terminal(gateway: dying).placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    let files = try shop.directory.files()
    let read = try reader().open("nuova")
    #expect(try shop.directory.files() == files)
    let opened = try shop.service.open("nuova")
    expectNoDifference(read.account, opened.account)
    #expect(read.finished == opened.finished)
  }

  @Test("What was decided on an older state is a conflict")
  func conflict() throws {
    let store = OverlayStore(over: try Store(reading: shop.store.path))
    let old = try store.load("nuova")
    let day = Event.dayBegan(day: .november23.advanced(by: 1))
    let noon = shop.clock.timestamp(in: "UTC")
    let next = try store.append([day], onto: old, at: noon, by: "system")
    #expect(next.sequence == old.sequence + 1)
    #expect(throws: StoreError.conflict(known: old.sequence, found: next.sequence)) {
      try store.append([day], onto: old, at: noon, by: "system")
    }
    #expect(try store.refresh(old).sequence == next.sequence)
    #expect(try store.append([], onto: old, at: noon, by: "system").sequence == old.sequence)
  }

  @Test("All is of the moment at which it was read first, whoever writes meanwhile")
  func oneMoment() throws {
    let reader = try reader()
    let before = try reader.load("nuova")
    _ = try shop.service.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    expectNoDifference(try reader.load("nuova"), before)
  }

  @Test("The clock is moved for the reader alone")
  func clock() throws {
    try shop.store.raiseDayOffset(to: 7)
    let store = OverlayStore(over: try Store(reading: shop.store.path))
    #expect(try store.dayOffset() == 7)
    try store.raiseDayOffset(to: 3)
    #expect(try store.dayOffset() == 7)
    try store.raiseDayOffset(to: 12)
    #expect(try store.dayOffset() == 12)
    #expect(try shop.store.dayOffset() == 7)
  }

  @Test("An account that is not there is refused with those that are")
  func unknown() throws {
    #expect(
      throws: ServiceError.store(.unknownAccount("initech", known: ["acme", "globex", "nuova"]))
    ) {
      try reader().load("initech")
    }
  }

  // MARK: - Without a store

  @Test("Where there is no store the accounts are those that a new one would have")
  func samples() throws {
    let place = shop.directory.path + "/nowhere"
    let samples = try BillingService.samples(at: place, clock: shop.clock)
    expectNoDifference(try samples.accounts(), try shop.service.accounts())
    for id in try shop.store.accountIDs() {
      expectNoDifference(try samples.load(id), try shop.service.load(id))
    }
    #expect(!FileManager.default.fileExists(atPath: place))
    #expect(throws: ServiceError.store(.unknownAccount("x", known: ["acme", "globex", "nuova"]))) {
      try samples.load("x")
    }
  }

  @Test("An account is opened once")
  func openedTwice() throws {
    let store = OverlayStore(over: try Store(reading: shop.store.path))
    let account = try shop.store.load("nuova").account
    #expect(throws: StoreError.accountExists("nuova")) {
      try store.open(account, followedBy: [], at: shop.clock.timestamp(in: "UTC"), by: "system")
    }
  }
}
