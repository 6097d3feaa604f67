import Billing
import BillingDocuments
@testable import BillingService
import BillingStore
import CustomDump
import Foundation
import Testing

@Suite("Letting time go on for a store")
struct AdvanceTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  private func day(_ text: String) throws -> Day {
    try #require(Day(iso8601: text))
  }

  @Test("Rule 36 · Every account is brought to the day, with what happened on the way")
  func everyAccount() throws {
    let advanced = try shop.service.advance(to: day("2026-12-31"))
    #expect(advanced.map(\.account.id) == ["acme", "globex", "nuova"])
    #expect(advanced.allSatisfy { !$0.isHeldUp })
    #expect(try advanced.allSatisfy { try $0.account.lastSeenDay == day("2026-12-31") })
    let renewed = advanced.map { account in
      account.events.count { if case .subscriptionRenewed = $0 { true } else { false } }
    }
    // GoToWebinar on 8 December; GoToMeeting on 14 December.
    #expect(renewed == [1, 1, 0])
    #expect(advanced[2].events == [.dayBegan(day: try day("2026-12-31"))])
    for account in advanced {
      #expect(try shop.store.load(account.account.id).account == account.account)
    }
  }

  @Test("A day before today is refused by name, and nothing is written")
  func dayPast() throws {
    let files = try shop.directory.files()
    let yesterday = try day("2026-11-22")
    #expect(throws: ServiceError.cannotAdvance(.dayPast(yesterday, today: .november23))) {
      try shop.service.advance(to: yesterday)
    }
    #expect(try shop.directory.files() == files)
  }

  @Test("Today brings the accounts to today, and a second time changes nothing")
  func today() throws {
    _ = try shop.service.advance(to: .november23)
    let files = try shop.directory.files()
    let again = try shop.service.advance(to: .november23)
    #expect(again.flatMap(\.events) == [])
    #expect(try shop.directory.files() == files)
  }

  @Test("Rule 5 · An account that has seen a later day refuses it for all")
  func seenLater() throws {
    let later = try day("2027-01-20")
    _ = try shop.terminal(on: later).perform(
      .startTrial(Shop.meetingTrial), on: "nuova", as: Shop.giulia)
    let files = try shop.directory.files()
    let target = try day("2026-12-31")
    #expect(throws: ServiceError.refused(.clockBehind(today: target, lastSeen: later))) {
      try shop.service.advance(to: target)
    }
    #expect(try shop.directory.files() == files)
  }

  // MARK: - The store's clock

  private var computersDay: Day { BillingClock.system.today(in: "Europe/Rome") }

  @Test("The store's clock is moved for every program, and never back")
  func clock() throws {
    let clock = try BillingClock.system.moved(by: shop.store)
    #expect(clock.today(in: "Europe/Rome") == computersDay)
    let target = max(computersDay, .november23).advanced(by: 38)
    _ = try shop.service.advance(to: target)
    #expect(try shop.store.dayOffset() == computersDay.distance(to: target))
    let moved = try BillingClock.system.moved(by: shop.store)
    #expect(moved.today(in: "Europe/Rome") == target)

    let other = BillingService(
      store: shop.store, gateway: shop.gateway, clock: moved, catalog: shop.catalog)
    #expect(throws: ServiceError.cannotAdvance(.dayPast(target.advanced(by: -1), today: target))) {
      try other.advance(to: target.advanced(by: -1))
    }
    _ = try other.advance(to: target.advanced(by: 2))
    #expect(try shop.store.dayOffset() == computersDay.distance(to: target) + 2)
    let fixed = try BillingClock.fixed(.november23).moved(by: shop.store)
    #expect(fixed.today(in: "UTC") == .november23)
  }

  @Test("More than a hundred years are refused, and nothing is written")
  func tooFar() throws {
    let files = try shop.directory.files()
    let far = computersDay.advanced(by: 36_501)
    #expect {
      try shop.service.advance(to: far)
    } throws: { error in
      guard case .cannotAdvance(.tooFar(far, let last)) = error as? ServiceError else {
        return false
      }
      return abs(last.distance(to: far)) == 1
    }
    #expect(try shop.directory.files() == files)
  }

  @Test("A clock that is ahead keeps the time of day")
  func timestamp() throws {
    try shop.store.raiseDayOffset(to: 100)
    let now = BillingClock.system.timestamp(in: "UTC").secondsSinceEpoch
    let then = try BillingClock.system.moved(by: shop.store)
    let ahead = then.timestamp(in: "UTC").secondsSinceEpoch - now
    #expect((0...60).contains(ahead - 100 * 86_400))
    // Half a year may bring summer time, which moves the moment and not the time of day.
    let local = then.timestamp(in: "Europe/Rome").secondsSinceEpoch - now - 100 * 86_400
    #expect([-3600, 0, 3600].contains { abs(local - $0) <= 60 })
  }

  // MARK: - Interruptions

  @Test("Rule 31 · Cut off at a charge, each account goes on by itself, or all when it is repeated")
  func cutOff() throws {
    let target = try day("2027-03-01")
    let deaf = TestGateway(
      sandbox: shop.gateway, isReachable: false,
      beforeCharge: { () throws(GatewayFault) in throw .unreachable })
    let held = try shop.terminal(gateway: deaf).advance(to: target)
    #expect(held.map(\.isHeldUp) == [true, false, false])
    #expect(held[0].account.openPayment?.day == (try day("2026-12-08")))

    let whole = try Shop()
    let expected = try whole.service.advance(to: target).map(\.account)
    expectNoDifference(try shop.service.advance(to: target).map(\.account), expected)
    #expect(try shop.captured().map(\.key) == whole.captured().map(\.key))
  }

  @Test("Rule 31 · Killed at a charge, the clock has moved, and a repetition brings all there")
  func killed() async throws {
    let target = max(computersDay, .november23).advanced(by: 60)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = shop.store.path as String, days = target.daysSinceEpoch as Int] in
      let store = try Store(opening: path)
      let dying = TestGateway(
        sandbox: SandboxGateway(store: store), afterCharge: { kill(getpid(), SIGKILL) })
      let service = BillingService(
        store: store, gateway: dying, clock: .fixed(.november23),
        catalog: try CatalogSource.embedded())
      _ = try service.advance(to: Day(daysSinceEpoch: days))
    }
    #expect(try shop.store.load("acme").account.openPayment != nil)
    #expect(try shop.store.load("nuova").account.lastSeenDay == .november23)
    #expect(
      try BillingClock.system.moved(by: shop.store).today(in: "Europe/Rome") == target)

    let whole = try Shop()
    let expected = try whole.service.advance(to: target).map(\.account)
    expectNoDifference(try shop.service.advance(to: target).map(\.account), expected)
    #expect(try shop.captured().map(\.key) == whole.captured().map(\.key))
  }

  @Test("What another terminal is paying holds its account up, and no other")
  func heldByAnother() throws {
    let target = try day("2027-01-31")
    guard let lock = try shop.store.takePaymentLock(of: "acme") else {
      Issue.record("nobody else is paying")
      return
    }
    let held = try shop.service.advance(to: target)
    withExtendedLifetime(lock) {}
    #expect(held.map(\.isHeldUp) == [true, false, false])
    #expect(held[0].events.isEmpty)
  }

  @Test("A damaged account is named before anything is written")
  func damaged() throws {
    try shop.truncateJournal(of: "globex", by: 1)
    let journal = shop.store.path + "/accounts/globex/journal.ndjson"
    try Data("{}\n".utf8).write(to: URL(filePath: journal))
    let files = try shop.directory.files()
    #expect {
      try shop.service.advance(to: day("2027-01-31"))
    } throws: { error in
      guard case .store(.damaged(journal, 1, .notARecord)) = error as? ServiceError else {
        return false
      }
      return true
    }
    #expect(try shop.directory.files() == files)
  }

  @Test("Why time cannot go on is said in both languages")
  func words() throws {
    let fault = AdvanceFault.dayPast(try day("2026-11-08"), today: .november23)
    #expect(
      Formats(language: .english).explain(fault).oneLine
        == "time cannot go back; 8 November 2026 is past: today is 23 November 2026; "
        + "name today or a later day")
    #expect(
      Formats(language: .italian).explain(fault).oneLine
        == "il tempo non può tornare indietro; l'8 novembre 2026 è passato: oggi è "
        + "il 23 novembre 2026; indica oggi o un giorno successivo")
    let far = AdvanceFault.tooFar(try day("2130-01-01"), last: try day("2126-11-11"))
    #expect(
      Formats(language: .italian).explain(far).remedy
        == "Indica un giorno fino all'11 novembre 2126")
    #expect(
      Formats(language: .english).explain(far).remedy
        == "Name a day up to 11 November 2126")
  }
}
