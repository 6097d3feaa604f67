import Billing
import BillingStore
import CustomDump
import Foundation
import TestSupport
import Testing

@Suite("Accounts in a store")
struct AccountTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test("What is committed is what is read")
  func roundTrip() throws {
    let (store, stored) = try directory.store(items: 3)
    var expected = try Samples.account()
    for number in 1...3 { expected.apply(Samples.added(number)) }
    let loaded = try Store(opening: store.path).load("acme")
    expectNoDifference(stored.account, expected)
    expectNoDifference(loaded.account, expected)
    #expect(stored.sequence == 4)
    #expect(loaded.sequence == 4)
    #expect(loaded.recovery == nil)
    #expect(loaded.outboxFault == nil)
  }

  @Test("Events that belong together are one line, which a person can read")
  func line() throws {
    let (store, stored) = try directory.store()
    _ = try store.append(
      [.dayBegan(day: Samples.day("2026-11-24")), .cartItemRemoved(item: "item-1")],
      onto: stored, at: Timestamp(secondsSinceEpoch: 1_795_521_600), by: "a/b@acme.example")
    let lines = try contents(directory.journal).split(separator: UInt8(ascii: "\n"))
    try #require(lines.count == 2)
    let expected = #"""
      {"seq":2,"at":"2026-11-24T12:00:00Z","by":"a/b@acme.example","events":\#
      [{"dayBegan":{"day":"2026-11-24"}},{"cartItemRemoved":{"item":"item-1"}}],"crc":"\#

      """#
    #expect(String(decoding: lines[1], as: UTF8.self).hasPrefix(expected))
  }

  @Test("An account can be opened with what happened to it before")
  func openWithEvents() throws {
    let store = try Store.create(at: directory.path + "/store")
    let stored = try store.open(
      Samples.account(), followedBy: [Samples.added(1), Samples.mail(1)], at: Samples.moment,
      by: Samples.anna)
    #expect(stored.sequence == 1)
    #expect(stored.account.cart.items == [Samples.item(1)])
    #expect(try names(in: directory.outbox + "/new") == ["000001.mail-1.billing-center"])
  }

  @Test("An account is opened once")
  func openTwice() throws {
    let (store, _) = try directory.store(items: 1)
    let before = try contents(directory.journal)
    #expect(throws: StoreError.accountExists("acme")) {
      try store.open(Samples.account(), at: Samples.moment, by: Samples.anna)
    }
    #expect(try contents(directory.journal) == before)
  }

  @Test("An opening that a crash interrupted is no account and does not stand in the way")
  func interruptedOpening() throws {
    let store = try Store.create(at: directory.path + "/store")
    let draft = store.path + "/accounts/.acme.new"
    try FileManager.default.createDirectory(
      atPath: draft + "/outbox/new", withIntermediateDirectories: true)
    try write(String(repeating: "x", count: 10_000), to: draft + "/journal.ndjson")
    #expect(try store.accountIDs() == [])
    let stored = try store.open(Samples.account(), at: Samples.moment, by: "system")
    #expect(stored.sequence == 1)
    #expect(stored.recovery == nil)
    #expect(try names(in: store.path + "/accounts") == ["acme"])
  }

  @Test("An unknown account is refused with those that there are, sorted")
  func unknown() throws {
    let (store, _) = try directory.store()
    for id: AccountID in ["zeta", "Beta", "7up"] {
      _ = try store.open(try Samples.account(id), at: Samples.moment, by: Samples.anna)
    }
    #expect(throws: StoreError.unknownAccount("x", known: ["7up", "Beta", "acme", "zeta"])) {
      try store.load("x")
    }
  }

  @Test(
    "A name is letters, digits and hyphens, and at most 64 of them",
    arguments: [
      "", ".", "..", "../acme", "a/b", "/etc", "-a", "a b", "a.b", "a_b", "é", "a\0", "a\n", "ａ",
      String(repeating: "a", count: 65),
    ])
  func invalidNames(name: String) throws {
    let (store, _) = try directory.store()
    let id = AccountID(name)
    #expect(throws: StoreError.invalidAccountID(name)) { try store.load(id) }
    #expect(throws: StoreError.invalidAccountID(name)) {
      try store.open(Samples.account(id), at: Samples.moment, by: Samples.anna)
    }
  }

  @Test(
    "A name of each allowed form is taken",
    arguments: ["a", "7", "A-1", "lock", "a-", String(repeating: "z", count: 64)])
  func validNames(name: String) throws {
    let store = try Store.create(at: directory.path + "/store")
    let id = AccountID(name)
    _ = try store.open(try Samples.account(id), at: Samples.moment, by: Samples.anna)
    #expect(try store.load(id).account.id == id)
  }

  // MARK: - Two at a time

  @Test("Who decided on an old state is told so, reads on, and decides again")
  func conflict() throws {
    let (one, first) = try directory.store(items: 1)
    let other = try Store(opening: one.path)
    let second = try other.append(
      [Samples.added(2)], onto: other.load("acme"), at: Samples.moment, by: Samples.anna)
    let before = try contents(directory.journal)
    #expect(throws: StoreError.conflict(known: 2, found: 3)) {
      try one.append([Samples.added(3)], onto: first, at: Samples.moment, by: Samples.anna)
    }
    #expect(try contents(directory.journal) == before)

    let refreshed = try one.refresh(first)
    expectNoDifference(refreshed.account, second.account)
    let third = try one.append(
      [Samples.added(3)], onto: refreshed, at: Samples.moment, by: Samples.anna)
    #expect(third.sequence == 4)
    #expect(try other.load("acme").account == third.account)
  }

  @Test("A refresh with nothing new changes nothing")
  func idleRefresh() throws {
    let (store, stored) = try directory.store(items: 2)
    let refreshed = try store.refresh(stored)
    #expect(refreshed.account == stored.account)
    #expect(refreshed.sequence == stored.sequence)
  }

  @Test("No events are no transaction")
  func noEvents() throws {
    let (store, stored) = try directory.store()
    let same = try store.append([], onto: stored, at: Samples.moment, by: Samples.anna)
    #expect(same.sequence == 1)
    #expect(try store.load("acme").sequence == 1)
  }

  @Test(
    "A journal that was exchanged since is read anew, be it shorter, as long or longer",
    arguments: [1, 3, 5])
  func exchanged(items: Int) throws {
    let (store, stored) = try directory.store(items: 3)
    let other = try TemporaryDirectory()
    var (otherStore, replacement) = try other.store()
    for number in 4..<(4 + items) {
      replacement = try otherStore.append(
        [Samples.added(number)], onto: replacement, at: Samples.moment, by: Samples.anna)
    }
    try write(try contents(other.journal), to: directory.journal)
    #expect(throws: StoreError.conflict(known: 4, found: items + 1)) {
      try store.append([Samples.added(9)], onto: stored, at: Samples.moment, by: Samples.anna)
    }
    expectNoDifference(try store.refresh(stored).account, replacement.account)
  }

  @Test("Two who append at the same time lose nothing")
  func concurrency() async throws {
    let (store, _) = try directory.store()
    let path = store.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for firstItem in [1, 101] {
        group.addTask {
          let store = try Store(opening: path, lockTimeoutMilliseconds: 60_000)
          var stored = try store.load("acme")
          for number in firstItem..<(firstItem + 20) {
            stored = try Self.append(Samples.added(number), to: stored, in: store)
          }
        }
      }
      try await group.waitForAll()
    }
    let numbers = try store.load("acme").account.cart.items.map(\.content.seats)
    #expect(numbers.filter { $0 < 100 } == Array(1...20))
    #expect(numbers.filter { $0 > 100 } == Array(101...120))
  }

  /// Appends, and after a conflict reads on and appends again.
  private static func append(
    _ event: Event, to stored: StoredAccount, in store: Store
  ) throws(StoreError) -> StoredAccount {
    var stored = stored
    while true {
      do throws(StoreError) {
        return try store.append([event], onto: stored, at: Samples.moment, by: Samples.anna)
      } catch .conflict {
        stored = try store.refresh(stored)
      }
    }
  }
}
