import Billing
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("The watch on a store")
struct StoreWatchTests {
  private let directory: TemporaryDirectory
  private let store: Store
  private let stored: StoredAccount
  private let watch: StoreWatch

  init() throws {
    directory = try TemporaryDirectory()
    store = try Store.create(at: directory.path + "/store")
    stored = try store.open(try Samples.account(), at: Samples.moment, by: "system")
    _ = try store.open(try Samples.account("globex"), at: Samples.moment, by: "system")
    watch = StoreWatch(store)
    watch.follow("acme")
  }

  private func path(_ name: String) -> String { "\(store.path)/\(name)" }

  private func add(to stored: StoredAccount) throws -> StoredAccount {
    try store.append([Samples.added(1)], onto: stored, at: Samples.moment, by: Samples.anna)
  }

  @Test("A commit on the account is news, once for all that has come")
  func commit() throws {
    #expect(!watch.takeNews())
    _ = try add(to: try add(to: stored))
    #expect(try isReadable)
    #expect(watch.takeNews())
    #expect(!watch.takeNews())
    #expect(try !isReadable)
  }

  /// Whether a loop that waits for the descriptor would wake.
  private var isReadable: Bool {
    get throws {
      var wait = pollfd(
        fd: try #require(watch.descriptor), events: Int16(POLLIN), revents: 0)
      return poll(&wait, 1, 0) == 1
    }
  }

  @Test("Files that take another's place are news, as at a checkpoint")
  func replaced() throws {
    for name in ["account.json", "journal.ndjson"] {
      let file = path("accounts/acme/\(name)")
      try Data("x".utf8).write(to: URL(filePath: file + ".new"))
      #expect(!watch.takeNews())
      try #require(rename(file + ".new", file) == 0)
      #expect(watch.takeNews(), "\(name)")
    }
  }

  @Test("The store's clock is news, also where no account is followed")
  func clock() throws {
    try store.raiseDayOffset(to: 3)
    #expect(watch.takeNews())
    watch.follow(nil)
    try store.raiseDayOffset(to: 4)
    #expect(watch.takeNews())
    try store.raiseDayOffset(to: 4)
    #expect(!watch.takeNews())
  }

  @Test("Reading is no news, nor is what happens to another account, a lock or an e-mail")
  func others() throws {
    _ = try store.load("acme")
    _ = try store.takePaymentLock(of: "acme")
    let globex = try store.load("globex")
    _ = try store.append(
      [try Samples.mail(1)], onto: globex, at: Samples.moment, by: Samples.anna)
    try Data().write(to: URL(filePath: path("accounts/acme/journal-1.rejected")))
    try Data().write(to: URL(filePath: path("accounts/acme/outbox/new/1")))
    #expect(!watch.takeNews())
  }

  @Test("It follows one account at a time")
  func follows() throws {
    watch.follow("globex")
    _ = watch.takeNews()
    _ = try add(to: stored)
    #expect(!watch.takeNews())
    _ = try add(to: try store.load("globex"))
    #expect(watch.takeNews())
    watch.follow("acme")
    watch.follow("acme")
    #expect(!watch.takeNews())
    _ = try add(to: try store.load("acme"))
    #expect(watch.takeNews())
  }

  @Test(
    "An account that goes is news, and one that comes back is watched again when it is followed")
  func gone() throws {
    let place = path("accounts/acme")
    try FileManager.default.copyItem(atPath: place, toPath: path("copy"))
    try FileManager.default.removeItem(atPath: place)
    #expect(watch.takeNews())
    watch.follow("acme")
    #expect(!watch.takeNews())
    try FileManager.default.copyItem(atPath: path("copy"), toPath: place)
    #expect(!watch.takeNews())
    watch.follow("acme")
    _ = try add(to: stored)
    #expect(watch.takeNews())
  }

  @Test("A directory that is moved away is news, the account's and the store's")
  func moved() throws {
    try #require(rename(path("accounts/acme"), path("elsewhere")) == 0)
    #expect(watch.takeNews())
    try #require(rename(store.path, store.path + "-elsewhere") == 0)
    #expect(watch.takeNews())
    watch.follow("acme")
    #expect(!watch.takeNews())
  }

  @Test("Where the system lost count there is news, whatever is watched")
  func overflow() {
    #expect(WatchedEvent.overflow.isNews(in: nil, []))
    let one = WatchedDirectory(number: 1)
    #expect(!WatchedEvent.ended(one).isNews(in: WatchedDirectory(number: 2), ["a"]))
    #expect(!WatchedEvent.changed(one, file: "a").isNews(in: nil, ["a"]))
    #expect(WatchedEvent.changed(one, file: "a").isNews(in: one, ["a"]))
  }

  @Test("More events than one look takes are all taken out")
  func many() throws {
    var account = stored
    for number in 0..<600 {
      // Two files by turns: the system joins equal events.
      if number.isMultiple(of: 2) { account = try add(to: account) }
      try Data().write(to: URL(filePath: path("accounts/acme/other-\(number)")))
    }
    #expect(watch.takeNews())
    #expect(try !isReadable)
  }

  @Test("Programs that are started do not inherit it, and reading it never waits")
  func flags() throws {
    let descriptor = try #require(watch.descriptor)
    #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
    #expect(fcntl(descriptor, F_GETFL) & O_NONBLOCK != 0)
  }
}
